import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { sourceOffers, speakerOffers, type Offer } from '../model/choices.ts'
import type { LabelRef } from '../model/labels.ts'
import { words } from '../model/names.ts'
import type { WorkState } from '../model/state.ts'

export type Choice = { readonly kind: 'offer'; readonly offer: Offer } | { readonly kind: 'new'; readonly name: string }

const MOST = 60

/**
 * A field with a list: whom a quote comes from, or whom a mention names. The likeliest is chosen already, so that Enter
 * takes it. Sends `choice`, `offered` (while moving through the list) and `closed`.
 */
export class SpeakerChooser extends LitElement {
  static override properties = { state: { attribute: false }, label: { attribute: false }, query: {}, at: {} }
  declare state: WorkState | null
  declare label: LabelRef | null
  declare query: string
  declare at: number

  constructor() {
    super()
    this.state = null
    this.label = null
    this.query = ''
    this.at = 0
  }

  override createRenderRoot(): this {
    return this
  }

  get #offers(): Offer[] {
    const { state, label, query } = this
    if (!state || !label) return []
    if (label.kind === 'mention') {
      const mention = state.labels.mentions.get(label.id)
      return mention ? speakerOffers(state, mention, query).slice(0, MOST) : []
    }
    const quote = state.labels.quotes.get(label.id)
    return quote ? sourceOffers(state, quote, query).slice(0, MOST) : []
  }

  /** A new speaker can be named when there is a mention to carry the name. */
  get #newName(): string | null {
    const name = this.query.trim()
    const { state, label } = this
    if (!name || !state || !label) return null
    return label.kind === 'mention' || state.labels.mentions.size > 0 ? name : null
  }

  override render(): TemplateResult {
    const offers = this.#offers
    const name = this.#newName
    const quote = this.label?.kind === 'quote'
    const title = quote ? 'Who said it?' : 'Who is it?'
    const count = offers.length + (name ? 1 : 0)
    return html`
      <label class="cw-field">
        <b>${title}</b>
        <input
          type="text"
          role="combobox"
          aria-expanded="true"
          aria-controls="cw-offers"
          aria-autocomplete="list"
          aria-activedescendant=${count > 0 ? `cw-offer-${this.at}` : nothing}
          placeholder="Name or alias in any script"
          autocomplete="off"
          spellcheck="false"
          data-testid="chooser-input"
          .value=${this.query}
          @input=${this.#typed}
          @keydown=${this.#key}
        />
      </label>
      <ul id="cw-offers" class="cw-offers" role="listbox" aria-label=${title} data-testid="offers">
        ${offers.map((offer, i) =>
          this.#option(
            i,
            () => this.#text(offer),
            () => this.#choose(i)
          )
        )}
        ${
          name
            ? this.#option(
                offers.length,
                () => html`New speaker <b>${name}</b>…`,
                () => this.#choose(offers.length)
              )
            : nothing
        }
      </ul>
      ${count === 0 ? html`<p class="cw-hint">${this.#empty(quote)}</p>` : nothing}
    `
  }

  #empty(quote: boolean): string {
    if (quote && this.state?.labels.mentions.size === 0)
      return 'No mention yet. Put the caret on the name and press m first.'
    return this.query ? 'No one of that name.' : 'The registry is empty. Type a name.'
  }

  #option(i: number, text: () => unknown, choose: () => void): TemplateResult {
    return html`
      <li
        id="cw-offer-${i}"
        role="option"
        aria-selected=${i === this.at}
        data-testid="offer"
        @click=${choose}
        @pointermove=${() => (this.at = i)}
      >
        ${text()}
      </li>
    `
  }

  #text({ mention, speaker }: Offer): TemplateResult {
    const detail = speaker ? [speaker.role, speaker.side].filter(Boolean).join(' · ') : ''
    if (this.label?.kind === 'mention') return html`<b>${speaker?.name}</b><small>${detail}</small>`
    const surface = words(this.state!, mention!)
    const fresh = speaker && mention!.speaker !== speaker.id
    if (fresh) return html`<b>${speaker.name}</b><small>named by “${surface}” · ${detail}</small>`
    return html`<b>${surface}</b
      ><small>${speaker ? `${speaker.name}${detail ? ` · ${detail}` : ''}` : 'speaker not set'}</small>`
  }

  override firstUpdated(): void {
    this.querySelector('input')?.focus()
  }

  override updated(changed: PropertyValues<this>): void {
    this.querySelector(`#cw-offer-${this.at}`)?.scrollIntoView({ block: 'nearest' })
    if (changed.has('at') || changed.has('query')) this.#send('offered', this.#offers[this.at]?.mention ?? null)
  }

  #typed = (event: Event): void => {
    this.query = (event.target as HTMLInputElement).value
    this.at = 0
  }

  #key = (event: KeyboardEvent): void => {
    if (event.isComposing) return
    const count = this.#offers.length + (this.#newName ? 1 : 0)
    const step = { ArrowDown: 1, ArrowUp: -1, Tab: event.shiftKey ? -1 : 1 }[event.key]
    if (step !== undefined && count > 0) this.at = (this.at + step + count) % count
    else if (event.key === 'Enter') this.#choose(this.at)
    else if (event.key === 'Escape') this.#send('closed', null)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  #choose(i: number): void {
    const offer = this.#offers[i]
    const name = this.#newName
    if (offer) this.#send('choice', { kind: 'offer', offer } satisfies Choice)
    else if (name) this.#send('choice', { kind: 'new', name } satisfies Choice)
  }

  #send(type: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail }))
  }
}

if (!customElements.get('concord-speaker-chooser')) customElements.define('concord-speaker-chooser', SpeakerChooser)
