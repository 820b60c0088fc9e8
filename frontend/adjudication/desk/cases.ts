import type { Case } from '../model/case.ts'
import { keptOf, type Kept } from '../model/desk.ts'
import { Clerk, type Listener } from '../sync/clerk.ts'
import { CaseServer } from '../sync/server.ts'
import { StoredShelf } from '../sync/shelf.ts'
import type { Host } from './host.ts'

interface Stage extends Host {
  case: number | null
  show(shown: Case, kept: Kept | null): Promise<void>
  failed(reason: string): void
}

/** Which case is on the desk: fetches it, and keeps what was begun on the one that leaves. */
export class Cases {
  readonly #stage: Stage
  readonly #listener: Listener
  readonly #kept = new Map<number, Kept>()
  #clerk: Clerk | null = null

  constructor(stage: Stage, listener: Listener) {
    this.#stage = stage
    this.#listener = listener
  }

  /** There is one from {@link begin} to {@link close}. */
  get clerk(): Clerk {
    return this.#clerk!
  }

  begin(server: string, filter: string, account: string): Promise<void> {
    this.close()
    const shelf = new StoredShelf(`concord-decisions-${account}`)
    this.#clerk = new Clerk(new CaseServer(server), filter, shelf, this.#listener)
    return this.open(this.#stage.case)
  }

  close(): void {
    this.#clerk?.close()
    this.#clerk = null
  }

  async open(id: number | null): Promise<void> {
    const clerk = this.#clerk
    if (id === null || !clerk) return
    this.#keep()
    this.#stage.case = id
    const current = () => this.#clerk === clerk && this.#stage.case === id
    try {
      const shown = await clerk.case(id)
      if (!current()) return
      await this.#stage.show(shown, this.#kept.get(id) ?? null)
      clerk.prefetch(shown.next)
    } catch (failure) {
      if (!current()) return
      if (!(failure instanceof Error)) throw failure
      this.#stage.failed(failure.message)
    }
  }

  /** Reads the case anew, because something else about its article has changed. */
  again(): void {
    const { case: id } = this.#stage
    if (id === null) return
    this.#clerk?.forget(id)
    void this.open(id)
  }

  /** Decided, so nothing is left to keep. */
  decided(id: number): void {
    this.#kept.delete(id)
  }

  #keep(): void {
    const { desk } = this.#stage
    if (!desk) return
    const kept = keptOf(desk)
    if (kept) this.#kept.set(desk.shown.id, kept)
    else this.#kept.delete(desk.shown.id)
  }
}
