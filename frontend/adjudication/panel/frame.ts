import { html, nothing, type TemplateResult } from 'lit'
import type { Counter } from './counter.ts'
import { panel } from './panel.ts'

/**
 * The article and the case beside it. The article's text is filled in by its painter.
 *
 * @param done leads back to the list where the last case is decided; null before
 */
export function frame(desk: Counter, done: (() => void) | null): TemplateResult {
  const { shown, draft } = desk.state
  const writing = draft !== null
  return html`
    <section class="cw-article" aria-label="Article: ${shown.title}" tabindex="0">
      <header class="cw-head">
        ${shown.meta.outlet ? html`<p class="cw-facts">${shown.meta.outlet}</p>` : nothing}
      </header>
      <div
        class="cw-text"
        role=${writing ? 'application' : nothing}
        aria-roledescription=${writing ? 'text to label' : nothing}
        aria-label=${writing ? 'Text of the article. Arrow keys move the caret.' : nothing}
        tabindex=${writing ? '0' : nothing}
        data-testid="article-text"
      ></div>
      <div class="cw-caret" hidden></div>
      <div class="cd-flags" aria-hidden="true"></div>
    </section>
    <section class="cd-panel" aria-label="Case" data-testid="case">
      ${done ? last(done) : nothing} ${panel(desk)}
    </section>
    ${SAID}
  `
}

/** While a case is fetched, or where it cannot be. */
export function waiting(fault: string | null, again: () => void): TemplateResult {
  const retry = html`<button type="button" class="cw-quiet" @click=${again}>Try again</button>`
  return html`
    <p class="cw-wait" role="status">${fault === null ? 'Loading…' : html`${fault} ${retry}`}</p>
    ${SAID}
  `
}

const SAID = html`<div class="cw-said" role="status" aria-live="polite" data-testid="said"></div>`

const last = (done: () => void): TemplateResult =>
  html`<p class="cd-end" data-testid="last">
    That was the last case here.
    <button type="button" class="cw-quiet" @click=${done}>Back to the list</button>
  </p>`
