import type { Speaker } from '../../workspace/model/sheet.ts'
import type { Case } from '../model/case.ts'
import { painted, type Decision } from '../model/decide.ts'
import { Queue, type Shelf } from './queue.ts'
import type { CaseServer } from './server.ts'
import { CaseWire, type Answer, type Call } from './wire.ts'

export interface Listener {
  /** A case is known better than before: the server has answered. */
  known(shown: Case): void
  waiting(count: number, fault: string | null, signIn: boolean): void
  refused(call: Call, reason: string): void
}

/** Fetches cases, the next one before it is asked for, and carries decisions to the server. */
export class Clerk {
  readonly #server: CaseServer
  readonly #filter: string
  readonly #listener: Listener
  readonly #queue: Queue
  readonly #known = new Map<number, Promise<Case>>()
  readonly #before = new Map<string, Case>()

  constructor(server: CaseServer, filter: string, shelf: Shelf, listener: Listener) {
    this.#server = server
    this.#filter = filter
    this.#listener = listener
    this.#queue = new Queue(shelf, server.send, {
      waiting: listener.waiting,
      answered: this.#answered,
      refused: this.#refused
    })
    void this.#queue.go()
  }

  case(id: number): Promise<Case> {
    let found = this.#known.get(id)
    if (!found) {
      found = this.#server.case(id, this.#filter).then(wire => new CaseWire(wire.text).case(wire))
      this.#known.set(id, found)
      found.catch(() => this.#known.delete(id))
    }
    return found
  }

  /** Has it at hand when it is asked for; a failure shows when it is. */
  prefetch(id: number | null): void {
    if (id !== null) this.case(id).catch(() => {})
  }

  /** Forgets what it knows of a case, so that it is read anew. */
  forget = (id: number): boolean => this.#known.delete(id)

  /** Takes a decision at once and sends it; the case as it looks from now on. */
  decide(shown: Case, decision: Decision): Case {
    const busy = this.#queue.waiting.some(call => call.case === shown.id)
    const body = new CaseWire(shown.text).decision(decision, busy ? null : shown.revision)
    const now = painted(shown, decision)
    this.#before.set(decision.id, shown)
    this.#known.set(shown.id, Promise.resolve(now))
    this.#queue.put({ kind: 'decide', id: decision.id, ...this.#of(decision), body })
    return now
  }

  /** Takes one back; the case as it was before, as far as is known here. */
  undo(decision: Pick<Decision, 'id' | 'case' | 'says'>): void {
    const before = this.#before.get(decision.id)
    if (before) this.#known.set(decision.case, Promise.resolve(before))
    this.#queue.put({ kind: 'undo', id: crypto.randomUUID(), ...this.#of(decision), decision: decision.id })
  }

  again = (): void => void this.#queue.go()

  example = (id: number): Promise<unknown> => this.#server.example(id)

  addSpeaker = (project: string, name: string, role: string | null, side: string | null): Promise<Speaker> =>
    this.#server.addSpeaker(project, { name, role, side })

  close = (): void => this.#queue.close()

  #of = ({ case: id, says }: Pick<Decision, 'case' | 'says'>) => ({ case: id, says, filter: this.#filter })

  /** What the server says is true, unless more is on its way to it. */
  #answered = (call: Call, answer: Answer): void => {
    if (this.#queue.waiting.some(other => other.case === call.case)) return
    void this.#known.get(call.case)?.then(known => {
      const now = new CaseWire(known.text).again(known, answer.case)
      // Next and previous stay as they were found: the filter may not hold a decided case any more.
      const shown = { ...now, next: known.next, previous: known.previous }
      this.#known.set(call.case, Promise.resolve(shown))
      this.#listener.known(shown)
    })
  }

  #refused = (call: Call, reason: string): void => {
    this.#known.delete(call.case)
    this.#listener.refused(call, reason)
  }
}
