import type { Outbox } from './outbox.ts'
import { Sender, type Standing, type Surroundings } from './sender.ts'
import type { Server } from './server.ts'

export interface Forwarded {
  readonly standing: Standing
  readonly waiting: number
}

/** What all boxes of a server begin with; the account follows. */
export const boxesOn = (server: Server): string => `${globalThis.location?.origin ?? ''}${server.base} `

/** What the boxes of an account begin with; the number of the sheet follows. */
export const boxesOf = (server: Server, account: string): string => `${boxesOn(server)}${account} `

/** Sends what an account has left behind in this browser, whichever sheets it belongs to. */
export class Forwarding {
  readonly #outbox: Outbox
  readonly #prefix: string
  readonly #server: Server
  readonly #around: Surroundings
  readonly #told: (forwarded: Forwarded) => void
  readonly #senders = new Map<string, Sender>()

  constructor(
    outbox: Outbox,
    prefix: string,
    server: Server,
    around: Surroundings,
    told: (forwarded: Forwarded) => void = () => undefined
  ) {
    this.#outbox = outbox
    this.#prefix = prefix
    this.#server = server
    this.#around = around
    this.#told = told
  }

  /** Sends all but what belongs to the sheet that is open, which sends for itself. */
  async start(but: string | null = null): Promise<void> {
    const waiting = await this.#outbox.under(this.#prefix)
    for (const box of new Set(waiting.map(w => w.box))) {
      const sheet = Number(box.slice(this.#prefix.length))
      if (box === but || this.#senders.has(box) || !Number.isSafeInteger(sheet)) continue
      const sender = new Sender(this.#outbox, box, sheet, this.#server, this.#around, () => this.#count())
      this.#senders.set(box, sender)
    }
    this.retry()
  }

  retry = (): void => this.#senders.forEach(sender => void sender.kick())

  stop(): void {
    this.#senders.forEach(sender => sender.stop())
  }

  settled = async (): Promise<void> => {
    await Promise.allSettled([...this.#senders.values()].map(sender => sender.settled()))
  }

  async #count(): Promise<void> {
    const boxes = await Promise.all([...this.#senders.keys()].map(box => this.#outbox.list(box)))
    const waiting = boxes.flat().filter(w => w.refused === null).length
    const standing = [...this.#senders.values()].map(s => s.standing).find(s => s.kind !== 'idle') ?? { kind: 'idle' }
    this.#told({ standing, waiting })
  }
}
