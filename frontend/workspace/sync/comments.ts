import type { Commenter, Talk, Thread, ThreadKind } from '../model/comments.ts'
import type { LabelRef } from '../model/labels.ts'
import { Rest } from './rest.ts'
import type { Wire } from './wire.ts'

interface WireThread {
  readonly id: string
  readonly kind: ThreadKind
  readonly about: {
    readonly layer: string
    readonly label: string | null
    readonly start: number | null
    readonly end: number | null
    readonly text: string | null
  } | null
  readonly state: string
  readonly comments: Thread['comments']
}

/** What is to be said: in a thread, or to begin one about a label or the article. */
export interface Saying {
  /** The client's own, so that sending it twice says it once. */
  readonly id: string
  readonly thread: string | null
  readonly about: LabelRef | null
  readonly kind: ThreadKind
  readonly text: string
}

/** Comments of one sheet over REST. */
export class CommentServer {
  readonly #rest: Rest
  readonly #sheet: number
  readonly #wire: Wire

  constructor(base: string, sheet: number, wire: Wire) {
    this.#rest = new Rest(base)
    this.#sheet = sheet
    this.#wire = wire
  }

  async all(): Promise<Talk> {
    const answer = (await this.#rest.get(`/sheets/${this.#sheet}/comments`)) as {
      people: readonly Commenter[]
      threads: readonly WireThread[]
    }
    return { people: answer.people, threads: answer.threads.map(this.#thread) }
  }

  async say({ id, thread, about, kind, text }: Saying): Promise<Thread> {
    const where = thread ? { thread } : about ? { kind, layer: about.kind, label: about.id } : { kind }
    return this.#thread(
      (await this.#rest.post(`/sheets/${this.#sheet}/comments`, { id, text, ...where })) as WireThread
    )
  }

  close = (thread: Thread): Promise<Thread> => this.#turn(thread, 'resolve')

  open = (thread: Thread): Promise<Thread> => this.#turn(thread, 'reopen')

  seen = (thread: Thread): Promise<unknown> => this.#rest.post(`/threads/${thread.id}/seen`, {})

  #turn = async ({ id }: Thread, how: string): Promise<Thread> =>
    this.#thread((await this.#rest.post(`/threads/${id}/${how}`, {})) as WireThread)

  #thread = ({ id, kind, about, state, comments }: WireThread): Thread => ({
    id,
    kind,
    open: state === 'open',
    comments,
    about: about && {
      label:
        (about.layer === 'mention' || about.layer === 'quote') && about.label
          ? { kind: about.layer, id: about.label }
          : null,
      at: about.start === null || about.end === null ? null : this.#wire.span({ start: about.start, end: about.end }),
      words: about.text ?? about.layer
    }
  })
}
