import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import { setNote } from '../model/edits.ts'
import { snippet } from '../model/names.ts'
import { isGold } from '../model/sheet.ts'
import type { Desk } from './desk.ts'
import { keycap } from './parts.ts'
import { articleValues } from './values.ts'

/** More would fill the list with what nobody reads at once; the key goes to all of them. */
const MOST_GAPS = 40

/** The whole article's values, what is missing and the end of the work; always in reach. */
export function foot(desk: Desk): TemplateResult {
  return html`
    <div class="cw-foot" ?data-open=${desk.drawer === 'article'}>
      <button
        type="button"
        class="cw-quiet cw-only-narrow"
        aria-expanded=${desk.drawer === 'article'}
        data-testid="panel-toggle"
        @click=${() => desk.show(desk.drawer === 'article' ? null : 'article')}
      >
        Whole article
      </button>
      ${articleValues(desk)} ${articleNote(desk)} ${gaps(desk)}
      ${desk.editable && !isGold(desk.state.sheet) ? ends(desk) : nothing}
    </div>
  `
}

function articleNote(desk: Desk): TemplateResult {
  const { note } = desk.state.labels
  const write = (event: Event) => desk.do(setNote(desk.state, (event.target as HTMLTextAreaElement).value))
  return html`
    <details class="cw-up" data-testid="article-note-open">
      <summary class="cw-icon">Note${note === null ? nothing : html`<b aria-label="written"> ●</b>`}</summary>
      <div class="cw-over">
        <label for="cw-article-note">Note on the article</label>
        <textarea
          id="cw-article-note"
          class="cw-note"
          rows="3"
          maxlength="10000"
          data-testid="article-note"
          ?readonly=${!desk.editable}
          .value=${live(note ?? '')}
          @change=${write}
        ></textarea>
      </div>
    </details>
  `
}

function gaps(desk: Desk): TemplateResult | typeof nothing {
  const { gaps: all, editable, state } = desk
  if (!editable) return nothing
  const forbidding = all.filter(gap => gap.forbids).length
  if (all.length === 0) return html`<p class="cw-complete" data-testid="complete">Nothing is missing.</p>`
  const items = all.slice(0, MOST_GAPS).map(
    gap =>
      html`<li>
        <button
          type="button"
          class="cw-words"
          data-testid="gap"
          ?data-forbids=${gap.forbids}
          @click=${() => desk.go(gap)}
        >
          ${gap.says}${gap.at ? html`: <q>${snippet(state, gap.at, 50)}</q>` : nothing}
          ${gap.forbids ? html`<b class="cw-needed">Needed to submit</b>` : nothing}
        </button>
      </li>`
  )
  return html`
    <details class="cw-up cw-gaps" data-testid="gaps">
      <summary class="cw-icon">
        ${all.length === 1 ? '1 thing' : `${all.length} things`} missing
        ${forbidding > 0 ? html`<b class="cw-needed" data-testid="needed">${forbidding} needed to submit</b>` : nothing}
        ${keycap(desk.keyOf('Next thing that is missing'))}
      </summary>
      <ul class="cw-list cw-over">
        ${items} ${all.length > MOST_GAPS ? html`<li class="cw-hint">and ${all.length - MOST_GAPS} more</li>` : nothing}
      </ul>
    </details>
  `
}

function ends(desk: Desk): TemplateResult {
  const skip = 'Skip with a reason'
  return html`
    <div class="cw-ends">
      <button
        type="button"
        class="cw-quiet"
        data-testid="skip"
        aria-keyshortcuts="Control+Shift+Enter"
        title=${desk.keyOf(skip)}
        @click=${() => desk.run(skip)}
      >
        Skip… ${keycap(desk.keyOf(skip))}
      </button>
      <button
        type="button"
        class="cw-submit"
        data-testid="submit"
        aria-keyshortcuts="Control+Enter"
        @click=${() => desk.run('Submit')}
      >
        Submit ${keycap(desk.keyOf('Submit'))}
      </button>
    </div>
  `
}
