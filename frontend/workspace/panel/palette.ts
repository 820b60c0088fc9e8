import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit'
import { fold } from '../model/choices.ts'
import type { KeyLine } from './dialogs.ts'
import { keycap } from './parts.ts'

const MOST = 50

/** Finds a command by its name. Sends `chosen` with the name, and `closed`. */
export class Palette extends LitElement {
  static override properties = { lines: { attribute: false }, query: { state: true }, at: { state: true } }
  declare lines: readonly KeyLine[]
  declare query: string
  declare at: number

  constructor() {
    super()
    this.lines = []
    this.query = ''
    this.at = 0
  }

  override createRenderRoot(): this {
    return this
  }

  get #found(): KeyLine[] {
    const words = fold(this.query).split(/\s+/).filter(Boolean)
    const rank = ({ name }: KeyLine) => (words[0] && fold(name).startsWith(words[0]) ? 0 : 1)
    const fits = ({ name, group }: KeyLine) => words.every(word => fold(`${name} ${group}`).includes(word))
    return this.lines
      .filter(fits)
      .sort((a, b) => rank(a) - rank(b))
      .slice(0, MOST)
  }

  override render(): TemplateResult {
    const found = this.#found
    return html`
      <label class="cw-field">
        <b>Find a command</b>
        <input
          type="text"
          role="combobox"
          aria-expanded="true"
          aria-controls="cw-commands"
          aria-autocomplete="list"
          aria-activedescendant="cw-command-${this.at}"
          autocomplete="off"
          spellcheck="false"
          data-testid="palette-input"
          .value=${this.query}
          @input=${this.#typed}
          @keydown=${this.#key}
        />
      </label>
      <ul id="cw-commands" class="cw-offers" role="listbox" aria-label="Commands">
        ${found.map(
          (line, i) => html`
            <li
              id="cw-command-${i}"
              class="cw-command"
              role="option"
              aria-selected=${i === this.at}
              data-testid="command"
              @click=${() => this.#send('chosen', line.name)}
              @pointermove=${() => (this.at = i)}
            >
              <span>${line.name} <small>${line.group}</small></span> <span>${line.keys.map(keycap)}</span>
            </li>
          `
        )}
      </ul>
      ${found.length === 0 ? html`<p class="cw-hint">No command of that name.</p>` : ''}
    `
  }

  override firstUpdated(): void {
    this.querySelector('input')?.focus()
  }

  override updated(_: PropertyValues<this>): void {
    this.querySelector(`#cw-command-${this.at}`)?.scrollIntoView({ block: 'nearest' })
  }

  #typed = (event: Event): void => {
    this.query = (event.target as HTMLInputElement).value
    this.at = 0
  }

  #key = (event: KeyboardEvent): void => {
    if (event.isComposing) return
    const found = this.#found
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && found.length > 0) this.at = (this.at + step + found.length) % found.length
    else if (event.key === 'Enter' && found[this.at]) this.#send('chosen', found[this.at]!.name)
    else if (event.key === 'Escape') this.#send('closed', null)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  #send(type: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail }))
  }
}

if (!customElements.get('concord-palette')) customElements.define('concord-palette', Palette)
