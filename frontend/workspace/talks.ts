import { nextThread, NO_TALK, type Talk, type Thread } from './model/comments.ts'
import type { LabelRef } from './model/labels.ts'
import type { Words } from './panel/comments.ts'
import type { CommentServer } from './sync/comments.ts'

interface Host {
  announce(words: string): void
  requestUpdate(): void
}

/** What people say about a sheet; what is being written stays here until it is sent. */
export class Talks {
  readonly #host: Host
  #server: CommentServer | null = null
  #last: string | null = null
  talk: Talk = NO_TALK
  /** What a new thread would be about. */
  about: LabelRef | null = null
  #written = new Map<string, { id: string; text: string }>()

  constructor(host: Host) {
    this.#host = host
  }

  /** Reads them once the text is seen. */
  open(server: CommentServer): void {
    this.#server = server
    void this.read()
  }

  clear(): void {
    this.#server = null
    this.talk = NO_TALK
    this.about = this.#last = null
    this.#written.clear()
  }

  async read(): Promise<void> {
    const server = this.#server
    const talk = await server?.all().catch(() => null)
    if (!talk || this.#server !== server) return
    this.talk = talk
    this.#host.requestUpdate()
  }

  next(): Thread | null {
    const thread = nextThread(this.talk, this.#last)
    this.#last = thread?.id ?? null
    return thread
  }

  get words(): Words {
    return {
      of: place => this.#written.get(place)?.text ?? '',
      write: (place, text) =>
        this.#written.set(place, { id: this.#written.get(place)?.id ?? crypto.randomUUID(), text }),
      send: (place, thread) => void this.#send(place, thread),
      turn: thread => void this.#turn(thread)
    }
  }

  /** Says at once that the article's text was not cleaned well. */
  cleaning = (text: string): Promise<boolean> =>
    this.#say({ id: crypto.randomUUID(), thread: null, about: null, kind: 'cleaning', text })

  async #send(place: string, thread: Thread | null): Promise<void> {
    const written = this.#written.get(place)
    if (!written || written.text.trim() === '') return
    const about = thread ? null : this.about
    if (await this.#say({ ...written, thread: thread?.id ?? null, about, kind: 'remark' })) this.#written.delete(place)
    this.#host.requestUpdate()
  }

  async #say(saying: Parameters<CommentServer['say']>[0]): Promise<boolean> {
    return this.#told(this.#server!.say(saying), 'Comment sent')
  }

  #turn = (thread: Thread): Promise<boolean> =>
    thread.open
      ? this.#told(this.#server!.close(thread), 'Resolved')
      : this.#told(this.#server!.open(thread), 'Open again')

  async #told(call: Promise<Thread>, words: string): Promise<boolean> {
    try {
      const thread = await call
      const there = this.talk.threads.some(t => t.id === thread.id)
      const threads = there
        ? this.talk.threads.map(t => (t.id === thread.id ? thread : t))
        : [...this.talk.threads, thread]
      this.talk = { ...this.talk, threads }
      this.#host.announce(words)
      this.#host.requestUpdate()
      return true
    } catch (failure) {
      if (!(failure instanceof Error)) throw failure
      this.#host.announce(`Not sent: ${failure.message} What you wrote is still there.`)
      return false
    }
  }
}
