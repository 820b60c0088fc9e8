import { html, type TemplateResult } from 'lit'
import { placeOf } from './model/names.ts'
import type { Mark } from './model/sheet.ts'
import { isEmpty } from './model/span.ts'
import { selected, type WorkState } from './model/state.ts'
import { marking, returned, surface } from './panel/returned.ts'
import type { ArticleView } from './render/article-view.ts'

interface Host extends HTMLElement {
  readonly state: WorkState | null
  readonly marking: boolean
  announce(words: string): void
  requestUpdate(): void
}

/** Spots of a returned sheet: those an annotator is sent to, and those a lead marks before she returns it. */
export class Spots {
  readonly #host: Host
  #marked: readonly Mark[] = []
  #at = -1

  constructor(host: Host) {
    this.#host = host
  }

  clear(): void {
    this.#marked = []
    this.#at = -1
  }

  /** Paints them; text and labels stay as they are. */
  show(view: ArticleView | null): void {
    const state = this.#host.state
    const returned = state?.sheet.state === 'returned' ? state.sheet.marks : []
    view?.marked(this.#host.marking ? this.#marked : returned)
  }

  next(go: (mark: Mark) => void): void {
    const marks = this.#host.state!.sheet.marks
    if (marks.length === 0) return this.#host.announce('No lead has marked a spot here')
    this.#at = (this.#at + 1) % marks.length
    const mark = marks[this.#at]!
    go(mark)
    const words = surface(this.#host.state!, mark)
    this.#host.announce(`Spot ${this.#at + 1} of ${marks.length}: ${mark.note ? `${words}. ${mark.note}` : words}`)
  }

  mark = (): void => {
    const state = this.#host.state!
    if (!this.#host.marking) return this.#host.announce('Only a lead marks spots, in a sheet that can be returned')
    const chosen = selected(state)
    const span = isEmpty(chosen) ? state.focus && placeOf(state, state.focus) : chosen
    if (!span) return this.#host.announce('Select words or a label first')
    const label = isEmpty(chosen) ? state.focus : null
    const spot = { start: span.start, end: span.end, label, note: null }
    const same = (one: Mark) => one.start === spot.start && one.end === spot.end
    if (!this.#marked.some(same)) this.#marked = [...this.#marked, spot].sort((a, b) => a.start - b.start)
    this.#tell(`Marked: ${surface(state, spot)}`)
  }

  #remove = (spot: Mark): void => {
    this.#marked = this.#marked.filter(one => one !== spot)
    this.#tell(`No longer marked: ${surface(this.#host.state!, spot)}`)
  }

  #tell(words: string): void {
    this.#host.announce(words)
    this.#host.requestUpdate()
    const spots = this.#marked.map(({ start, end, label }) => ({ start, end, layer: label?.kind, label: label?.id }))
    this.#host.dispatchEvent(new CustomEvent('spots-marked', { detail: { spots: JSON.stringify(spots) } }))
  }

  render(state: WorkState, keyOf: (name: string) => string, go: (mark: Mark) => void): TemplateResult {
    if (!this.#host.marking) return returned(state, keyOf, go)
    const key = keyOf('Mark the spot before the sheet is returned (leads)')
    return html`${marking(state, this.#marked, key, this.mark, this.#remove)}`
  }
}
