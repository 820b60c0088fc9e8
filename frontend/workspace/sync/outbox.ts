import type { Letter } from './wire.ts'

/** An operation on its way, or one that the server refused and a person has not yet read. */
export interface Waiting {
  readonly seq: number
  readonly box: string
  readonly operation: Letter
  readonly says: string
  readonly refused: string | null
}

/** Keeps operations until they are acknowledged. A box holds those of one server, account and sheet. */
export interface Outbox {
  /** Whether operations survive closing the tab. */
  readonly durable: boolean
  add(box: string, operations: readonly Letter[], says: string): Promise<void>
  list(box: string): Promise<Waiting[]>
  /** What waits in all boxes that begin with a prefix. */
  under(prefix: string): Promise<Waiting[]>
  forget(box: string, ids: ReadonlySet<string>): Promise<void>
  refuse(box: string, reasons: ReadonlyMap<string, string>): Promise<void>
  close(): void
}

/** The outbox of a browser that keeps nothing: all goes on, but closing the tab loses what is not sent. */
export class MemoryOutbox implements Outbox {
  readonly durable = false
  #all: Waiting[] = []
  #seq = 0

  async add(box: string, operations: readonly Letter[], says: string): Promise<void> {
    for (const operation of operations) this.#all.push({ seq: ++this.#seq, box, operation, says, refused: null })
  }

  list = async (box: string): Promise<Waiting[]> => this.#all.filter(w => w.box === box)

  under = async (prefix: string): Promise<Waiting[]> => this.#all.filter(w => w.box.startsWith(prefix))

  async forget(box: string, ids: ReadonlySet<string>): Promise<void> {
    this.#all = this.#all.filter(w => w.box !== box || !ids.has(w.operation.id))
  }

  async refuse(box: string, reasons: ReadonlyMap<string, string>): Promise<void> {
    this.#all = this.#all.map(w => {
      const reason = w.box === box ? reasons.get(w.operation.id) : undefined
      return reason === undefined ? w : { ...w, refused: reason }
    })
  }

  close(): void {}
}
