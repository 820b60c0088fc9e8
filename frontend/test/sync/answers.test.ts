import 'fake-indexeddb/auto'
import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { openOutbox } from '../../workspace/sync/indexed-outbox.ts'
import { Session, type SaveState } from '../../workspace/sync/session.ts'
import { Steps } from '../../workspace/sync/steps.ts'
import { FakeBrowser, FakeServer } from './fake-server.ts'

const YES = { model: 'm', label: 'p1', answer: 'accepted' } as const
const NO = { model: 'm', label: 'p2', answer: 'refused' } as const

let server: FakeServer
let browser: FakeBrowser
let factory: IDBFactory
let save: SaveState

beforeEach(() => {
  server = new FakeServer('Lavrov met Kono.')
  browser = new FakeBrowser()
  factory = new IDBFactory()
})

async function opened(): Promise<Session> {
  const session = new Session(server.reach(), openOutbox(factory), browser, Steps.open(factory))
  const listener = {
    saving: (state: SaveState) => (save = state),
    mended: () => undefined,
    rebased: () => {},
    changed: () => {}
  }
  await session.open(1, listener, () => null)
  session.begin()
  await session.flush()
  return session
}

/** A label made on this sheet. */
function label(session: Session, id: string): Promise<void> {
  const after = { id, start: 0, end: 6, speaker: null }
  const changes = [{ layer: 'mention', id, before: null, after } as const]
  return session.save(changes, { turn: 'done', step: { id: `s${id}`, changes, says: 'Mention added' } })
}

test('an answer is sent at once and forgotten when it has arrived', async () => {
  const session = await opened()
  await session.answer([YES], 'Accepted: Mention')
  assert.deepEqual(server.answers, [[YES]])
  assert.equal(save.waiting, 0)
  session.close()
})

test('an answer that does not arrive counts as waiting, outlives the tab and is sent again', async () => {
  const session = await opened()
  server.fates.push('lost')
  await session.answer([YES], 'Accepted: Mention')
  assert.deepEqual([save.waiting, save.standing.kind, save.durable], [1, 'offline', true])
  const [proposed] = await session.proposals()
  assert.deepEqual(proposed!.answers, { p1: 'accepted' })
  session.close()

  const next = await opened()
  assert.deepEqual(server.answers, [[YES]])
  assert.equal(save.waiting, 0)
  next.close()
})

test('answers and labels arrive in the order in which they were made', async () => {
  const session = await opened()
  server.fates.push('lost', 'lost', 'lost')
  await label(session, 'm1')
  await session.answer([YES], 'Accepted: Mention')
  await label(session, 'm2')
  server.fates.length = 0
  server.calls.length = 0
  assert.equal(await session.flush(), true)
  const posts = server.calls.filter(call => call.startsWith('POST')).map(call => call.split('/').at(-1))
  assert.deepEqual(posts, ['operations', 'answers', 'operations'])
  session.close()
})

test('an answer that the server will never take is told, and holds up nothing', async () => {
  const session = await opened()
  // both together, then each by itself
  server.fates.push('lost', 409, 409, 'well')
  await session.answer([YES, NO], 'Refused: Mention')
  await label(session, 'm1')
  assert.equal(await session.flush(), true)
  assert.deepEqual(server.answers, [[NO]])
  assert.deepEqual(
    save.refused.map(one => one.reason),
    ['Answered with 409.']
  )
  assert.equal(server.labels.size, 1)
  await session.dismiss(save.refused[0]!.id)
  assert.equal(save.refused.length, 0)
  session.close()
})

test('answers touch no label: nothing is read anew', async () => {
  const session = await opened()
  await label(session, 'm1')
  server.calls.length = 0
  await session.answer([NO], 'Refused: Mention')
  assert.deepEqual(server.calls, ['POST /api/v1/sheets/1/suggestions/answers'])
  session.close()
})
