import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { mentionOf, quoteOf } from '../model/edits.ts'
import {
  extent,
  isQuote,
  orderedMentions,
  orderedQuotes,
  whole,
  type Label,
  type Labels,
  type Quote
} from '../model/labels.ts'
import { byStart, type Span } from '../model/span.ts'
import type { Desk } from './desk.ts'
import { mentionRow } from './mention-list.ts'
import { keycap } from './parts.ts'
import { quoteCard } from './quote-card.ts'

/** Where a label has fewer letters than this to itself, cards of several lines could not stand level with the text. */
const ROOM = 80

/** More cards than these do not fit beside a screen; so many of them stand before the caret. */
const MOST = 60
const BEFORE = 8

/** The cards of the labels near the screen, in reading order; where they are many, one line for each quote. */
export function margin(desk: Desk, part: Span): TemplateResult {
  const { labels } = desk.state
  const { shown, dense } = near(labels, part, desk.state.selection.head)
  const empty = labels.quotes.size === 0 && labels.mentions.size === 0
  return html`
    <section class="cw-margin" aria-label="Labels beside the text">
      ${
        empty && desk.editable
          ? html`<p class="cw-hint">
              Select what was said and press ${keycap(desk.keyOf('Quote'))}, or put the caret on a name and press
              ${keycap(desk.keyOf('Mention'))}.
            </p>`
          : nothing
      }
      <ul class="cw-list cw-cards" ?data-dense=${dense} aria-label="Labels near" data-testid="quotes">
        ${repeat(
          withFocus(desk, shown),
          label => label.id,
          label => (isQuote(label) ? quoteCard(desk, label) : mentionRow(desk, label))
        )}
      </ul>
    </section>
  `
}

function near(
  labels: Labels,
  part: Span,
  caret: number
): { readonly shown: readonly Label[]; readonly dense: boolean } {
  const quotes = orderedQuotes(labels).overlapping(part)
  const mentions = orderedMentions(labels).overlapping(part)
  const count = quotes.length + mentions.length
  if (count > 8 && (part.end - part.start) / count < ROOM) return { shown: fitting(quotes, part, caret), dense: true }
  return { shown: [...quotes, ...mentions].sort((a, b) => byStart(whole(a), whole(b))), dense: false }
}

/** Those from just before the caret on, else from about the top of the screen: the others would stand far from their words. */
function fitting(quotes: readonly Quote[], { start, end }: Span, caret: number): readonly Quote[] {
  const from = start <= caret && caret <= end ? caret : start + (end - start) / 4
  const next = quotes.findIndex(quote => extent(quote).start >= from)
  const first = Math.max(0, (next < 0 ? quotes.length : next) - BEFORE)
  return quotes.slice(first, first + MOST)
}

/** The label in focus has a card too where it is a mention among many labels, or a label further away. */
function withFocus({ state }: Desk, shown: readonly Label[]): readonly Label[] {
  const focused = quoteOf(state) ?? mentionOf(state)
  if (!focused || shown.includes(focused)) return shown
  const at = shown.findIndex(label => byStart(whole(label), whole(focused)) > 0)
  return at < 0 ? [...shown, focused] : [...shown.slice(0, at), focused, ...shown.slice(at)]
}
