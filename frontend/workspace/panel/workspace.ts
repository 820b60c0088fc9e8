import { html, nothing, svg, type TemplateResult } from 'lit'
import type { Span } from '../model/span.ts'
import type { Desk } from './desk.ts'
import { drawer } from './drawer.ts'
import { foot } from './foot.ts'
import { articleHeader } from './header.ts'
import { margin } from './margin.ts'
import { toolbar } from './toolbar.ts'

/** What other rooms put into the screen. */
export interface Parts {
  readonly loading: boolean
  /** The part of the text near the screen; null until the text is painted. */
  readonly part: Span | null
  readonly above: unknown
  readonly floating: unknown
  readonly dialogs: unknown
}

/** The whole screen: tools, the text with its cards, what the article as a whole is given. */
export function workspace(desk: Desk, { loading, part, above, floating, dialogs }: Parts): TemplateResult {
  return html`
    <header class="cw-tools" ?inert=${!part}>${toolbar(desk)}</header>
    <div class="cw-scroller" ?data-loading=${loading}>
      <section class="cw-article" aria-label="Article" aria-busy=${loading}>
        ${loading ? html`<p class="cw-wait" role="status">Loading…</p>` : nothing} ${articleHeader(desk.state.sheet)}
        ${above}
        <div
          class="cw-text"
          role="application"
          aria-roledescription="text to label"
          aria-label="Text of the article. Arrow keys move the caret, question mark shows all keys."
          tabindex="0"
          data-testid="article-text"
        ></div>
        <div class="cw-caret" hidden></div>
        <div class="cw-handle" data-end="start" hidden></div>
        <div class="cw-handle" data-end="end" hidden></div>
        <svg class="cw-lines" aria-hidden="true">${svg`<path />`}</svg>
        ${floating}
      </section>
      ${part ? margin(desk, part) : nothing}
    </div>
    ${part ? [drawer(desk), foot(desk)] : nothing}
    <div class="cw-said" role="status" aria-live="polite" data-testid="said"></div>
    ${dialogs}
  `
}
