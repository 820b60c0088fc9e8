import { css, html, LitElement, nothing, unsafeCSS, type TemplateResult } from 'lit'
import { height, type Drawing } from './drawing.ts'
import { FORCED_TOKENS, look, onRecoloured } from './look.ts'
import { option } from './options.ts'
import { chartIn, type ECharts } from './parts.ts'

/** A drawing of a table. To those who cannot see it it is an image; its table, beside it, is the way by keyboard. */
export class ConcordChart extends LitElement {
  static override properties = { drawing: { attribute: false }, label: {} }
  static override styles = css`
    :host {
      display: block;
      min-width: 0;
    }
    [hidden] {
      display: none;
    }
    .probe {
      position: absolute;
      visibility: hidden;
      font-family: var(--c-sans);
      font-size: 0.8125rem;
      forced-color-adjust: none;
    }
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: 2px 16px;
      margin: 0 0 8px;
      padding: 0;
      color: var(--c-ink-soft);
      font-size: 0.8125rem;
      list-style: none;
    }
    .swatch {
      display: inline-block;
      width: 10px;
      height: 10px;
      margin-inline-end: 6px;
      border: 1px solid transparent;
      border-radius: 2px;
      forced-color-adjust: none;
    }
    .swatch.line {
      height: 0;
      margin-block-end: 4px;
      border-width: 2px 0 0;
      border-radius: 0;
    }
    .swatch.dashed {
      border-top-style: dashed;
    }
    @media (forced-colors: active) {
      ul {
        ${unsafeCSS(FORCED_TOKENS)}
      }
      .swatch:not(.line) {
        border-color: CanvasText;
      }
    }
  `
  declare drawing: Drawing | null
  declare label: string

  #chart: ECharts | null = null
  #forget: (() => void) | null = null
  readonly #resizes = new ResizeObserver(() => this.#paint())

  constructor() {
    super()
    this.drawing = null
    this.label = ''
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.#forget = onRecoloured(() => this.requestUpdate())
    this.#resizes.observe(this)
    if (this.hasUpdated) this.requestUpdate()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#forget?.()
    this.#resizes.disconnect()
    this.#chart?.dispose()
    this.#chart = null
  }

  override render(): TemplateResult {
    return html`<span class="probe" aria-hidden="true"></span>${this.#key()}
      <div class="canvas" role="img" aria-label=${this.label}></div>`
  }

  /** Which colour is which, where there are several. */
  #key(): TemplateResult | typeof nothing {
    const drawing = this.drawing
    if (!drawing || drawing.series.length < 2) return nothing
    const lines = drawing.kind === 'lines'
    return html`<ul aria-hidden="true">
      ${drawing.series.map((one, index) => {
        const colour = `var(--c-${one.tone})`
        const look = lines ? `line${index > 0 ? ' dashed' : ''}` : ''
        return html`<li>
          <span class="swatch ${look}" style=${lines ? `border-color:${colour}` : `background:${colour}`}></span
          >${drawing.columns[one.column]}
        </li>`
      })}
    </ul>`
  }

  override updated(): void {
    this.#paint()
  }

  #paint(): void {
    const host = this.renderRoot.querySelector<HTMLElement>('.canvas')
    const probe = this.renderRoot.querySelector<HTMLElement>('.probe')
    if (!host || !probe || !this.drawing || !this.isConnected || this.clientWidth === 0) return
    const now = look(probe, this.clientWidth)
    host.style.height = `${height(this.drawing, now)}px`
    this.#chart ??= this.#make(host)
    this.#chart.resize({ animation: { duration: 0 } })
    this.#chart.setOption(option(this.drawing, now), { notMerge: true })
  }

  #make(host: HTMLElement): ECharts {
    const chart = chartIn(host)
    chart.on('click', event => this.#choose(event as { seriesIndex?: number; dataIndex?: number; data?: unknown }))
    return chart
  }

  #choose(event: { seriesIndex?: number; dataIndex?: number; data?: unknown }): void {
    const drawing = this.drawing
    if (!drawing || event.dataIndex === undefined) return
    const known = drawing.rows.flatMap((row, index) => (row[drawing.series[0]!.column] === null ? [] : [index]))
    const row = drawing.kind === 'intervals' ? known[event.dataIndex] : event.dataIndex
    const series = drawing.kind === 'bars' || drawing.kind === 'columns' ? event.seriesIndex : 0
    const column = drawing.series[series ?? 0]?.column ?? 0
    this.dispatchEvent(new CustomEvent('cell-chosen', { detail: { row, column } }))
  }
}

customElements.define('concord-chart', ConcordChart)
