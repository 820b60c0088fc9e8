import { bound, keymap, type Ask, type Binding } from './keyboard/keymap.ts'
import { chordOf, printed } from './keyboard/keys.ts'
import { NO_SHEET, type Scheme } from './model/sheet.ts'
import type { Transaction, WorkState } from './model/state.ts'
import type { KeyLine } from './panel/dialogs.ts'

const MAC = /Mac|iP(hone|ad)/.test(globalThis.navigator?.platform ?? '')

interface Host extends HTMLElement {
  readonly state: WorkState | null
  readonly busy: boolean
  do(tx: Transaction | null): void
  ask(what: Ask): void
  announce(words: string): void
  /** A command has run: what it moved shall be seen and heard. */
  ran(tx: Transaction, before: WorkState): void
}

/** Hears the keys of the document and runs what they mean; runs the same commands for buttons. */
export class Keys {
  readonly #host: Host
  #map: readonly Binding[] = keymap(NO_SHEET.scheme)

  constructor(host: Host) {
    this.#host = host
  }

  read(scheme: Scheme): void {
    this.#map = keymap(scheme)
  }

  attach = (): void => document.addEventListener('keydown', this.#pressed)

  detach = (): void => document.removeEventListener('keydown', this.#pressed)

  /** The key of a command, as it is printed on buttons. */
  keyOf = (name: string): string => printed(this.#map.find(b => b.name === name)?.chords[0] ?? '', MAC)

  lines = (): KeyLine[] => this.#map.map(b => ({ ...b, keys: b.chords.map(chord => printed(chord, MAC)) }))

  run = (name: string): void => this.#run(this.#map.find(b => b.name === name)!)

  #pressed = (event: KeyboardEvent): void => {
    const target = event.composedPath()[0] as HTMLElement
    if (event.defaultPrevented || !this.#host.state || this.#host.busy) return
    if (target !== document.body && !this.#host.contains(target)) return
    const chord = chordOf(event)
    const where = isField(target) ? 'field' : target === document.body || isText(target) ? 'text' : 'panel'
    const binding = chord === null ? undefined : bound(this.#map, chord, where)
    if (!binding) return
    event.preventDefault()
    this.#run(binding)
  }

  #run({ run, name, group, inText }: Binding): void {
    const before = this.#host.state
    if (!before) return
    if (typeof run === 'string') return this.#host.ask(run)
    const tx = run(before)
    // A caret that stands at the end says so by standing still.
    const told = !inText || group === 'Label'
    if (!tx && told) this.#host.announce(`${name}: ${group === 'Move' ? 'there is none' : 'nothing to do here'}`)
    if (!tx) return
    this.#host.do(tx)
    this.#host.ran(tx, before)
  }
}

const isText = (element: HTMLElement) => element.classList.contains('cw-text')
const isField = (e: HTMLElement) => e.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(e.tagName)
