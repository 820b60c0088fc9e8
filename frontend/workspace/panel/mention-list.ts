import { html, nothing, type TemplateResult } from 'lit'
import { guard } from 'lit/directives/guard.js'
import { removeLabel } from '../model/edits.ts'
import { ref, type Mention } from '../model/labels.ts'
import { speakerName, spoken, words } from '../model/names.ts'
import type { Card } from './desk.ts'
import { keycap, removeButton } from './parts.ts'

/** A mention and whom it names, on one line. */
export function mentionRow(desk: Card, mention: Mention): TemplateResult {
  const { state, editable } = desk
  const open = state.focus?.kind === 'mention' && state.focus.id === mention.id
  return html`
    <li class="cw-mention" ?data-open=${open} data-testid="mention-row" data-kind="mention" data-label=${mention.id}>
      ${guard([mention, open, editable, state.speakers, open ? state : null], () => contents(desk, mention, open))}
    </li>
  `
}

function contents(desk: Card, mention: Mention, open: boolean): TemplateResult {
  const { state, editable } = desk
  const label = ref('mention', mention.id)
  const name = speakerName(state, mention)
  return html`
    <button
      type="button"
      class="cw-words"
      aria-label=${spoken(state, label)}
      aria-pressed=${open}
      data-testid="mention-open"
      @click=${() => desk.go({ label })}
    >
      ${words(state, mention)}
    </button>
    <button
      type="button"
      class="cw-pick"
      aria-label=${`Speaker of ${words(state, mention)}: ${name ?? 'who?'}`}
      data-testid="mention-speaker"
      ?disabled=${!editable}
      @click=${() => desk.choose(label)}
    >
      ${name ?? html`<span class="cw-warn">who?</span>`}
      ${open ? keycap(desk.keyOf('Source of the quote, speaker of the mention')) : nothing}
    </button>
    ${
      editable
        ? removeButton(
            `Remove mention ${words(state, mention)}`,
            () => desk.do(removeLabel(state, label)),
            'mention-remove'
          )
        : nothing
    }
  `
}
