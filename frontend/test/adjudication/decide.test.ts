import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contentOf, placeOf, sameValue, type Value } from '../../adjudication/model/case.ts'
import { accept, both, canTakeBoth, nothing, painted, toGroup, written } from '../../adjudication/model/decide.ts'
import {
  decided,
  keptOf,
  deskOf,
  NO_DECISIONS,
  redone,
  undone,
  versionName,
  without
} from '../../adjudication/model/desk.ts'
import { rowsOf, spokenOf } from '../../adjudication/model/fields.ts'
import { caseOf, quoteOf, versionsOf } from './cases.ts'

const WHY = { reason: 'too_long', note: ' see p. 3 ' }
const shown = versionsOf('He said [A:[B:ties are good] and old] today')

test('accepting a version takes it as it is, with reason and note', () => {
  const decision = accept(shown, 1, WHY)!
  assert.deepEqual(
    [decision.action, decision.from, decision.reason, decision.note],
    ['accept', ['boris'], 'too_long', 'see p. 3']
  )
  assert.deepEqual(decision.gold, [shown.versions[1]!.value])
  assert.deepEqual(painted(shown, decision).state, 'decided')
})

test('accepting a version that has nothing says that nothing is here', () => {
  const decision = accept(versionsOf('[A:Yes] no'), 1, WHY)!
  assert.deepEqual([decision.from, decision.gold, decision.says], [['boris'], [], 'Accepted B: nothing here'])
})

test('a version that is not there cannot be accepted', () => assert.equal(accept(shown, 2, WHY), null))

test('both takes each different version once', () => {
  const three = versionsOf('[A:[C:One]] [B:two]')
  const decision = both(three, WHY)!
  assert.deepEqual([decision.from, decision.gold!.length, decision.says], [['anna', 'boris'], 2, 'Took A and B'])
})

test('both is their union for topics, and nothing for a sentiment', () => {
  const topics = (...topics: string[]): Value => ({ layer: 'topics', topics })
  const decision = both(caseOf('x', [topics('visits'), topics('peace_treaty')], { layer: 'topics' }), WHY)!
  assert.deepEqual(decision.gold, [topics('visits', 'peace_treaty')])
  const mood = (value: number): Value => ({ layer: 'sentiment', sentiment: { value, label: String(value) } })
  const moods = caseOf('x', [mood(1), mood(2)], { layer: 'sentiment' })
  assert.deepEqual([canTakeBoth(moods), both(moods, WHY)], [false, null])
})

test('both of one is none', () => assert.equal(canTakeBoth(versionsOf('[A:Yes] no')), false))

test('putting a case to the group leaves it undecided', () => {
  const now = painted(shown, toGroup(shown, WHY))
  assert.deepEqual([now.state, now.gold], ['group', null])
})

test('nothing here is a decision with empty gold', () => {
  assert.deepEqual(painted(shown, nothing(shown, WHY)).gold, [])
})

test('a merge names all who gave a version, writing anew nobody', () => {
  const value = quoteOf([{ start: 0, end: 2 }])
  assert.deepEqual(written(shown, 'merge', value, WHY).from, ['anna', 'boris'])
  assert.deepEqual(written(shown, 'anew', value, WHY).from, [])
})

test('undo and redo go over all cases; a redone decision has an id of its own', () => {
  const one = accept(shown, 0, WHY)!
  const two = nothing({ ...shown, id: 9 }, WHY)
  const back = undone(decided(decided(NO_DECISIONS, one), two))
  assert.deepEqual([back.done, back.undone], [[one], [two]])
  const again = redone(back)
  assert.equal(again.decision.case, 9)
  assert.notEqual(again.decision.id, two.id)
  assert.deepEqual(without(again.docket, again.decision.id).done, [one])
})

test('what was typed and not decided is kept, and nothing is kept where nothing was', () => {
  const desk = deskOf(shown, null, null)
  assert.equal(keptOf(desk), null)
  const typed = { ...desk, why: { reason: null, note: 'why?' } }
  assert.equal(deskOf(shown, typed, keptOf(typed)).why.note, 'why?')
})

test('names can be hidden and letters stay', () => {
  const desk = deskOf(shown, null, null)
  assert.deepEqual([versionName(desk, 1), versionName({ ...desk, names: false }, 1)], ['B Boris', 'B'])
})

test('ids and notes do not make two values differ', () => {
  const a = quoteOf([{ start: 0, end: 2 }], { id: 'x', note: 'one' })
  assert.ok(sameValue(a, quoteOf([{ start: 0, end: 2 }], { id: 'y', note: null })))
  assert.ok(!sameValue(a, quoteOf([{ start: 0, end: 3 }])))
  assert.ok(!sameValue(a, null))
})

test('a case stands where its versions stand', () => {
  assert.deepEqual(placeOf(shown), { start: 8, end: 29 })
  assert.deepEqual(contentOf(null), [])
})

test('rows say which fields differ, and gold takes no part in it', () => {
  const a = quoteOf([{ start: 0, end: 2 }], { type: 'direct', topics: ['visits'] })
  const b = quoteOf([{ start: 0, end: 2 }], { type: 'mixed', topics: ['visits', 'peace_treaty'] })
  const rows = rowsOf(caseOf('He said', [a, b], { gold: [quoteOf([{ start: 3, end: 7 }])] }))
  assert.deepEqual(
    rows.filter(r => r.differs).map(r => r.field),
    ['type', 'topics']
  )
  const topics = rows.find(r => r.field === 'topics')!
  assert.deepEqual(topics.cells[1]!.odd, ['Peace treaty'])
})

test('a version without a label differs in no field and has no cell', () => {
  const rows = rowsOf(versionsOf('[A:Yes] no'))
  assert.ok(rows.every(r => !r.differs && r.cells[1] === null))
})

test('differences are said in words', () => {
  const a = quoteOf([{ start: 0, end: 2 }], { type: 'direct' })
  const b = quoteOf([{ start: 0, end: 4 }], { type: 'mixed' })
  assert.equal(
    spokenOf(caseOf('He said', [a, b, null]), i => 'ABC'[i]!),
    'C has nothing here. The words differ. Type: A Direct; B Mixed.'
  )
})
