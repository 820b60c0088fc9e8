import { CallFailed } from '../../workspace/sync/server.ts'
import type { Answer, Call } from './wire.ts'

/** Where calls wait until they are answered; what is in it outlives the tab. */
export interface Shelf {
  read(): Call[]
  write(calls: readonly Call[]): void
}

export interface Told {
  /** How many wait, and why the first of them does not get through; null while all is well. */
  waiting(count: number, fault: string | null, signIn: boolean): void
  answered(call: Call, answer: Answer): void
  /** The server will never take it. */
  refused(call: Call, reason: string): void
}

const AGAIN_AFTER_MS = 4_000

/** Sends decisions one after the other, in the order they were taken, until each is answered. */
export class Queue {
  readonly #shelf: Shelf
  readonly #send: (call: Call) => Promise<Answer>
  readonly #told: Told
  #sending: Promise<void> | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  #shut = false

  constructor(shelf: Shelf, send: (call: Call) => Promise<Answer>, told: Told) {
    this.#shelf = shelf
    this.#send = send
    this.#told = told
  }

  get waiting(): readonly Call[] {
    return this.#shelf.read()
  }

  put(call: Call): void {
    this.#shelf.write([...this.#shelf.read(), call])
    this.#told.waiting(this.waiting.length, null, false)
    void this.go()
  }

  /** Sends what waits; also called when the network is back. Ends when nothing waits or nothing gets through. */
  go = (): Promise<void> => {
    clearTimeout(this.#timer)
    return (this.#sending ??= this.#all().finally(() => (this.#sending = null)))
  }

  close(): void {
    this.#shut = true
    clearTimeout(this.#timer)
  }

  async #all(): Promise<void> {
    for (let call = this.waiting[0]; call && !this.#shut; call = this.waiting[0]) {
      try {
        const answer = await this.#send(call)
        this.#drop(call)
        this.#told.waiting(this.waiting.length, null, false)
        this.#told.answered(call, answer)
      } catch (failure) {
        if (!(failure instanceof CallFailed)) throw failure
        if (!passes(failure)) return this.#wait(failure)
        this.#drop(call)
        this.#told.waiting(this.waiting.length, null, false)
        this.#told.refused(call, failure.message)
      }
    }
  }

  #wait(failure: CallFailed): void {
    if (this.#shut) return
    this.#told.waiting(this.waiting.length, failure.message, failure.status === 401)
    this.#timer = setTimeout(() => void this.go(), AGAIN_AFTER_MS)
  }

  #drop = (call: Call): void => this.#shelf.write(this.#shelf.read().filter(c => c.id !== call.id))
}

/** Whether trying again would be of no use: the server understood and said no. */
const passes = ({ status }: CallFailed): boolean =>
  status >= 400 && status < 500 && status !== 401 && status !== 408 && status !== 429
