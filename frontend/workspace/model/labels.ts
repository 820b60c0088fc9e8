import { byStart, type Span } from './span.ts'

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

export const quotesInOrder = (labels: Labels): Quote[] =>
  inOrder(labels.quotes, (a, b) => byStart(extent(a), extent(b)))

export const mentionsInOrder = (labels: Labels): Mention[] => inOrder(labels.mentions, byStart)

const sorted = new WeakMap<ReadonlyMap<string, unknown>, unknown[]>()

function inOrder<T>(map: ReadonlyMap<string, T>, order: (a: T, b: T) => number): T[] {
  let list = sorted.get(map) as T[] | undefined
  if (!list) sorted.set(map, (list = [...map.values()].sort(order)))
  return list
}

export interface Placed extends Span {
  readonly ref: LabelRef
}

/** Mentions and quotes in reading order. */
export function labelsInOrder(labels: Labels): Placed[] {
  const mentions = mentionsInOrder(labels).map(m => ({ start: m.start, end: m.end, ref: ref('mention', m.id) }))
  const quotes = quotesInOrder(labels).map(q => ({ ...extent(q), ref: ref('quote', q.id) }))
  return [...mentions, ...quotes].sort(byStart)
}

export const ref = (kind: LabelRef['kind'], id: string): LabelRef => ({ kind, id })

/** The labels that cover an offset, the shortest first. A caret at a label's end counts as on it. */
export function labelsAt(labels: Labels, at: number): LabelRef[] {
  const covers = (s: Span) => s.start <= at && at <= s.end
  const found: Placed[] = []
  for (const m of labels.mentions.values()) if (covers(m)) found.push({ ...m, ref: ref('mention', m.id) })
  for (const q of labels.quotes.values()) {
    const part = [...q.content, ...(q.cue ? [q.cue] : [])].find(covers)
    if (part) found.push({ ...part, ref: ref('quote', q.id) })
  }
  return found.sort((a, b) => a.end - a.start - (b.end - b.start)).map(f => f.ref)
}
