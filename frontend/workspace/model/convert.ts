import type { Change } from './change.ts'
import { blankQuote, likelySpeaker, mentionOf, quoteOf, removeLabel } from './edits.ts'
import { extent, isQuote, quotesInOrder, ref, type Label, type Mention, type Quote } from './labels.ts'
import { words } from './names.ts'
import { pieces } from './rules.ts'
import { distance, type Span } from './span.ts'
import { newId, type Transaction, type WorkState } from './state.ts'

/** Makes a quote of the mention in focus. */
export function toQuote(state: WorkState): Transaction | null {
  const mention = mentionOf(state)
  if (!mention) return null
  const quote = blankQuote(state, pieces(state.index, [mention]))
  const put: Change = { layer: 'quote', id: quote.id, before: null, after: quote }
  return converted(state, mention, [put], {
    focus: ref('quote', quote.id),
    says: `Mention made a quote, ${quote.type}`
  })
}

/** Makes a mention of the quote in focus; of a quote in pieces, of the first one. */
export function toMention(state: WorkState): Transaction | null {
  const quote = quoteOf(state)
  if (!quote) return null
  const mention: Mention = { id: newId('m'), ...quote.content[0]!, speaker: likelySpeaker(state, quote.content[0]!) }
  const put: Change = { layer: 'mention', id: mention.id, before: null, after: mention }
  return converted(state, quote, [put], { focus: ref('mention', mention.id), says: 'Quote made a mention' })
}

/** Makes the label in focus the cue of the quote nearest to it. */
export function toCue(state: WorkState): Transaction | null {
  const label: Label | null = mentionOf(state) ?? quoteOf(state)
  if (!label) return null
  const cue: Span = isQuote(label) ? label.content[0]! : { start: label.start, end: label.end }
  let best: Quote | null = null
  for (const q of quotesInOrder(state.labels)) {
    if (q !== label && (!best || distance(extent(q), cue) < distance(extent(best), cue))) best = q
  }
  if (!best) return null
  const source = best.source === label.id ? null : best.source
  const put: Change = { layer: 'quote', id: best.id, before: best, after: { ...best, cue, source } }
  const more = { focus: ref('quote', best.id), says: `Made a cue: ${words(state, cue)}` }
  return converted(state, label, [put], more, best)
}

/** Removes the old label as removing does, in one step with what comes instead. */
function converted(
  state: WorkState,
  old: Label,
  changes: readonly Change[],
  more: Pick<Transaction, 'focus' | 'says'>,
  kept?: Quote
): Transaction {
  const gone = removeLabel(state, ref(isQuote(old) ? 'quote' : 'mention', old.id))!
  const freeing = gone.changes!.filter(change => !(change.layer === 'quote' && change.id === kept?.id))
  return { changes: [...changes, ...freeing], ...more }
}
