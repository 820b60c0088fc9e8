import '@vaadin/markdown'
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { fold } from '../model/choices.ts'
import type { GuidelineNews } from '../model/sheet.ts'

const FOUND = 'concord-found'

/** The manual: searched by words, and opened at the section that speaks of something. */
export class GuidelineReader extends LitElement {
  static override properties = { text: {}, about: {}, news: { attribute: false }, said: { state: true } }
  declare text: string
  /** Words of which one should stand in the heading to open at, the most telling first. */
  declare about: readonly string[]
  declare news: readonly GuidelineNews[]
  declare said: string
  #found: Range[] = []
  #at = -1

  constructor() {
    super()
    this.text = this.said = ''
    this.about = []
    this.news = []
  }

  override createRenderRoot(): this {
    return this
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    CSS.highlights?.delete(FOUND)
  }

  override render(): TemplateResult {
    return html`
      <label class="cw-field cw-search">
        <span class="cw-unseen">Find in the guideline</span>
        <input
          type="search"
          placeholder="Find in the guideline"
          data-testid="guideline-search"
          @input=${this.#search}
          @keydown=${this.#key}
        />
        <small role="status">${this.said}</small>
      </label>
      <div class="cw-manual" tabindex="0">
        ${
          this.news.length > 0
            ? html`<section class="cw-news" data-testid="guideline-news">
                <b>Changed since these labels were begun</b>
                <ul>
                  ${this.news.map(({ version, changes }) => html`<li>Version ${version}: ${changes || 'no note'}</li>`)}
                </ul>
              </section>`
            : nothing
        }
        ${this.text ? html`<vaadin-markdown .content=${this.text}></vaadin-markdown>` : html`<p>Loading…</p>`}
      </div>
    `
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('text') || changed.has('about')) void this.#open()
  }

  async #open(): Promise<void> {
    await (this.querySelector('vaadin-markdown') as LitElement | null)?.updateComplete
    const headings = [...this.querySelectorAll<HTMLElement>('vaadin-markdown :is(h1, h2, h3, h4)')]
    for (const word of this.about.map(fold)) {
      const heading = headings.find(h => fold(h.textContent).includes(word))
      if (heading) return heading.scrollIntoView({ block: 'start' })
    }
  }

  #search = (event: Event): void => {
    const wanted = fold((event.target as HTMLInputElement).value.trim())
    this.#found = wanted ? rangesOf(this.querySelector('vaadin-markdown')!, wanted) : []
    this.#at = -1
    CSS.highlights?.set(FOUND, new Highlight(...this.#found))
    this.said = wanted ? (this.#found.length === 1 ? '1 place' : `${this.#found.length} places`) : ''
    this.#next(1)
  }

  #key = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    this.#next(event.shiftKey ? -1 : 1)
  }

  #next(step: 1 | -1): void {
    const count = this.#found.length
    if (count === 0) return
    this.#at = (this.#at + step + count) % count
    this.#found[this.#at]!.startContainer.parentElement?.scrollIntoView({ block: 'center' })
    this.said = `${this.#at + 1} of ${count}`
  }
}

function rangesOf(root: Node, wanted: string): Range[] {
  const found: Range[] = []
  const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const text = (node as Text).data.toLocaleLowerCase()
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, Math.min(at + wanted.length, (node as Text).length))
      found.push(range)
    }
  }
  return found
}

if (!customElements.get('concord-guideline')) customElements.define('concord-guideline', GuidelineReader)
