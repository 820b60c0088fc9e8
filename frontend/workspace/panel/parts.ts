import { html, nothing, type TemplateResult } from 'lit'

/** The key that does the same as the button it stands on. */
export const keycap = (key: string): TemplateResult | typeof nothing =>
  key ? html`<kbd class="cw-key" aria-hidden="true">${key}</kbd>` : nothing

export interface Toggle {
  readonly text: string
  readonly name: string
  readonly key: string
  readonly on: boolean
  readonly test: string
  readonly press: () => void
}

/** A button that is on or off; the key stands on it, and in its description for those who hear it. */
export const toggle = (t: Toggle, disabled: boolean): TemplateResult => html`
  <button
    type="button"
    class="cw-toggle"
    aria-pressed=${t.on}
    aria-label=${t.name}
    aria-keyshortcuts=${t.key || nothing}
    title=${t.name}
    data-testid=${t.test}
    ?disabled=${disabled}
    @click=${t.press}
  >
    ${t.text}${keycap(t.key)}
  </button>
`

export const row = (legend: string, controls: unknown, value: string | null = null): TemplateResult => html`
  <div class="cw-row" role="group" aria-label=${legend}>
    <span class="cw-legend" aria-hidden="true">${legend}${value ? html` <b>${value}</b>` : nothing}</span>
    <span class="cw-controls">${controls}</span>
  </div>
`

export const removeButton = (name: string, press: () => void, test: string): TemplateResult => html`
  <button type="button" class="cw-icon" aria-label=${name} title=${name} data-testid=${test} @click=${press}>×</button>
`
