import { html, LitElement, nothing, type TemplateResult } from 'lit'

interface Cell {
  readonly state: string
  readonly path?: string
}

interface Article {
  readonly title: string
  readonly given: number
  readonly submitted: number
  readonly cells: readonly (Cell | null)[]
}

interface ArticleMap {
  readonly people: readonly string[]
  readonly articles: readonly Article[]
}

/** A shape for each state, so that none is told by colour alone. */
const SIGNS: Readonly<Record<string, string>> = {
  open: '○',
  in_progress: '◐',
  submitted: '●',
  returned: '↩',
  skipped: '✕'
}

const words = (state: string) => state.replace('_', ' ')
const look = (state: string) => `sign sign-${state.replace('_', '-')}`

/** Who has which article: people across, articles down. In the light DOM, so that the page's styles hold. */
export class ArticleMapElement extends LitElement {
  static override properties = { map: { attribute: false } }
  declare map: ArticleMap | null

  constructor() {
    super()
    this.map = null
  }

  override createRenderRoot(): this {
    return this
  }

  override render(): TemplateResult | typeof nothing {
    const map = this.map
    if (!map) return nothing
    return html`${this.#key()}
      <div class="map-scroll" tabindex="0" role="region" aria-label="Who has which article">
        <table>
          <thead>
            <tr>
              <th scope="col">Article</th>
              <th scope="col" class="number">Done</th>
              ${map.people.map(name => html`<th scope="col" class="who"><span>${name}</span></th>`)}
            </tr>
          </thead>
          <tbody>
            ${map.articles.map(article => this.#row(article, map.people))}
          </tbody>
        </table>
      </div>`
  }

  #key(): TemplateResult {
    return html`<ul class="map-key" aria-hidden="true">
      ${Object.entries(SIGNS).map(
        ([state, sign]) => html`<li><span class=${look(state)}>${sign}</span> ${words(state)}</li>`
      )}
    </ul>`
  }

  #row(article: Article, people: readonly string[]): TemplateResult {
    return html`<tr>
      <th scope="row" title=${article.title}>${article.title}</th>
      <td class="number">${article.given === 0 ? '–' : `${article.submitted} of ${article.given}`}</td>
      ${article.cells.map((cell, index) => html`<td class="who">${this.#cell(cell, people[index]!)}</td>`)}
    </tr>`
  }

  #cell(cell: Cell | null, person: string): TemplateResult | typeof nothing {
    if (!cell) return nothing
    const said = `${person}: ${words(cell.state)}`
    const sign = SIGNS[cell.state] ?? '?'
    return cell.path
      ? html`<a class=${look(cell.state)} href=${cell.path} title=${said} aria-label=${said}>${sign}</a>`
      : html`<span class=${look(cell.state)} role="img" title=${said} aria-label=${said}>${sign}</span>`
  }
}

customElements.define('article-map', ArticleMapElement)
