import type { Surroundings } from '../../workspace/sync/sender.ts'
import { Server } from '../../workspace/sync/server.ts'
import type { Operation, WireSheet } from '../../workspace/sync/wire.ts'
import { SCHEME, SPEAKERS } from '../marked.ts'

/** What happens to a call: it goes well, is lost on the way there or back, or is answered with a status. */
export type Fate = 'well' | 'lost' | 'answer lost' | number

const NOTHING = { mentions: [], quotes: [], sentiment: null, topics: null }

/** A server in memory that keeps the promises of the real one: in order, idempotent, refusing what it must. */
export class FakeServer {
  readonly log: Operation[][] = []
  readonly calls: string[] = []
  /** What annotators said to proposals, call by call. */
  readonly answers: unknown[] = []
  readonly fates: Fate[] = []
  token = 'first'
  cookie = 'first'
  refuses: (operation: Operation) => string | null = () => null
  text: string
  /** The number of the text, and what becomes of an operation that was made on another one. */
  version = 1
  moves: (operation: Operation) => Operation = operation => operation
  revision = 0
  atOnce = 0
  most = 0
  editable = true
  readonly labels = new Map<string, Operation>()
  readonly #known = new Set<string>()

  constructor(text: string) {
    this.text = text
  }

  /** As a browser reaches it. */
  reach(): Server {
    return new Server(
      '/api/v1',
      (url, init) => this.#answer(url, init),
      () => `a=b; XSRF-TOKEN=${this.cookie}`
    )
  }

  /** A change that came from somewhere else. */
  elsewhere(operation: Operation): void {
    this.#apply(operation)
  }

  async #answer(url: string, init: RequestInit = {}): Promise<Response> {
    const post = init.method === 'POST'
    this.calls.push(`${post ? 'POST' : 'GET'} ${url}`)
    if (!post) {
      this.cookie = this.token
      if (url.endsWith('/suggestions')) return json(200, { items: [{ model: 'm', labels: NOTHING, answers: {} }] })
      return json(200, this.sheet())
    }
    this.most = Math.max(this.most, ++this.atOnce)
    await new Promise(resolve => setTimeout(resolve, 1))
    this.atOnce--
    const fate = this.fates.shift() ?? 'well'
    if (fate === 'lost') throw new TypeError('Failed to fetch')
    if (typeof fate === 'number') return json(fate, { detail: `Answered with ${fate}.` })
    const headers = init.headers as Record<string, string>
    if (headers['X-XSRF-TOKEN'] !== this.token) return json(403, { detail: 'The token is old.' })
    if (url.endsWith('/answers')) this.answers.push(JSON.parse(String(init.body)))
    if (!url.endsWith('/operations')) return new Response(null, { status: 204 })
    const operations = JSON.parse(String(init.body)) as Operation[]
    this.log.push(operations)
    const results = operations.map(operation => this.#apply(operation))
    if (fate === 'answer lost') throw new TypeError('Failed to fetch')
    return json(200, { revision: this.revision, results })
  }

  #apply(sent: Operation): { id: string; result: string; reason: string | null } {
    const operation = sent.text_version === this.version ? sent : this.moves(sent)
    const { id } = operation
    if (this.#known.has(id)) return { id, result: 'duplicate', reason: null }
    const reason = this.refuses(operation)
    if (reason) return { id, result: 'refused', reason }
    this.#known.add(id)
    this.revision++
    const key = `${operation.layer} ${(operation.value as { id?: string } | null)?.id ?? ''}`
    if (operation.kind === 'put') this.labels.set(key, operation)
    else this.labels.delete(key)
    return { id, result: 'applied', reason: null }
  }

  sheet(): WireSheet {
    const all = (layer: string) => [...this.labels.values()].filter(o => o.layer === layer).map(o => o.value)
    const one = (layer: string) => (all(layer)[0] ?? null) as never
    const meta = { headline: null, outlet: null, place: null, published: null, dateline: null, language: 'en' }
    const points = [...this.text].length
    return {
      ...{ id: 1, project: 'ties', labeller: 'anna', state: 'in_progress', editable: this.editable, reason: null },
      revision: this.revision,
      guideline: 1,
      scheme: SCHEME,
      speakers: SPEAKERS,
      text: this.text,
      text_version: this.version,
      article: { id: 'a', meta },
      blocks: [
        { kind: 'body', start: 0, end: points },
        { kind: 'caption', start: null, end: null }
      ],
      labels: {
        mentions: all('mention') as never,
        quotes: all('quote') as never,
        sentiment: one('sentiment'),
        topics: one('topics'),
        note: (all('note')[0] as { text: string } | undefined)?.text ?? null
      }
    }
  }
}

const json = (status: number, body: unknown) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } })

/** Locks that hold within this process, and a clock that a test turns on by hand. */
export class FakeBrowser implements Surroundings {
  readonly pauses: number[] = []
  isOnline = true
  #work: (() => void)[] = []
  readonly #locks = new Map<string, Promise<unknown>>()

  lock<T>(name: string, work: () => Promise<T>): Promise<T> {
    const before = this.#locks.get(name) ?? Promise.resolve()
    const mine = before.catch(() => null).then(work)
    this.#locks.set(name, mine)
    return mine
  }

  later(milliseconds: number, work: () => void): () => void {
    this.pauses.push(milliseconds)
    this.#work.push(work)
    return () => (this.#work = this.#work.filter(w => w !== work))
  }

  online = (): boolean => this.isOnline

  /** Lets every pause pass. */
  pass(): void {
    const due = this.#work
    this.#work = []
    due.forEach(work => work())
  }
}
