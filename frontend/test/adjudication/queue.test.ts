import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Queue, type Shelf, type Told } from '../../adjudication/sync/queue.ts'
import { StoredShelf } from '../../adjudication/sync/shelf.ts'
import { CaseWire, type Answer, type Call, type WireCase } from '../../adjudication/sync/wire.ts'
import { accept, written } from '../../adjudication/model/decide.ts'
import { CallFailed } from '../../workspace/sync/rest.ts'
import { SCHEME } from '../marked.ts'

const call = (id: string, at = 1): Call => ({
  kind: 'decide',
  id,
  case: at,
  says: `Accepted ${id}`,
  filter: '',
  body: {}
})

function fixture(send: (call: Call) => Promise<Answer>, kept: readonly Call[] = []) {
  let calls = [...kept]
  const shelf: Shelf = { read: () => [...calls], write: now => (calls = [...now]) }
  const heard: string[] = []
  const told: Told = {
    waiting: (count, fault) => heard.push(`waiting ${count}${fault ? `: ${fault}` : ''}`),
    answered: c => heard.push(`answered ${c.id}`),
    refused: (c, reason) => heard.push(`refused ${c.id}: ${reason}`)
  }
  return { queue: new Queue(shelf, send, told), heard, kept: () => calls.map(c => c.id) }
}

test('decisions go one after the other, in the order they were taken', async () => {
  const sent: string[] = []
  const { queue, kept } = fixture(async c => {
    sent.push(c.id)
    return {} as Answer
  })
  queue.put(call('one'))
  queue.put(call('two'))
  await queue.go()
  assert.deepEqual([sent, kept()], [['one', 'two'], []])
})

test('without the network they wait, are told of, and go when it is back', async () => {
  let there = false
  const { queue, heard, kept } = fixture(async () => {
    if (!there) throw new CallFailed(0, 'The server cannot be reached.')
    return {} as Answer
  })
  queue.put(call('one'))
  await queue.go()
  assert.deepEqual([heard.at(-1), kept()], ['waiting 1: The server cannot be reached.', ['one']])
  there = true
  await queue.go()
  assert.deepEqual([heard.at(-1), kept()], ['answered one', []])
  queue.close()
})

test('a refusal is told and lets the others pass', async () => {
  const { queue, heard, kept } = fixture(async c => {
    if (c.id === 'one') throw new CallFailed(409, 'Lena has decided it meanwhile.')
    return {} as Answer
  })
  queue.put(call('one'))
  queue.put(call('two'))
  await queue.go()
  assert.ok(heard.includes('refused one: Lena has decided it meanwhile.'))
  assert.deepEqual([heard.at(-1), kept()], ['answered two', []])
})

test('what a closed tab left is sent by the next one', async () => {
  const { queue, heard } = fixture(async () => ({}) as Answer, [call('left')])
  await queue.go()
  assert.ok(heard.includes('answered left'))
})

test('a session that has ended keeps everything', async () => {
  const { queue, kept } = fixture(async () => {
    throw new CallFailed(401, 'Sign in again.')
  })
  queue.put(call('one'))
  await queue.go()
  assert.deepEqual(kept(), ['one'])
  queue.close()
})

test('a store that is full keeps calls in memory', () => {
  const full = {
    getItem: () => null,
    setItem: () => {
      throw new Error('full')
    },
    removeItem: () => {}
  } as unknown as Storage
  const shelf = new StoredShelf('k', full)
  shelf.write([call('one')])
  assert.deepEqual(
    shelf.read().map(c => c.id),
    ['one']
  )
})

const WIRE: WireCase = {
  ...{ id: 5, project: 'ties', revision: 4, layer: 'quotes', kinds: ['missing'], state: 'open', changed: false },
  article: { number: 7, headline: 'Talks', outlet: 'TASS', language: 'en', settled: false, open: 2 },
  ...{ text: '😀 He said so', blocks: [{ kind: 'body', start: 0, end: 12 }], scheme: SCHEME, speakers: [] },
  labellers: [
    {
      ...{ labeller: 'anna', name: 'Anna', guideline: 1 },
      value: {
        type: 'direct',
        content: [{ start: 5, end: 12, text: 'said so' }],
        cue: null,
        source: { start: 2, end: 4, text: 'He', speaker: null },
        ...{ sentiment: null, topics: [], note: null }
      }
    },
    { labeller: 'ben', name: 'Ben', guideline: 1, value: null }
  ],
  ...{ gold: null, history: [], reasons: [], previous: null, next: null }
}

test('code points become units on the way in, and code points again on the way out', () => {
  const wire = new CaseWire(WIRE.text)
  const shown = wire.case(WIRE)
  const value = shown.versions[0]!.value!
  assert.ok(value.layer === 'quotes')
  assert.equal(shown.text.slice(value.quote.content[0]!.start, value.quote.content[0]!.end), 'said so')
  const sent = wire.decision(written(shown, 'anew', value, { reason: null, note: '' }), 4) as Record<string, never>
  assert.deepEqual(sent['value']['content'], [{ start: 5, end: 12, text: 'said so' }])
  assert.deepEqual(sent['value']['source'], { start: 2, end: 4, text: 'He', speaker: null })
  assert.equal(sent['revision'], 4)
})

test('accepting sends no value, and no revision while another decision is on its way', () => {
  const wire = new CaseWire(WIRE.text)
  const sent = wire.decision(accept(wire.case(WIRE), 1, { reason: null, note: '' })!, null) as Record<string, unknown>
  assert.deepEqual([sent['value'], 'revision' in sent, sent['from']], [null, false, ['ben']])
})
