import { chordOf, printed } from '../../workspace/keyboard/keys.ts'
import type { KeyLine } from '../../workspace/panel/dialogs.ts'
import { deskKeys, draftKeys, keyFor, type Key } from '../keyboard/keymap.ts'
import type { DeskState } from '../model/desk.ts'

const MAC = /Mac|iP(hone|ad)/.test(globalThis.navigator?.platform ?? '')

interface Host extends HTMLElement {
  readonly desk: DeskState | null
  readonly busy: boolean
  pressed(key: Key): void
}

/** Hears the keys of the document: those for deciding, or those for writing while something is written. */
export class DeskKeys {
  readonly #host: Host
  #looking: readonly Key[] = []
  #writing: readonly Key[] = []

  constructor(host: Host) {
    this.#host = host
  }

  read({ shown }: DeskState): void {
    this.#looking = deskKeys(shown)
    this.#writing = draftKeys(shown)
  }

  attach = (): void => document.addEventListener('keydown', this.#pressed)

  detach = (): void => document.removeEventListener('keydown', this.#pressed)

  get #now(): readonly Key[] {
    return this.#host.desk?.draft ? this.#writing : this.#looking
  }

  /** The key of a command as it is printed on its button; the letter where there is a digit too. */
  keyOf = (name: string): string => {
    const found = this.#now.find(k => k.name === name) ?? this.#looking.find(k => k.name === name)
    return found ? printed(found.chords[0]!, MAC) : ''
  }

  lines = (): KeyLine[] => {
    const writing = this.#writing.map(k => ({ ...k, group: 'While merging or writing anew' }))
    return [...this.#looking, ...writing].map(k => ({ ...k, keys: k.chords.map(chord => printed(chord, MAC)) }))
  }

  #pressed = (event: KeyboardEvent): void => {
    const target = event.composedPath()[0] as HTMLElement
    if (event.defaultPrevented || !this.#host.desk || this.#host.busy) return
    if (target !== document.body && !this.#host.contains(target)) return
    const chord = chordOf(event)
    if (chord === null || (chord === 'Enter' && isPressable(target))) return
    const found = keyFor(this.#now, chord, isField(target))
    if (!found || (found.inText && !target.classList.contains('cw-text'))) return
    event.preventDefault()
    this.#host.pressed(found)
  }
}

const isField = (e: HTMLElement) => e.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(e.tagName)
const isPressable = (e: HTMLElement) => ['BUTTON', 'A', 'SUMMARY'].includes(e.tagName)
