import assert from 'node:assert/strict'
import { test } from 'node:test'
import { NO_LABELS, type Labels, type Mention, type Quote } from '../../workspace/model/labels.ts'
import { answered, keysOf, take, waiting, type Proposed } from '../../workspace/model/proposals.ts'
import { apply, startState, type WorkState } from '../../workspace/model/state.ts'
import { sheetOf } from '../marked.ts'

const TEXT = 'Lavrov said “yes” and Kono said “no”.'

const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length })

const mention = (id: string, words: string): Mention => ({ id, ...at(words), speaker: null })

const quote = (id: string, words: string, source: string | null): Quote => ({
  id,
  type: 'direct',
  content: [at(words)],
  cue: null,
  source,
  sentiment: null,
  topics: [],
  note: null
})

const proposed = (part: Partial<Labels>, answers: Proposed['answers'] = {}, model = 'model-1'): Proposed => ({
  model,
  labels: { ...NO_LABELS, ...part },
  answers
})

const WHOLE = proposed({
  mentions: new Map([['p2', mention('p2', 'Kono')]]),
  quotes: new Map([['p1', quote('p1', 'no', 'p2')]]),
  sentiment: { value: 1, label: 'positive' },
  topics: ['visits']
})

const state = (): WorkState => startState(sheetOf(TEXT))

test('what has no answer waits in reading order, the article as a whole last', () => {
  assert.deepEqual(
    waiting([WHOLE]).map(one => one.key),
    ['p2', 'p1', 'sentiment', 'topics']
  )
  assert.deepEqual(
    waiting([{ ...WHOLE, answers: { p2: 'refused', topics: 'accepted' } }]).map(one => one.key),
    ['p1', 'sentiment']
  )
})

test('an accepted quote takes its source along, a refused one does not', () => {
  const p1 = waiting([WHOLE]).find(one => one.key === 'p1')!
  assert.deepEqual(keysOf(p1, 'accepted'), ['p1', 'p2'])
  assert.deepEqual(keysOf(p1, 'refused'), ['p1'])
  assert.deepEqual(
    waiting(answered([WHOLE], p1, 'accepted')).map(one => one.key),
    ['sentiment', 'topics']
  )
  const now = apply(state(), take(state(), p1)!)
  const [made] = now.labels.quotes.values()
  assert.equal(now.labels.mentions.get(made!.source!)?.start, at('Kono').start)
  assert.notEqual(made!.id, 'p1')
})

test('a source that is a mention already is not made again', () => {
  const before = { ...state(), labels: { ...NO_LABELS, mentions: new Map([['m1', mention('m1', 'Kono')]]) } }
  const p1 = waiting([WHOLE]).find(one => one.key === 'p1')!
  const now = apply(before, take(before, p1)!)
  assert.equal(now.labels.mentions.size, 1)
  assert.equal([...now.labels.quotes.values()][0]!.source, 'm1')
})

test('what is a label already is accepted without a second one', () => {
  const p2 = waiting([WHOLE]).find(one => one.key === 'p2')!
  const before = { ...state(), labels: { ...NO_LABELS, mentions: new Map([['m1', mention('m1', 'Kono')]]) } }
  assert.equal(take(before, p2), null)
})

test('one step takes an accepted proposal back', () => {
  const all = waiting([WHOLE])
  for (const one of all) {
    const now = apply(state(), take(state(), one)!)
    assert.equal(now.undo.length, 1, one.key)
  }
})

test('an answer to one model is none to another', () => {
  const other = { ...WHOLE, model: 'model-2' }
  const first = waiting([WHOLE, other])[0]!
  assert.equal(waiting(answered([WHOLE, other], first, 'refused')).length, 7)
})
