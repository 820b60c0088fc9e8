import { html, nothing, type TemplateResult } from 'lit'

/** The key that does the same as the button it stands on. */
export const keycap = (key: string): TemplateResult | typeof nothing =>
  key ? html`<kbd class="cw-key" data-key=${key}></kbd>` : nothing

/** A printed key as assistive technology expects it. */
export const shortcut = (key: string): string | typeof nothing =>
  key ? key.replace('⇧', 'Shift+').replace('Ctrl', 'Control').replace('⌘', 'Meta') : nothing

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
    aria-label=${t.text === t.name ? t.name : `${t.text} ${t.name}`}
    aria-keyshortcuts=${shortcut(t.key)}
    title=${t.name}
    data-testid=${t.test}
    ?disabled=${disabled}
    @click=${t.press}
  >
    ${t.text}${keycap(t.key)}
  </button>
`

/** A line of controls with its name; `value` says in words what is chosen, and keeps its place while nothing is. */
export const row = (legend: string, controls: unknown, value: string | null = null): TemplateResult => html`
  <div class="cw-row" role="group" aria-label=${legend}>
    <span class="cw-legend" aria-hidden="true">${legend}${value === null ? nothing : html` <b>${value}</b>`}</span>
    <span class="cw-controls">${controls}</span>
  </div>
`

export const removeButton = (name: string, press: () => void, test: string): TemplateResult => html`
  <button
    type="button"
    class="cw-icon cw-remove"
    aria-label=${name}
    title=${name}
    data-testid=${test}
    @click=${press}
  ></button>
`
