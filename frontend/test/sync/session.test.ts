import 'fake-indexeddb/auto'
import assert from 'node:assert/strict'
import { afterEach, beforeEach, test } from 'node:test'
import { applyChanges, type Change } from '../../workspace/model/change.ts'
import type { Labels, Mention } from '../../workspace/model/labels.ts'
import { boxesOf, Forwarding, type Forwarded } from '../../workspace/sync/forwarding.ts'
import { openOutbox } from '../../workspace/sync/indexed-outbox.ts'
import type { Outbox } from '../../workspace/sync/outbox.ts'
import { Session, type SaveState } from '../../workspace/sync/session.ts'
import { Steps } from '../../workspace/sync/steps.ts'
import type { Operation } from '../../workspace/sync/wire.ts'
import { FakeBrowser, FakeServer } from './fake-server.ts'

const TEXT = 'Ａ👩‍👩‍👧 e\u0301 河野太郎 met Lavrov.'
let server: FakeServer
let browser: FakeBrowser
let factory: IDBFactory
let tabs: Tab[]
let steps = 0

beforeEach(() => {
  server = new FakeServer(TEXT)
  browser = new FakeBrowser()
  factory = new IDBFactory()
  tabs = []
})

afterEach(() => tabs.forEach(tab => tab.close()))

/** A tab as the workspace is one: labels painted at once, then kept and sent. */
class Tab {
  labels!: Labels
  save!: SaveState
  dropped: Change[] = []
  readonly session: Session

  constructor(outbox: Promise<Outbox> = openOutbox(factory)) {
    this.session = new Session(server.reach(), outbox, browser, Steps.open(factory))
    tabs.push(this)
  }

  mended = 0

  async open(): Promise<this> {
    const listener = {
      saving: (save: SaveState) => (this.save = save),
      rebased: (sheet: { labels: Labels }, dropped: ReadonlySet<Change>) => {
        this.labels = sheet.labels
        this.dropped.push(...dropped)
      },
      mended: () => void this.mended++,
      changed: (changes: readonly Change[]) => (this.labels = applyChanges(this.labels, changes))
    }
    this.labels = (await this.session.open(1, listener, () => this.labels)).labels
    this.session.begin()
    return this
  }

  do(changes: readonly Change[], says = 'Mention added'): Promise<void> {
    this.labels = applyChanges(this.labels, changes)
    return this.session.save(changes, { turn: 'done', step: { id: `s${++steps}`, changes, says } })
  }

  close = (): void => this.session.close()
}

const put = (words: string, speaker: string | null = null, id = words): Change => {
  const start = TEXT.indexOf(words)
  const after: Mention = { id, start, end: start + words.length, speaker }
  return { layer: 'mention', id, before: null, after }
}

const until = async (holds: () => boolean) => {
  for (let i = 0; i < 400 && !holds(); i++) await new Promise(resolve => setTimeout(resolve, 2))
  assert.ok(holds(), `never came true: ${holds}`)
}

const names = (labels: Labels) => [...labels.mentions.keys()].sort()

test('a change is sent in code points with its words', async () => {
  const tab = await new Tab().open()
  await tab.do([put('Lavrov')])
  const { start, end, text } = server.log[0]![0]!.value as { start: number; end: number; text: string }
  assert.equal([...TEXT].slice(start, end).join(''), 'Lavrov')
  assert.equal(text, 'Lavrov')
  assert.equal(tab.save.waiting, 0)
})

test('what comes back from the server is counted in UTF-16 again', async () => {
  await (await new Tab().open()).do([put('河野太郎'), put('e\u0301')])
  const tab = await new Tab().open()
  for (const m of tab.labels.mentions.values()) assert.equal(TEXT.slice(m.start, m.end), m.id)
  assert.equal(tab.labels.mentions.size, 2)
})

test('a lost call is sent again, with longer pauses, and never twice at once', async () => {
  const tab = await new Tab().open()
  server.fates.push('lost', 'lost', 'lost')
  await tab.do([put('Lavrov')])
  assert.equal(tab.save.standing.kind, 'offline')
  assert.equal(tab.save.waiting, 1)
  for (let i = 0; i < 3; i++) {
    browser.pass()
    await tab.session.flush()
  }
  await until(() => tab.save.waiting === 0)
  assert.equal(server.labels.size, 1)
  assert.deepEqual(browser.pauses, [1000, 2000, 4000])
  assert.equal(server.most, 1)
})

test('an answer that is lost leads to a duplicate, which is as good as applied', async () => {
  const tab = await new Tab().open()
  server.fates.push('answer lost')
  await tab.do([put('Lavrov')])
  assert.equal(tab.save.waiting, 1)
  assert.equal(await tab.session.flush(), true)
  assert.equal(server.revision, 1)
  assert.deepEqual(names(tab.labels), ['Lavrov'])
})

test('changes made meanwhile go together in one call, in order', async () => {
  const tab = await new Tab().open()
  const all = ['Lavrov', '河野太郎', 'met'].map(words => tab.do([put(words)]))
  await Promise.all(all)
  assert.deepEqual(
    server.log.flat().map(o => (o.value as Mention).id),
    ['Lavrov', '河野太郎', 'met']
  )
  assert.ok(server.log.length < 3 || server.most === 1)
})

test('a closed tab loses nothing: the next one shows and sends what waited', async () => {
  const first = await new Tab().open()
  server.fates.push('lost')
  await first.do([put('Lavrov')])
  // what it sends while it closes, and what the next one sends
  server.fates.push('lost', 'lost')
  first.close()
  const second = await new Tab().open()
  assert.deepEqual(names(second.labels), ['Lavrov'])
  await until(() => second.save.standing.kind === 'offline')
  assert.equal(second.save.waiting, 1)
  assert.equal(server.labels.size, 0)
  assert.equal(await second.session.flush(), true)
  assert.equal(server.labels.size, 1)
})

test('what was made just before leaving is sent still', async () => {
  const tab = await new Tab().open()
  void tab.do([put('Lavrov')])
  void tab.do([put('met')])
  tab.close()
  await until(() => server.labels.size === 2)
})

test('what was left behind is sent without its sheet being open, again until it has arrived', async () => {
  const tab = await new Tab().open()
  server.fates.push('lost', 'lost')
  await tab.do([put('Lavrov')])
  tab.close()
  await until(() => server.fates.length === 0)
  const outbox = await openOutbox(factory)
  const told: Forwarded[] = []
  const reach = server.reach()
  const mine = new Forwarding(outbox, boxesOf(reach, 'anna'), reach, browser, state => told.push(state))
  const other = new Forwarding(outbox, boxesOf(reach, 'boris'), reach, browser)
  server.fates.push(401)
  await Promise.all([mine.start(), other.start()])
  await until(() => told.at(-1)?.standing.kind === 'signed-out')
  assert.deepEqual([told.at(-1)!.waiting, server.labels.size], [1, 0])
  mine.retry()
  await until(() => told.at(-1)?.standing.kind === 'idle')
  assert.deepEqual([told.at(-1)!.waiting, server.labels.size], [0, 1])
  outbox.close()
})

test('after the session has ended everything is kept, and goes on after signing in', async () => {
  const tab = await new Tab().open()
  server.fates.push(401, 401)
  await tab.do([put('Lavrov')])
  assert.deepEqual([tab.save.standing.kind, tab.save.waiting], ['signed-out', 1])
  assert.equal(await tab.session.flush(), false)
  assert.equal(await tab.session.flush(), true)
  assert.equal(tab.save.standing.kind, 'idle')
})

test('a new CSRF token is read from its cookie and the call made again', async () => {
  const tab = await new Tab().open()
  server.token = 'second'
  await tab.do([put('Lavrov')])
  assert.equal(tab.save.waiting, 0)
  assert.equal(server.labels.size, 1)
})

test('a sheet that is not mine stops sending, says why, and keeps the changes', async () => {
  const tab = await new Tab().open()
  server.fates.push(403, 403)
  await tab.do([put('Lavrov')])
  assert.deepEqual(tab.save.standing, { kind: 'stuck', reason: 'Answered with 403.' })
  assert.equal(tab.save.waiting, 1)
})

test('a refused change is undone, and can be read until it is dismissed', async () => {
  const tab = await new Tab().open()
  server.refuses = o => ((o.value as Mention).speaker === 'nobody' ? 'No such speaker.' : null)
  const bad = put('Lavrov', 'nobody')
  await tab.do([bad, put('河野太郎')], 'Mention added')
  await until(() => tab.labels.mentions.size === 1)
  assert.deepEqual(names(tab.labels), ['河野太郎'])
  assert.deepEqual(tab.dropped, [bad])
  const [refused] = tab.save.refused
  assert.deepEqual([refused?.says, refused?.reason], ['Mention added', 'No such speaker.'])
  assert.equal((await new Tab().open()).save.refused.length, 1)
  await tab.session.dismiss(refused!.id)
  assert.deepEqual(tab.save.refused, [])
})

test('one change that the server cannot read does not hold up the others', async () => {
  const tab = await new Tab().open()
  server.fates.push('lost')
  await tab.do([put('Lavrov')])
  // The call with all three is faulty, then the halves are tried: two, and of these one by one.
  server.fates.push(400, 400, 400)
  await tab.do([put('met'), put('河野太郎')])
  await until(() => tab.save.waiting === 0)
  assert.equal(tab.save.refused.length, 1)
  assert.equal(server.labels.size, 2)
})

test('what others wrote is taken in, with my own on top', async () => {
  const tab = await new Tab().open()
  server.elsewhere({
    id: crypto.randomUUID(),
    kind: 'put',
    layer: 'mention',
    value: { id: 'theirs', start: 0, end: 1 }
  })
  await tab.do([put('Lavrov')])
  await until(() => tab.labels.mentions.size === 2)
  assert.deepEqual(names(tab.labels), ['Lavrov', 'theirs'])
})

test('a text that was mended meanwhile asks for everything to be loaded again', async () => {
  const tab = await new Tab().open()
  server.text = `News: ${TEXT}`
  server.refuses = () => 'value.text: the article has other words there.'
  await tab.do([put('Lavrov')])
  await until(() => tab.mended === 1)
  const again = await new Tab().open()
  assert.equal((await again.session.history()).undo.length, 0)
})

test('what waited while the text was mended is moved by the server, and seen then', async () => {
  const tab = await new Tab().open()
  server.fates.push('lost', 'lost')
  await tab.do([put('Lavrov')])
  tab.close()
  await until(() => server.fates.length === 0)
  const at = (operation: Operation) => operation.value as { id: string; start: number; end: number }
  server.moves = operation => {
    const { id, start, end } = at(operation)
    return { ...operation, value: { id, start: start + 6, end: end + 6 } }
  }
  server.text = `News: ${TEXT}`
  server.version = 2
  const again = await new Tab().open()
  await until(() => again.labels.mentions.size === 1 && again.save.waiting === 0)
  const [mention] = again.labels.mentions.values()
  assert.equal(server.text.slice(mention!.start, mention!.end), 'Lavrov')
  assert.equal(server.log.flat().at(-1)!.text_version, 1)
})

test('two tabs on one sheet show the same, also what is not yet sent', async () => {
  const [one, two] = [await new Tab().open(), await new Tab().open()]
  server.fates.push('lost', 'lost', 'lost', 'lost')
  void one!.do([put('Lavrov')])
  void two!.do([put('河野太郎')])
  await until(() => one!.labels.mentions.size === 2 && two!.labels.mentions.size === 2)
  server.fates.length = 0
  await one!.session.flush()
  await until(() => one!.save.waiting === 0 && two!.save.waiting === 0)
  assert.equal(server.log.flat().length, 2)
  assert.equal(server.most, 1)
})

test('a browser that keeps nothing says so, and still sends', async () => {
  const none = openOutbox({ open: () => assert.fail('forbidden') } as unknown as IDBFactory)
  const tab = await new Tab(none).open()
  assert.equal(tab.save.durable, false)
  await tab.do([put('Lavrov')])
  assert.equal(server.labels.size, 1)
})

test('when the disk is full changes wait in memory and are sent all the same', async () => {
  const tab = await new Tab().open()
  await tab.session.flush()
  const add = IDBObjectStore.prototype.add
  IDBObjectStore.prototype.add = () => {
    throw new DOMException('full', 'QuotaExceededError')
  }
  try {
    server.fates.push('lost')
    await tab.do([put('Lavrov')])
    assert.deepEqual([tab.save.durable, tab.save.waiting], [false, 1])
  } finally {
    IDBObjectStore.prototype.add = add
  }
  assert.equal(await tab.session.flush(), true)
  assert.deepEqual([tab.save.durable, server.labels.size], [true, 1])
})

test('a sheet that is only read shows no waiting change and sends none', async () => {
  const mine = await new Tab().open()
  server.fates.push('lost')
  await mine.do([put('Lavrov')])
  mine.close()
  server.editable = false
  const read = await new Tab().open()
  assert.equal(read.labels.mentions.size, 0)
  assert.equal(server.log.length, 0)
})

test('however calls fail, both sides end with the same labels', async () => {
  const words = ['Lavrov', '河野太郎', 'met', 'e\u0301']
  const fates = ['well', 'lost', 'answer lost', 401, 503, 'well'] as const
  for (let round = 0; round < 12; round++) {
    server = new FakeServer(TEXT)
    factory = new IDBFactory()
    const tab = await new Tab().open()
    for (let i = 0; i < 12; i++) {
      server.fates.push(fates[(round * 7 + i * 5 + ((i * i) % 3)) % fates.length]!)
      const change = put(words[(i + round) % 4]!, i % 2 ? 'kono' : null)
      const old = tab.labels.mentions.get((change as { id: string }).id) ?? null
      void tab.do([
        i % 5 === 4 ? ({ ...change, before: old, after: null } as Change) : ({ ...change, before: old } as Change)
      ])
      if (i % 3 === 0) await tab.session.flush()
    }
    server.fates.length = 0
    await until(() => (browser.pass(), tab.save.waiting === 0))
    const fresh = await new Tab().open()
    assert.deepEqual(
      new Map([...tab.labels.mentions].sort()),
      new Map([...fresh.labels.mentions].sort()),
      `round ${round}`
    )
    tab.close()
  }
})
