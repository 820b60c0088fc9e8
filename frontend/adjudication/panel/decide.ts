import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import { keycap, shortcut } from '../../workspace/panel/parts.ts'
import type { Ask } from '../model/ask.ts'
import { canTakeBoth } from '../model/decide.ts'
import type { Counter } from './counter.ts'

type Plain = Exclude<Ask['ask'], 'accept' | 'reason'>

/** A button with its key on it. */
export function keyed(
  desk: Counter,
  ask: Plain,
  text: string,
  name: string,
  more: Partial<Keyed> = {}
): TemplateResult {
  const key = desk.keyOf(name)
  return html`
    <button
      type="button"
      class=${more.look ?? 'cw-quiet'}
      aria-keyshortcuts=${shortcut(key)}
      data-testid=${ask}
      ?disabled=${more.disabled ?? false}
      title=${more.title ?? name}
      @click=${() => desk.ask({ ask })}
    >
      ${text} ${keycap(key)}
    </button>
  `
}

interface Keyed {
  readonly look: string
  readonly disabled: boolean
  readonly title: string
}

export function decide(desk: Counter): TemplateResult {
  const { shown } = desk.state
  const off = { disabled: shown.settled }
  return html`
    <div class="cd-actions" role="group" aria-label="Decide otherwise">
      ${keyed(desk, 'both', 'Both', 'Take both', { disabled: shown.settled || !canTakeBoth(shown) })}
      ${keyed(desk, 'merge', 'Merge', 'Merge, then adjust', off)}
      ${keyed(desk, 'anew', 'Write anew', 'Write anew', off)}
      ${keyed(desk, 'nothing', 'Nothing here', 'Nothing here', off)}
      ${keyed(desk, 'group', 'To the group', 'Put to the group', off)}
    </div>
  `
}

/** Why it will be decided so: one code at most, and words. */
export function why(desk: Counter): TemplateResult {
  const { shown, why } = desk.state
  const codes = shown.reasons.map(({ id, name }, at) => {
    const key = desk.keyOf(`Reason: ${name}`)
    return html`<button
      type="button"
      class="cw-toggle"
      aria-pressed=${why.reason === id}
      aria-keyshortcuts=${shortcut(key)}
      data-testid="reason-${id}"
      @click=${() => desk.ask({ ask: 'reason', at })}
    >
      ${name}${keycap(key)}
    </button>`
  })
  return html`
    <div class="cd-why">
      ${codes.length > 0 ? html`<div class="cd-reasons" role="group" aria-label="Reason">${codes}</div>` : nothing}
      <div class="cd-note">
        <label class="cw-unseen" for="cd-note">Note on the decision</label>
        <textarea
          id="cd-note"
          class="cw-note"
          rows="1"
          maxlength="2000"
          placeholder="Note (${desk.keyOf('Write a note')})"
          aria-keyshortcuts=${shortcut(desk.keyOf('Write a note'))}
          data-testid="note"
          .value=${live(why.note)}
          @input=${(event: Event) => desk.note((event.target as HTMLTextAreaElement).value)}
        ></textarea>
      </div>
    </div>
  `
}

export function ways(desk: Counter): TemplateResult {
  const { shown } = desk.state
  return html`
    <nav class="cd-ways" aria-label="Cases">
      ${keyed(desk, 'previous', '← Previous', 'Previous case', { disabled: shown.previous === null })}
      ${keyed(desk, 'next', 'Next →', 'Next case', { disabled: shown.next === null })}
      <span class="cd-space"></span>
      ${keyed(desk, 'undo', 'Undo', 'Undo the last decision', {
        disabled: !desk.undoable,
        title: desk.undoable ? `Undo: ${desk.undoable}` : 'Nothing to undo'
      })}
      ${keyed(desk, 'redo', 'Redo', 'Decide so again', {
        disabled: !desk.redoable,
        title: desk.redoable ? `Decide again: ${desk.redoable}` : 'Nothing to redo'
      })}
    </nav>
  `
}
