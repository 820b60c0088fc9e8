import type { Refused, Standing } from '../panel/counter.ts'
import type { Call } from '../sync/wire.ts'
import type { Host } from './host.ts'

/** How saving stands, and which decisions the server turned down. */
export class News {
  readonly #host: Host
  #standing: Standing = { words: '', tone: 'good', signIn: false }
  #refused: readonly Refused[] = []

  constructor(host: Host) {
    this.#host = host
  }

  get standing(): Standing {
    return this.#standing
  }

  get refused(): readonly Refused[] {
    return this.#refused
  }

  say(words: string, tone: Standing['tone']): void {
    this.#standing = { words, tone, signIn: false }
    this.#host.announce(words)
    this.#host.requestUpdate()
  }

  waiting = (count: number, fault: string | null, signIn: boolean): void => {
    const was = this.#standing.tone
    this.#standing = standingOf(count, fault, signIn)
    const { tone, words } = this.#standing
    // That saving goes on is not worth a word; that it fails, or works again, is.
    if (tone === 'danger' ? was !== 'danger' : tone === 'good' && was === 'danger') this.#host.announce(words)
    this.#host.requestUpdate()
  }

  turnedDown({ id, case: at, says, kind }: Call, reason: string): void {
    const what = kind === 'undo' ? `undoing “${says}”` : says
    this.#refused = [...this.#refused, { id, case: at, says: what, reason }]
    this.#host.announce(`Not decided: ${what}. ${reason}`)
    this.#host.requestUpdate()
  }

  dismiss(id: string): void {
    this.#refused = this.#refused.filter(r => r.id !== id)
    this.#host.requestUpdate()
  }

  /** A case is decided anew, so that what was refused of it before matters no more. */
  decided(at: number): void {
    this.#refused = this.#refused.filter(r => r.case !== at)
  }
}

function standingOf(count: number, fault: string | null, signIn: boolean): Standing {
  if (count === 0) return { words: 'Saved', tone: 'good', signIn: false }
  if (fault === null) return { words: 'Saving…', tone: 'busy', signIn: false }
  const many = count === 1 ? '1 decision waits' : `${count} decisions wait`
  return { words: `${many}: ${fault}`, tone: 'danger', signIn }
}
