import { html, type TemplateResult } from 'lit'
import { BOUNDS, PLAIN, type Look } from '../model/look.ts'
import { row, toggle } from './parts.ts'

const NAMES = { size: 'Size of the letters', spacing: 'Space between lines', measure: 'Letters in a line' } as const

/** Typeface, size, spacing and measure of the text. */
export function lookControls(look: Look, set: (look: Look) => void): TemplateResult {
  const face = (of: Look['face'], text: string) =>
    toggle(
      {
        text,
        name: text,
        key: '',
        on: look.face === of,
        test: `face-${of}`,
        press: () => set({ ...look, face: of })
      },
      false
    )
  const slider = (key: keyof typeof NAMES) => html`
    <label class="cw-field">
      ${NAMES[key]}
      <input
        type="range"
        min=${BOUNDS[key].least}
        max=${BOUNDS[key].most}
        step=${BOUNDS[key].step}
        .value=${String(look[key])}
        data-testid="look-${key}"
        @input=${(e: Event) => set({ ...look, [key]: Number((e.target as HTMLInputElement).value) })}
      />
    </label>
  `
  return html`
    <div class="cw-look">
      ${row('Typeface', [face('serif', 'Serif'), face('sans', 'Sans')])} ${slider('size')} ${slider('spacing')}
      ${slider('measure')}
      <button type="button" class="cw-quiet" data-testid="look-plain" @click=${() => set(PLAIN)}>As it was</button>
    </div>
  `
}
