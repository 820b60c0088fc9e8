import { Order } from './order.ts'
import { byStart, sameSpan, sameSpans, type Span } from './span.ts'

export interface Mention extends Span {
  readonly id: string
  readonly speaker: string | null
}

export interface Quote {
  readonly id: string
  readonly type: string
  readonly content: readonly Span[]
  readonly cue: Span | null
  readonly source: string | null
  readonly sentiment: number | null
  readonly topics: readonly string[]
  readonly note: string | null
}

export type Label = Mention | Quote

export interface Sentiment {
  readonly value: number | null
  readonly label: string
}

/** Everything one labeller said about one article. */
export interface Labels {
  readonly mentions: ReadonlyMap<string, Mention>
  readonly quotes: ReadonlyMap<string, Quote>
  readonly sentiment: Sentiment | null
  readonly topics: readonly string[] | null
  readonly note: string | null
}

export const NO_LABELS: Labels = { mentions: new Map(), quotes: new Map(), sentiment: null, topics: null, note: null }

export interface LabelRef {
  readonly kind: 'mention' | 'quote'
  readonly id: string
}

export const sameRef = (a: LabelRef | null, b: LabelRef | null): boolean => a?.kind === b?.kind && a?.id === b?.id

/** From the first character of a quote's content to its last. */
export const extent = (q: Quote): Span => ({ start: q.content[0]!.start, end: q.content.at(-1)!.end })

/** From the first character of a label to its last, its cue left out. */
export const whole = (label: Label): Span => (isQuote(label) ? extent(label) : label)

export const isQuote = (label: Label): label is Quote => 'content' in label

export const refOf = (label: Label): LabelRef => ref(isQuote(label) ? 'quote' : 'mention', label.id)

const places = new WeakMap<object, unknown>()
const cues = new WeakMap<object, unknown>()

function remembered<T>(orders: WeakMap<object, unknown>, map: object, make: () => Order<T>): Order<T> {
  let order = orders.get(map) as Order<T> | undefined
  if (!order) orders.set(map, (order = make()))
  return order
}

export const orderedMentions = ({ mentions }: Labels): Order<Mention> =>
  remembered(places, mentions, () => Order.of(mentions.values(), m => m))

export const orderedQuotes = ({ quotes }: Labels): Order<Quote> =>
  remembered(places, quotes, () => Order.of(quotes.values(), extent))

/** Quotes with a cue, in the order of their cues. */
export const orderedCues = ({ quotes }: Labels): Order<Quote> =>
  remembered(cues, quotes, () =>
    Order.of(
      [...quotes.values()].filter(q => q.cue),
      q => q.cue!
    )
  )

/** A map with one entry more, less or another; its order is carried over instead of being sorted again. */
export function withEntry<T extends Label>(
  map: ReadonlyMap<string, T>,
  id: string,
  value: T | null
): ReadonlyMap<string, T> {
  const copy = new Map(map)
  if (value === null) copy.delete(id)
  else copy.set(id, value)
  const old = map.get(id) ?? null
  const order = places.get(map) as Order<Label> | undefined
  if (order) places.set(copy, order.with(old, value))
  const byCue = cues.get(map) as Order<Quote> | undefined
  if (byCue) cues.set(copy, byCue.with(cued(old), cued(value)))
  return copy
}

const cued = (label: Label | null): Quote | null => (label && isQuote(label) && label.cue ? label : null)

/** The mention of these very words. */
export const mentionAt = (labels: Labels, words: Span): Mention | undefined =>
  orderedMentions(labels)
    .overlapping(words)
    .find(m => sameSpan(m, words))

/** The quote of these very pieces. */
export const quoteAt = (labels: Labels, content: readonly Span[]): Quote | undefined =>
  orderedQuotes(labels)
    .overlapping(content[0]!)
    .find(q => sameSpans(q.content, content))

export const quotesInOrder = (labels: Labels): readonly Quote[] => orderedQuotes(labels).list

export const mentionsInOrder = (labels: Labels): readonly Mention[] => orderedMentions(labels).list

/** Mentions and quotes in reading order. */
export function labelsInOrder(labels: Labels): Label[] {
  const mentions = mentionsInOrder(labels)
  const quotes = quotesInOrder(labels)
  const all: Label[] = []
  for (let m = 0, q = 0; m < mentions.length || q < quotes.length;) {
    const takeMention = q >= quotes.length || (m < mentions.length && byStart(mentions[m]!, extent(quotes[q]!)) < 0)
    all.push(takeMention ? mentions[m++]! : quotes[q++]!)
  }
  return all
}

export const ref = (kind: LabelRef['kind'], id: string): LabelRef => ({ kind, id })

/** The labels that cover an offset, the shortest first. A caret at a label's end counts as on it. */
export function labelsAt(labels: Labels, at: number): LabelRef[] {
  const covers = (s: Span) => s.start <= at && at <= s.end
  const near = { start: at - 1, end: at + 1 }
  const found: { readonly ref: LabelRef; readonly length: number }[] = []
  for (const m of orderedMentions(labels).overlapping(near)) found.push({ ref: refOf(m), length: m.end - m.start })
  const quotes = new Set([...orderedQuotes(labels).overlapping(near), ...orderedCues(labels).overlapping(near)])
  for (const q of quotes) {
    const part = [...q.content, ...(q.cue ? [q.cue] : [])].find(covers)
    if (part) found.push({ ref: refOf(q), length: part.end - part.start })
  }
  return found.sort((a, b) => a.length - b.length).map(f => f.ref)
}
