import type { Skipped } from './model/sheet.ts'
import type { Session } from './sync/session.ts'

interface Host {
  readonly session: Session | null
  readonly editable: boolean
  /** Why not everything has been sent, in words. */
  readonly unsent: string
  announce(words: string): void
  ended(state: 'submitted' | 'skipped'): void
}

/** Ends the work on a sheet: everything is sent before it is submitted or skipped. */
export class Finish {
  readonly #host: Host

  constructor(host: Host) {
    this.#host = host
  }

  submit = (): Promise<void> => this.#end('submitted', session => session.submit())

  skip = (skipped: Skipped): Promise<void> => this.#end('skipped', session => session.skip(skipped))

  async #end(state: 'submitted' | 'skipped', end: (session: Session) => Promise<unknown>): Promise<void> {
    const { session, editable } = this.#host
    if (!session || !editable) return
    if (!(await session.flush())) return this.#host.announce(`Not sent off yet: ${this.#host.unsent}`)
    const failed = await end(session).then(
      () => null,
      (failure: Error) => failure.message
    )
    if (failed !== null) return this.#host.announce(failed)
    this.#host.announce(`The sheet is ${state}`)
    this.#host.ended(state)
  }
}
