import type { Answer } from '../model/proposals.ts'
import type { Server } from './server.ts'

export interface GivenAnswer {
  readonly model: string
  readonly label: string
  readonly answer: Answer
}

interface Kept {
  getItem(key: string): string | null
  setItem(key: string, value: string): void
  removeItem(key: string): void
}

const NOTHING: Kept = { getItem: () => null, setItem: () => undefined, removeItem: () => undefined }

/** Sends what an annotator says to proposals; what did not arrive is kept in this browser and sent again. */
export class Answers {
  readonly #server: Server
  readonly #sheet: number
  readonly #kept: Kept
  #sending: Promise<void> = Promise.resolve()

  constructor(server: Server, sheet: number, kept: Kept = globalThis.localStorage ?? NOTHING) {
    this.#server = server
    this.#sheet = sheet
    this.#kept = kept
  }

  give(given: readonly GivenAnswer[]): Promise<void> {
    this.#keep([...this.#waiting(), ...given])
    return this.again()
  }

  /** Sends all that waits. The same answer twice changes nothing. */
  again(): Promise<void> {
    this.#sending = this.#sending.then(async () => {
      const waiting = this.#waiting()
      if (waiting.length === 0) return
      try {
        await this.#server.answer(this.#sheet, waiting)
        this.#keep(this.#waiting().slice(waiting.length))
      } catch (failure) {
        // Refused for good: the model has proposed otherwise since, or the sheet is finished.
        const { status } = failure as { status?: number }
        if (status === 404 || status === 409) this.#keep(this.#waiting().slice(waiting.length))
      }
    })
    return this.#sending
  }

  /** What waits, on top of what the server knows. */
  waiting = (): readonly GivenAnswer[] => this.#waiting()

  get #key(): string {
    return `concord-answers ${this.#server.base} ${this.#sheet}`
  }

  #waiting(): GivenAnswer[] {
    return JSON.parse(this.#kept.getItem(this.#key) ?? '[]') as GivenAnswer[]
  }

  #keep(answers: readonly GivenAnswer[]): void {
    if (answers.length === 0) this.#kept.removeItem(this.#key)
    else this.#kept.setItem(this.#key, JSON.stringify(answers))
  }
}
