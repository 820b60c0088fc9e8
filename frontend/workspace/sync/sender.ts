import type { Outbox, Waiting } from './outbox.ts'
import { CallFailed, type Server } from './server.ts'
import { isAnswer, type Answer, type Letter, type Operation } from './wire.ts'

const MOST_PER_CALL = 200
const FIRST_PAUSE = 1_000
const LONGEST_PAUSE = 30_000

/** How sending stands: `stuck` needs a person (sign in, or read why), the others mend themselves. */
export type Standing =
  | { readonly kind: 'idle' }
  | { readonly kind: 'sending' }
  | { readonly kind: 'offline' }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'stuck'; readonly reason: string }

/** What a sender needs of the browser; tests give their own. */
export interface Surroundings {
  /** Runs work while no other tab runs work of that name. */
  lock<T>(name: string, work: () => Promise<T>): Promise<T>
  later(milliseconds: number, work: () => void): () => void
  online(): boolean
}

export interface Sent {
  readonly answer: Answer
  readonly batch: readonly Waiting[]
}

/** Hears each answer before the next call is made, and null when only the standing has changed. */
export type Told = (sent: Sent | null) => Promise<void> | void

export const lockName = (box: string): string => `concord-outbox ${box}`

/** Empties one box towards the server: in order, one call at a time, again and again until all is acknowledged. */
export class Sender {
  standing: Standing = { kind: 'idle' }
  readonly #outbox: Outbox
  readonly #box: string
  readonly #sheet: number
  readonly #server: Server
  readonly #around: Surroundings
  readonly #told: Told
  #running: Promise<void> | null = null
  #again = false
  #pause = FIRST_PAUSE
  #cancel: (() => void) | null = null
  #stopped = false

  constructor(outbox: Outbox, box: string, sheet: number, server: Server, around: Surroundings, told: Told) {
    this.#outbox = outbox
    this.#box = box
    this.#sheet = sheet
    this.#server = server
    this.#around = around
    this.#told = told
  }

  /** Sends what waits; resolves when nothing waits or sending cannot go on for now. */
  kick(): Promise<void> {
    this.#cancel?.()
    this.#cancel = null
    if (this.#stopped) return Promise.resolve()
    if (this.#running) {
      this.#again = true
      return this.#running
    }
    this.#running = this.#run().finally(() => (this.#running = null))
    return this.#running
  }

  /** Sends once more what waits, and then no more. */
  async finish(): Promise<void> {
    await this.kick()
    this.stop()
  }

  stop(): void {
    this.#stopped = true
    this.#cancel?.()
  }

  /** When the call that is under way has ended. */
  settled = async (): Promise<void> => this.#running ?? undefined

  async #run(): Promise<void> {
    do {
      this.#again = false
      await this.#around.lock(lockName(this.#box), () => this.#drain())
    } while (this.#again && !this.#stopped && this.standing.kind === 'idle')
  }

  async #drain(): Promise<void> {
    let most = MOST_PER_CALL
    let retried = false
    for (;;) {
      const waiting = (await this.#outbox.list(this.#box)).filter(w => w.refused === null)
      const batch = ofOneKind(waiting).slice(0, most)
      if (batch.length === 0 || this.#stopped) return await this.#stand({ kind: 'idle' })
      await this.#stand({ kind: 'sending' })
      try {
        await this.#deliver(batch)
        most = MOST_PER_CALL
        retried = false
      } catch (failure) {
        if (!(failure instanceof CallFailed)) throw failure
        const faulty = isFaulty(failure.status, batch[0]!)
        if (faulty && batch.length === 1) await this.#refuse(batch[0]!, failure)
        else if (faulty) most = Math.ceil(batch.length / 2)
        else if (failure.status === 403 && !retried) retried = await this.#freshToken()
        else return this.#giveUp(failure)
      }
    }
  }

  async #deliver(batch: readonly Waiting[]): Promise<void> {
    await this.#settle(batch, await this.#send(batch.map(w => w.operation)))
  }

  /** All are of one kind. */
  async #send(letters: readonly Letter[]): Promise<Answer> {
    const answers = letters.filter(isAnswer)
    if (answers.length === 0) return this.#server.send(this.#sheet, letters as readonly Operation[])
    await this.#server.answer(this.#sheet, answers)
    return { revision: null, results: answers.map(({ id }) => ({ id, result: 'applied', reason: null })) }
  }

  async #settle(batch: readonly Waiting[], answer: Answer): Promise<void> {
    const refused = answer.results.filter(r => r.result === 'refused')
    const done = answer.results.filter(r => r.result !== 'refused')
    await this.#outbox.forget(this.#box, new Set(done.map(r => r.id)))
    if (refused.length > 0)
      await this.#outbox.refuse(this.#box, new Map(refused.map(r => [r.id, r.reason ?? 'The server gave no reason.'])))
    this.#pause = FIRST_PAUSE
    await this.#told({ answer, batch })
  }

  /** One operation that the server cannot even read is set aside, so that the others go on. */
  #refuse(waiting: Waiting, failure: CallFailed): Promise<void> {
    const { id } = waiting.operation
    return this.#settle([waiting], { revision: null, results: [{ id, result: 'refused', reason: failure.message }] })
  }

  /** Any answer of the server renews the token's cookie; the next call reads it anew. */
  async #freshToken(): Promise<true> {
    await this.#server.sheet(this.#sheet).catch(() => null)
    return true
  }

  async #giveUp(failure: CallFailed): Promise<void> {
    await this.#stand(standingAfter(failure))
    this.#cancel = this.#around.later(this.#pause, () => void this.kick())
    this.#pause = Math.min(this.#pause * 2, LONGEST_PAUSE)
  }

  async #stand(standing: Standing): Promise<void> {
    this.standing = standing
    await this.#told(null)
  }
}

function standingAfter({ status, message }: CallFailed): Standing {
  if (status === 401) return { kind: 'signed-out' }
  if (status === 403 || status === 404 || status === 409) return { kind: 'stuck', reason: message }
  return { kind: 'offline' }
}

/** What comes first, up to where another kind begins: each kind has its own call. */
function ofOneKind(waiting: readonly Waiting[]): readonly Waiting[] {
  const first = waiting[0]
  const other = waiting.findIndex(w => isAnswer(w.operation) !== isAnswer(first!.operation))
  return other < 0 ? waiting : waiting.slice(0, other)
}

/** Whether sending it again is in vain. An answer is too where the model has proposed otherwise since. */
function isFaulty(status: number, { operation }: Waiting): boolean {
  return [400, 413, 422].includes(status) || (isAnswer(operation) && [404, 409].includes(status))
}
