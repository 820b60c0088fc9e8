import assert from 'node:assert/strict'
import { test } from 'node:test'
import { meetingOf, shownValue, toLabeller, toUnit, unitOf } from '../../adjudication/model/meeting.ts'
import { paragraphRunsOf } from '../../adjudication/model/words.ts'
import { versionsOf } from './cases.ts'

const at = (id: number, state: 'open' | 'group' | 'agreed' | 'decided') =>
  versionsOf('One [A:[B:two]] three', { id, state })
const meeting = meetingOf('Talks', [], [at(1, 'agreed'), at(2, 'open'), at(3, 'group'), at(4, 'decided')])

test('what was put to the group comes first, what all agree on last', () => {
  assert.deepEqual(
    meeting.units.map(u => u.id),
    [3, 2, 4, 1]
  )
})

test('stepping stops at either end', () => {
  assert.equal(toUnit(meeting, -1), meeting)
  const last = [1, 1, 1, 1, 1].reduce(m => toUnit(m, 1), meeting)
  assert.equal(unitOf(last)!.id, 1)
})

test('labellers are stepped through and back to all at once', () => {
  const one = toLabeller(meeting, 1)
  const all = toLabeller(toLabeller(one, 1), 1)
  assert.deepEqual([one.lit, all.lit, toLabeller(meeting, -1).lit], [0, null, 1])
  assert.equal(toUnit(one, 1).lit, null)
})

test('all at once shows nobody’s version alone', () => {
  assert.equal(shownValue(at(1, 'open'), null), null)
  assert.deepEqual(shownValue(at(1, 'open'), 1), at(1, 'open').versions[1]!.value)
})

test('an article without units has none to show', () => assert.equal(unitOf(meetingOf('Talks', [], [])), undefined))

test('on the wall the whole paragraph stands', () => {
  const shown = versionsOf('Head\n\nHe said [A:yes [B:and no]] at last.\n\nMore')
  const runs = paragraphRunsOf(
    shown.text,
    shown.versions[1]!.value,
    shown.versions.map(v => v.value)
  )
  assert.deepEqual(
    runs.map(r => `${r.mark}:${shown.text.slice(r.start, r.end)}`),
    ['around:He said ', 'lacking:yes ', 'common:and no', 'around: at last.']
  )
})
