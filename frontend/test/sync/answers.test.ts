import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Answers, type GivenAnswer } from '../../workspace/sync/answers.ts'
import { CallFailed, Server } from '../../workspace/sync/server.ts'

const YES: GivenAnswer = { model: 'model-1', label: 'p1', answer: 'accepted' }
const NO: GivenAnswer = { model: 'model-1', label: 'p2', answer: 'refused' }

class Kept {
  readonly items = new Map<string, string>()
  getItem = (key: string) => this.items.get(key) ?? null
  setItem = (key: string, value: string) => void this.items.set(key, value)
  removeItem = (key: string) => void this.items.delete(key)
}

/** A server that answers with these statuses, one after the other; 0 for none at all. */
function serverOf(statuses: number[]) {
  const sent: unknown[] = []
  const server = new Server(
    '/api/v1',
    async (_url, init) => {
      const status = statuses.shift() ?? 204
      if (status === 0) throw new TypeError('no network')
      sent.push(JSON.parse(String(init?.body)))
      return new Response(status === 204 ? null : '{"detail":"no"}', { status })
    },
    () => ''
  )
  return { server, sent }
}

test('an answer is sent at once and forgotten when it has arrived', async () => {
  const kept = new Kept()
  const { server, sent } = serverOf([204])
  await new Answers(server, 7, kept).give([YES])
  assert.deepEqual(sent, [[YES]])
  assert.equal(kept.items.size, 0)
})

test('what does not arrive is kept, in the next tab too, and sent again in its order', async () => {
  const kept = new Kept()
  const { server, sent } = serverOf([0, 503, 204])
  await new Answers(server, 7, kept).give([YES])
  await new Answers(server, 7, kept).give([NO])
  assert.deepEqual(new Answers(server, 7, kept).waiting(), [YES, NO])
  await new Answers(server, 7, kept).again()
  assert.deepEqual(sent.at(-1), [YES, NO])
  assert.equal(kept.items.size, 0)
})

test('what is refused for good is not sent for ever', async () => {
  const kept = new Kept()
  const { server } = serverOf([409])
  const answers = new Answers(server, 7, kept)
  await answers.give([YES])
  assert.deepEqual(answers.waiting(), [])
})

test('a failure that is told is a CallFailed', async () => {
  const { server } = serverOf([500])
  await assert.rejects(server.answer(7, [YES]), CallFailed)
})
