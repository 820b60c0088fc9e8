import type { Change } from './change.ts'
import {
  extent,
  mentionAt,
  quoteAt,
  quotesInOrder,
  ref,
  type LabelRef,
  type Mention,
  type Quote,
  type Sentiment
} from './labels.ts'
import { quoteType, withoutMarks } from './quotations.ts'
import { faultOf, perParagraph, pieces, quotesFrom } from './rules.ts'
import { distance, isEmpty, sameSpan, trimmed, type Span } from './span.ts'
import { newId, selected, type Transaction, type WorkState } from './state.ts'

export const quoteOf = (s: WorkState): Quote | null =>
  s.focus?.kind === 'quote' ? (s.labels.quotes.get(s.focus.id) ?? null) : null

export const mentionOf = (s: WorkState): Mention | null =>
  s.focus?.kind === 'mention' ? (s.labels.mentions.get(s.focus.id) ?? null) : null

/** The selection, or the word under the caret where nothing is selected. */
function wordsMeant(state: WorkState): Span | null {
  const chosen = trimmed(state.sheet.text, selected(state))
  if (!isEmpty(chosen)) return chosen
  const at = state.selection.head
  const words = state.index.words(state.index.paragraphAt(at))
  return words.find(w => w.start <= at && at <= w.end) ?? null
}

const MENTION_THERE = 'This mention is there already'
const QUOTE_THERE = 'This quote is there already'

export function addMention(state: WorkState): Transaction | null {
  const words = wordsMeant(state)
  const first = words && perParagraph(state.index, words)[0]
  if (!first) return null
  const part = trimmed(state.sheet.text, first)
  const same = mentionAt(state.labels, part)
  if (same) return { focus: ref('mention', same.id), says: MENTION_THERE }
  const mention: Mention = { id: newId('m'), ...part, speaker: likelySpeaker(state, part) }
  return {
    changes: [{ layer: 'mention', id: mention.id, before: null, after: mention }],
    focus: ref('mention', mention.id),
    says: 'Mention added'
  }
}

/** The speaker that the same words name elsewhere in this sheet, or the only one in the registry of that name. */
export function likelySpeaker(state: WorkState, part: Span): string | null {
  const words = state.sheet.text.slice(part.start, part.end)
  const says = (m: Span) => m.end - m.start === words.length && state.sheet.text.startsWith(words, m.start)
  for (const m of state.labels.mentions.values()) if (m.speaker && says(m)) return m.speaker
  const named = state.speakers.filter(s => s.name === words || s.aliases.includes(words))
  return named.length === 1 ? named[0]!.id : null
}

export function addQuote(state: WorkState): Transaction | null {
  const chosen = selected(state)
  const content = contentFor(state, chosen)
  if (content.length === 0) return null
  const same = quoteAt(state.labels, content)
  if (same) return { focus: ref('quote', same.id), says: QUOTE_THERE }
  const quote = blankQuote(state, content)
  return { changes: [putQuote(null, quote)], focus: ref('quote', quote.id), says: `Quote added, ${quote.type}` }
}

/** A new quote of which only the words are known, and from them the type. */
export function blankQuote(state: WorkState, content: readonly Span[]): Quote {
  const type = knownType(state, quoteType(state.index.quotations, content))
  return { id: newId('q'), type, content, cue: null, source: null, sentiment: null, topics: [], note: null }
}

function contentFor(state: WorkState, chosen: Span): Span[] {
  const parts = isEmpty(chosen) ? [] : perParagraph(state.index, chosen)
  return pieces(
    state.index,
    parts.map(part => withoutMarks(state.sheet.text, state.index.quotations, part))
  )
}

function knownType(state: WorkState, type: string): string {
  const types = state.sheet.scheme.quoteTypes
  return types.some(t => t.id === type) || types.length === 0 ? type : types[0]!.id
}

/** The focused quote, else the one nearest to the selection. */
export function quoteMeant(state: WorkState): Quote | null {
  const focused = quoteOf(state)
  if (focused) return focused
  const here = selected(state)
  let best: Quote | null = null
  for (const q of quotesInOrder(state.labels)) {
    if (!best || distance(extent(q), here) < distance(extent(best), here)) best = q
  }
  return best
}

export function setCue(state: WorkState): Transaction | null {
  const quote = quoteMeant(state)
  const cue = wordsMeant(state)
  if (!quote || !cue) return null
  if (quote.cue && sameSpan(quote.cue, cue)) return change(state, quote, { cue: null }, 'Cue removed')
  return change(state, quote, { cue }, `Cue: ${state.sheet.text.slice(cue.start, cue.end)}`)
}

export const removeCue = (state: WorkState, quote: Quote): Transaction | null =>
  change(state, quote, { cue: null }, 'Cue removed')

export function addPiece(state: WorkState): Transaction | null {
  const quote = quoteOf(state)
  const more = contentFor(state, selected(state))
  if (!quote || more.length === 0) return null
  return change(state, quote, { content: pieces(state.index, [...quote.content, ...more]) }, 'Piece added')
}

export function removePiece(state: WorkState, quote: Quote, piece: Span): Transaction | null {
  const content = quote.content.filter(part => !sameSpan(part, piece))
  return content.length === 0
    ? removeLabel(state, ref('quote', quote.id))
    : change(state, quote, { content }, 'Piece removed')
}

export const change = (state: WorkState, quote: Quote, patch: Partial<Quote>, says: string): Transaction | null => {
  const after = { ...quote, ...patch }
  if (faultOf(state.labels, state.sheet.text, after)) return null
  return { changes: [putQuote(quote, after)], focus: ref('quote', quote.id), says }
}

const putQuote = (before: Quote | null, after: Quote): Change => ({
  layer: 'quote',
  id: (before ?? after).id,
  before,
  after
})

export function setSpeaker(state: WorkState, mention: Mention, speaker: string | null): Transaction | null {
  if (mention.speaker === speaker) return null
  const name = state.speakers.find(s => s.id === speaker)?.name ?? 'none'
  return { changes: [putMention(mention, { ...mention, speaker })], says: `Speaker: ${name}` }
}

const putMention = (before: Mention, after: Mention): Change => ({ layer: 'mention', id: before.id, before, after })

/** Sets a quote's source; with a speaker given, the mention names that speaker from now on. One step. */
export function setSource(state: WorkState, quote: Quote, id: string | null, speaker?: string): Transaction | null {
  const mention = id === null ? null : (state.labels.mentions.get(id) ?? null)
  if (id !== null && !mention) return null
  const changes: Change[] = []
  if (mention && speaker !== undefined && mention.speaker !== speaker)
    changes.push(putMention(mention, { ...mention, speaker }))
  if (quote.source !== id) changes.push(putQuote(quote, { ...quote, source: id }))
  if (changes.length === 0) return null
  const says = mention ? `Source: ${state.sheet.text.slice(mention.start, mention.end)}` : 'Source removed'
  return { changes, focus: ref('quote', quote.id), says }
}

export function removeLabel(state: WorkState, target: LabelRef): Transaction | null {
  if (target.kind === 'quote') {
    const quote = state.labels.quotes.get(target.id)
    if (!quote) return null
    return {
      changes: [{ layer: 'quote', id: quote.id, before: quote, after: null }],
      focus: null,
      says: 'Quote removed'
    }
  }
  const mention = state.labels.mentions.get(target.id)
  if (!mention) return null
  const freed = quotesFrom(state.labels, mention).map(q => putQuote(q, { ...q, source: null }))
  const gone: Change = { layer: 'mention', id: mention.id, before: mention, after: null }
  const says = freed.length > 0 ? `Mention removed, ${freed.length} without source now` : 'Mention removed'
  return { changes: [...freed, gone], focus: null, says }
}

/** Moves one end of the focused label to the word that ends (or begins) nearest to a place. */
export function resizeTo(state: WorkState, end: 'start' | 'end', to: number): Transaction | null {
  const stops = state.index.words(state.index.paragraphAt(to)).map(word => word[end])
  if (stops.length === 0) return null
  const nearest = stops.reduce((best, stop) => (Math.abs(stop - to) < Math.abs(best - to) ? stop : best))
  return resize(state, end, nearest)
}

/** Moves one end of the focused label; of a quote in pieces, the outermost end. */
export function resize(state: WorkState, end: 'start' | 'end', to: number): Transaction | null {
  const mention = mentionOf(state)
  if (mention) {
    const after = { ...mention, [end]: to }
    if (isEmpty(after) || mention[end] === to) return null
    if (mentionAt(state.labels, after)) return { says: MENTION_THERE }
    return { changes: [putMention(mention, after)], says: 'Mention resized' }
  }
  const quote = quoteOf(state)
  if (!quote) return null
  const content = [...quote.content]
  const at = end === 'start' ? 0 : content.length - 1
  const piece = { ...content[at]!, [end]: to }
  if (isEmpty(piece) || content[at]![end] === to) return null
  content[at] = piece
  const apart = content.every((part, i) => i === 0 || content[i - 1]!.end <= part.start)
  if (!apart) return null
  return quoteAt(state.labels, content) ? { says: QUOTE_THERE } : change(state, quote, { content }, 'Quote resized')
}

export function setArticleSentiment(state: WorkState, after: Sentiment | null): Transaction | null {
  const before = state.labels.sentiment
  if (before?.label === after?.label) return null
  const name = state.sheet.scheme.sentiment.find(g => g.label === after?.label)?.name ?? 'not set'
  return { changes: [{ layer: 'sentiment', before, after }], says: `Article: ${name}` }
}

export function toggleArticleTopic(state: WorkState, topic: string): Transaction {
  const before = state.labels.topics
  const after = toggled(before ?? [], topic, state)
  const name = topicName(state, topic)
  const says = after.includes(topic) ? `Article topic: ${name}` : `Article topic removed: ${name}`
  return { changes: [{ layer: 'topics', before, after }], says }
}

/** Says that none of the topics fits, which is different from not having looked. */
export const noArticleTopic = (state: WorkState): Transaction | null => ({
  changes: [{ layer: 'topics', before: state.labels.topics, after: state.labels.topics?.length === 0 ? null : [] }],
  says: state.labels.topics?.length === 0 ? 'Article topics not set' : 'Article topics: none'
})

export function toggleTopic(state: WorkState, quote: Quote, topic: string): Transaction | null {
  const topics = toggled(quote.topics, topic, state)
  const name = topicName(state, topic)
  return change(state, quote, { topics }, topics.includes(topic) ? `Topic: ${name}` : `Topic removed: ${name}`)
}

const topicName = (state: WorkState, id: string) => state.sheet.scheme.topics.find(t => t.id === id)?.name ?? id

function toggled(topics: readonly string[], topic: string, state: WorkState): string[] {
  const wanted = new Set(topics)
  if (!wanted.delete(topic)) wanted.add(topic)
  const known = state.sheet.scheme.topics.map(t => t.id)
  return [...known.filter(id => wanted.has(id)), ...[...wanted].filter(id => !known.includes(id))]
}

export function setNote(state: WorkState, note: string): Transaction | null {
  const after = note.trim() === '' ? null : note
  if (after === state.labels.note) return null
  return { changes: [{ layer: 'note', before: state.labels.note, after }], says: 'Article note' }
}
