import { extent, type LabelRef, type Mention, type Quote } from './labels.ts'
import { span, type Span } from './span.ts'
import type { WorkState } from './state.ts'

export const words = (state: WorkState, s: Span): string => state.sheet.text.slice(s.start, s.end).replace(/\s+/g, ' ')

const AROUND = 30

/** A span with some of what stands round it. */
export function surroundings(state: WorkState, s: Span): { before: string; words: string; behind: string } {
  const p = state.index.paragraphs[state.index.paragraphAt(s.start)]!
  const from = Math.max(p.start, s.start - AROUND)
  const to = Math.min(p.end, s.end + AROUND)
  return {
    before: (from > p.start ? '…' : '') + words(state, span(from, s.start)),
    words: words(state, s),
    behind: words(state, span(s.end, to)) + (to < p.end ? '…' : '')
  }
}

/** The first and last words of a span that is too long to show; whole words where the script has spaces. */
export function snippet(state: WorkState, s: Span, most = 90): string {
  const whole = words(state, s)
  const letters = [...whole]
  if (letters.length <= most) return whole
  const head = letters.slice(0, Math.floor(most * 0.65)).join('')
  const tail = letters.slice(-Math.floor(most * 0.25)).join('')
  const near = (at: number) => at >= 0 && at < 25
  const headCut = head.lastIndexOf(' ')
  const tailCut = tail.indexOf(' ')
  const first = near(head.length - headCut) && headCut > 0 ? head.slice(0, headCut) : head
  return `${first} … ${near(tailCut) ? tail.slice(tailCut + 1) : tail}`
}

export const speakerName = (state: WorkState, mention: Mention | null): string | null =>
  state.speakers.find(s => s.id === mention?.speaker)?.name ?? null

export const sourceOf = (state: WorkState, quote: Quote): Mention | null =>
  quote.source === null ? null : (state.labels.mentions.get(quote.source) ?? null)

/** Who said it, as far as is known: the speaker's name, else the mention's words. */
export function sayer(state: WorkState, quote: Quote): string | null {
  const source = sourceOf(state, quote)
  return source && (speakerName(state, source) ?? words(state, source))
}

export const typeName = (state: WorkState, type: string): string =>
  state.sheet.scheme.quoteTypes.find(t => t.id === type)?.name ?? type

export const sentimentName = (state: WorkState, value: number | null): string | null =>
  value === null ? null : (state.sheet.scheme.sentiment.find(g => g.value === value)?.name ?? String(value))

export const topicNames = (state: WorkState, topics: readonly string[]): string[] =>
  topics.map(id => state.sheet.scheme.topics.find(t => t.id === id)?.name ?? id)

/** A label's name as it is read aloud: "quote, direct, by Taro Kono, positive, peace treaty". */
export function spoken(state: WorkState, label: LabelRef): string {
  if (label.kind === 'mention') {
    const mention = state.labels.mentions.get(label.id)
    if (!mention) return 'mention'
    return `mention, ${words(state, mention)}, ${speakerName(state, mention) ?? 'speaker not set'}`
  }
  const quote = state.labels.quotes.get(label.id)
  if (!quote) return 'quote'
  const by = sayer(state, quote)
  const parts = ['quote', typeName(state, quote.type), by ? `by ${by}` : 'without source']
  const rest = [sentimentName(state, quote.sentiment), ...topicNames(state, quote.topics)]
  return [...parts, ...rest.filter(part => part !== null)]
    .map((p, i) => (i === 2 && by ? p : p.toLowerCase()))
    .join(', ')
}

export const placeOf = (state: WorkState, label: LabelRef): Span | null => {
  if (label.kind === 'mention') return state.labels.mentions.get(label.id) ?? null
  const quote = state.labels.quotes.get(label.id)
  return quote ? extent(quote) : null
}
