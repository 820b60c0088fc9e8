import assert from 'node:assert/strict'
import { test } from 'node:test'
import { levels, lift } from '../../workspace/model/levels.ts'
import { Order } from '../../workspace/model/order.ts'
import { byStart, overlaps, span, type Span } from '../../workspace/model/span.ts'

/** Numbers that look drawn by lot and are the same at each run. */
function lots(seed: number): (below: number) => number {
  let state = seed
  return below => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state % below
  }
}

const drawn = (lot: (below: number) => number): Span => {
  const start = lot(200)
  return span(start, start + 1 + lot(lot(10) === 0 ? 150 : 12))
}

test('what overlaps a place is found as by looking at all, whatever came and went', () => {
  const lot = lots(7)
  let all = Array.from({ length: 60 }, () => drawn(lot))
  let order = Order.of(all, s => s)
  for (let round = 0; round < 400; round++) {
    const gone = lot(3) === 0 && all.length > 0 ? all[lot(all.length)]! : null
    const come = lot(3) > 0 ? drawn(lot) : null
    all = [...all.filter(s => s !== gone), ...(come ? [come] : [])]
    order = order.with(gone, come)
    const place = drawn(lot)
    const expected = all.filter(s => overlaps(s, place)).sort(byStart)
    assert.deepEqual(order.overlapping(place), expected)
    assert.equal(order.list.length, all.length)
    assert.ok(order.list.every((s, i) => i === 0 || byStart(order.list[i - 1]!, s) <= 0))
    for (const s of order.list.slice(0, 5)) assert.equal(order.list[order.indexOf(s)], s)
  }
})

test('inside is what begins before something earlier has ended', () => {
  const [outer, inner, after] = [span(0, 20), span(5, 9), span(20, 30)]
  const order = Order.of([after, inner, outer], s => s)
  assert.deepEqual(
    [outer, inner, after].map(s => order.inside(s)),
    [false, true, false]
  )
})

const LEVELS: readonly [string, number[], number[], number, number[]][] = [
  ['cards with room stand where they wish', [0, 100, 300], [40, 40, 40], -1, [0, 100, 300]],
  ['a card without room stands below the one before', [0, 10, 300], [40, 40, 40], -1, [0, 46, 300]],
  [
    'the card in focus stands where it wishes, and those before it make room',
    [0, 10, 20],
    [40, 40, 90],
    2,
    [-72, -26, 20]
  ],
  ['those behind the card in focus follow it', [0, 10, 20], [40, 90, 40], 1, [-36, 10, 106]]
]

for (const [name, wishes, heights, focus, tops] of LEVELS)
  test(name, () => assert.deepEqual(levels(wishes, heights, focus), tops))

const SCREEN = span(1000, 1600)

const LIFTS: readonly [string, number, number, number][] = [
  ['a card that the screen shows whole is not lifted', 1100, 400, 0],
  ['a card that would end below the screen is lifted until it ends in it', 1400, 400, 206],
  ['a card longer than the screen begins at its top', 1200, 900, 200],
  ['a card whose words are above the screen is not lifted', 900, 900, 0],
  ['a card whose words are below the screen is not lifted', 1700, 100, 0]
]

for (const [name, wish, height, by] of LIFTS) test(name, () => assert.equal(lift(wish, height, SCREEN), by))
