import type { Change } from './change.ts'
import { blankQuote, likelySpeaker, quoteOf } from './edits.ts'
import { extent, orderedQuotes, ref, type Mention, type Quote } from './labels.ts'
import { words } from './names.ts'
import { likelyCue, likelySource } from './near-quote.ts'
import { reportedIn } from './reported.ts'
import { pieces } from './rules.ts'
import { isEmpty, overlaps, sameSpan, span, type Span } from './span.ts'
import { newId, selected, type Transaction, type WorkState } from './state.ts'

/** What the next key may take, before it is a label; shown in the text, and never taken by itself. */
export interface Likely {
  readonly spans: readonly Span[]
  readonly says: string
  readonly take: Transaction
}

/** For a selected quotation: the whole quote. For the quote in focus: the cue and the source that it still lacks. */
export function likely(state: WorkState): Likely | null {
  if (!state.sheet.editable) return null
  const chosen = selected(state)
  const quotation = isEmpty(chosen) ? undefined : state.index.quotations.find(q => sameSpan(q.inner, chosen))
  if (quotation && !taken(state, chosen)) return furtherPiece(state, chosen) ?? completion(state, null, [chosen])
  const reported = isSentence(state, chosen) ? reportedIn(state, chosen) : null
  if (reported) return completion(state, null, reported.content, reported.cue)
  const focused = quoteOf(state)
  return focused && completion(state, focused)
}

const taken = ({ labels }: WorkState, s: Span): boolean =>
  orderedQuotes(labels)
    .overlapping(s)
    .some(q => q.content.some(part => overlaps(part, s)))

const isSentence = ({ index }: WorkState, s: Span): boolean =>
  !isEmpty(s) && index.sentences(index.paragraphAt(s.start)).some(sentence => sameSpan(sentence, s))

function completion(state: WorkState, quote: Quote | null, content: readonly Span[] = [], verb?: Span): Likely | null {
  const base = quote ?? blankQuote(state, pieces(state.index, content))
  const cue = base.cue ?? verb ?? likelyCue(state, base.content)
  const found = base.source === null && cue ? likelySource(state, base.content, cue) : null
  const freshCue = base.cue ? null : cue
  if (quote && !freshCue && !found) return null
  const { mention, changes } = mentionOf(state, found)
  const after: Quote = { ...base, cue, source: mention?.id ?? base.source }
  const all: Change[] = [...changes, { layer: 'quote', id: base.id, before: quote, after }]
  const parts = [mention && `by ${words(state, mention)}`, freshCue && words(state, freshCue)].filter(Boolean)
  const says = [quote ? [] : [`Quote, ${after.type}`], parts].flat().join(', ')
  const spans = [...(quote ? [] : base.content), freshCue, mention].filter(s => s !== null)
  // The caret goes behind the words, so that the next key finds the next quotation.
  const { end } = extent(base)
  const caret = quote ? {} : { selection: { anchor: end, head: end } }
  return { spans, says, take: { changes: all, focus: ref('quote', base.id), says, ...caret } }
}

/** The mention that is there, or a new one for the words found. */
function mentionOf(state: WorkState, found: Mention | Span | null): { mention: Mention | null; changes: Change[] } {
  if (!found || 'id' in found) return { mention: found, changes: [] }
  const mention: Mention = { id: newId('m'), ...found, speaker: likelySpeaker(state, found) }
  return { mention, changes: [{ layer: 'mention', id: mention.id, before: null, after: mention }] }
}

/** A quotation that goes on right behind “he said” of the quote before it, and has no cue of its own. */
function furtherPiece(state: WorkState, chosen: Span): Likely | null {
  const { labels, index, sheet } = state
  const paragraph = index.paragraphs[index.paragraphAt(chosen.start)]!
  const before = orderedQuotes(labels)
    .overlapping(span(paragraph.start, chosen.start))
    .findLast(q => extent(q).end <= chosen.start)
  if (!before?.cue || before.cue.end > chosen.start || likelyCue(state, [chosen])) return null
  const source = before.source === null ? null : labels.mentions.get(before.source)
  const end = Math.max(before.cue.end, extent(before).end, source && source.end <= chosen.start ? source.end : 0)
  if (/[\p{L}\p{N}]/u.test(sheet.text.slice(end, chosen.start))) return null
  const after = { ...before, content: pieces(index, [...before.content, chosen]) }
  const says = 'Further piece of the quote before'
  const changes: Change[] = [{ layer: 'quote', id: before.id, before, after }]
  const selection = { anchor: chosen.end, head: chosen.end }
  return { spans: [chosen], says, take: { changes, selection, focus: ref('quote', before.id), says: 'Piece added' } }
}

/** Takes what is likely. */
export const takeLikely = (state: WorkState): Transaction | null => likely(state)?.take ?? null
