import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit'
import { labelsInOrder, refOf, sameRef, whole, type Label } from '../model/labels.ts'
import { snippet, spoken } from '../model/names.ts'
import type { WorkState } from '../model/state.ts'

/** The height of a row; all are alike, so that only those in sight need to be there. */
const ROW = 44
const SPARE = 10

/** All labels in reading order as a list, of which only the rows in sight exist. Sends `go` with a label. */
export class LabelList extends LitElement {
  static override properties = { state: { attribute: false }, from: { state: true } }
  declare state: WorkState | null
  declare from: number
  #labels: readonly Label[] = []
  #scrolled = false

  constructor() {
    super()
    this.state = null
    this.from = 0
  }

  override createRenderRoot(): this {
    return this
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('state') || !this.state) return
    if ((changed.get('state') as WorkState | undefined)?.labels !== this.state.labels)
      this.#labels = labelsInOrder(this.state.labels)
  }

  override render(): TemplateResult {
    const { state } = this
    if (!state) return html``
    const all = this.#labels
    const first = Math.max(0, Math.min(this.from, all.length) - SPARE)
    const rows = all.slice(first, this.from + Math.ceil(innerHeight / ROW) + SPARE)
    return html`
      <div class="cw-rows" tabindex="-1" @scroll=${this.#moved} @keydown=${this.#pressed}>
        <ul
          class="cw-list"
          aria-label="Labels in reading order"
          data-testid="all-labels"
          style="block-size:${all.length * ROW}px"
        >
          ${rows.map((label, i) => this.#row(state, label, first + i, all.length))}
        </ul>
        ${all.length === 0 ? html`<p class="cw-hint">Nothing is labelled yet.</p>` : ''}
      </div>
    `
  }

  #row(state: WorkState, label: Label, at: number, count: number): TemplateResult {
    const ref = refOf(label)
    return html`
      <li
        class="cw-row-of"
        style="transform:translateY(${at * ROW}px)"
        aria-setsize=${count}
        aria-posinset=${at + 1}
        data-kind=${ref.kind}
      >
        <button
          type="button"
          class="cw-words"
          aria-current=${sameRef(state.focus, ref)}
          data-testid="label-row"
          @click=${() => this.dispatchEvent(new CustomEvent('go', { detail: ref }))}
        >
          <b>${spoken(state, ref)}<span class="cw-unseen">, ${at + 1} of ${count}: </span></b
          ><small>${snippet(state, whole(label), 70)}</small>
        </button>
      </li>
    `
  }

  override updated(): void {
    if (this.#scrolled || !this.state) return
    this.#scrolled = true
    const at = this.#labels.findIndex(label => label.id === this.state?.focus?.id)
    const list = this.querySelector('.cw-rows')!
    if (at > 0) list.scrollTop = (at - 3) * ROW
  }

  /** Arrows go from row to row; those that do not exist yet come into sight first. */
  #pressed = (event: KeyboardEvent): void => {
    const way = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const row = (event.target as HTMLElement).closest('li')
    const next = way > 0 ? row?.nextElementSibling : row?.previousElementSibling
    if (way === 0 || !next) return
    event.preventDefault()
    next.querySelector('button')?.focus()
  }

  #moved = (event: Event): void => {
    this.from = Math.floor((event.target as HTMLElement).scrollTop / ROW)
  }
}

if (!customElements.get('concord-label-list')) customElements.define('concord-label-list', LabelList)
