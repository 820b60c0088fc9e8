import { html, nothing, type TemplateResult } from 'lit'
import type { Mark } from '../model/sheet.ts'
import type { WorkState } from '../model/state.ts'

const LONGEST = 60

/** What stands above a returned sheet: why, and where, each with a way there. */
export function returned(state: WorkState, keyOf: (name: string) => string, go: (mark: Mark) => void): TemplateResult {
  const { sheet } = state
  if (sheet.state !== 'returned' || sheet.reason === null) return html``
  const key = keyOf('Next spot that a lead marked')
  return html`
    <section class="cw-returned" aria-label="Why this sheet was returned" data-testid="returned">
      <p><b>Returned because:</b> ${sheet.reason}</p>
      ${
        sheet.marks.length === 0
          ? nothing
          : html`<ol class="cw-spots">
                ${sheet.marks.map(
                  mark =>
                    html`<li>
                      <button type="button" class="cw-quiet" @click=${() => go(mark)}>${surface(state, mark)}</button>
                      ${mark.note === null ? nothing : html`<span>${mark.note}</span>`}
                    </li>`
                )}
              </ol>
              <p class="cw-facts"><kbd>${key}</kbd> goes to the next spot</p>`
      }
    </section>
  `
}

/** What a lead marks while she reads, before she returns the sheet. */
export function marking(
  state: WorkState,
  spots: readonly Mark[],
  key: string,
  mark: () => void,
  remove: (spot: Mark) => void
): TemplateResult {
  return html`
    <section class="cw-returned" aria-label="Spots for the return" data-testid="marking">
      <p>
        <button type="button" class="cw-quiet" @click=${mark}>Mark the selection</button>
        <kbd>${key}</kbd> ${
          spots.length === 0
            ? 'Select words or a label, and mark where the annotator should look; then return the sheet.'
            : 'These spots go back with the sheet:'
        }
      </p>
      ${
        spots.length === 0
          ? nothing
          : html`<ol class="cw-spots">
              ${spots.map(
                spot =>
                  html`<li>
                    ${surface(state, spot)}
                    <button
                      type="button"
                      class="cw-quiet"
                      aria-label="Do not mark: ${surface(state, spot)}"
                      @click=${() => remove(spot)}
                    >
                      Remove
                    </button>
                  </li>`
              )}
            </ol>`
      }
    </section>
  `
}

export function surface({ sheet }: WorkState, { start, end }: { start: number; end: number }): string {
  const words = sheet.text.slice(start, end).replace(/\s+/g, ' ')
  return `“${words.length <= LONGEST ? words : `${words.slice(0, LONGEST)}…`}”`
}
