import type { Shelf } from './queue.ts'
import type { Call } from './wire.ts'

/** Keeps calls in the browser, and in memory where the browser keeps nothing. */
export class StoredShelf implements Shelf {
  readonly #key: string
  readonly #storage: Storage | null
  #memory: readonly Call[] | null = null

  constructor(key: string, storage: Storage | null = globalThis.localStorage ?? null) {
    this.#key = key
    this.#storage = storage
  }

  read(): Call[] {
    if (this.#memory) return [...this.#memory]
    try {
      return JSON.parse(this.#storage?.getItem(this.#key) ?? '[]') as Call[]
    } catch {
      return []
    }
  }

  write(calls: readonly Call[]): void {
    try {
      if (calls.length === 0) this.#storage?.removeItem(this.#key)
      else this.#storage?.setItem(this.#key, JSON.stringify(calls))
      this.#memory = this.#storage ? null : calls
    } catch {
      // A full or forbidden store: from now on they are in memory only, and the screen says that they wait.
      this.#memory = calls
    }
  }
}
