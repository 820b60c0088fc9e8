import { extent, orderedQuotes, quotesInOrder, ref, type LabelRef } from './labels.ts'
import { overlaps, type Span } from './span.ts'
import type { WorkState } from './state.ts'

/** Something that is not labelled yet. */
export interface Gap {
  readonly kind: 'quotation' | 'source' | 'sentiment' | 'topics'
  readonly says: string
  readonly at: Span | null
  readonly label: LabelRef | null
  /** Whether the lead has decided that a sheet without it cannot be submitted. */
  readonly forbids: boolean
}

type Found = Omit<Gap, 'forbids'>

export function gapsOf(state: WorkState): Gap[] {
  const { required = [] } = state.sheet.scheme
  return found(state).map(gap => ({ ...gap, forbids: required.includes(gap.kind) }))
}

/** A gap as it is read aloud. */
export const spokenGap = ({ says, forbids }: Gap): string => (forbids ? `${says}, needed to submit` : says)

function found(state: WorkState): Found[] {
  const { labels, sheet } = state
  const gaps: Found[] = []
  const article = (kind: Gap['kind'], says: string) => gaps.push({ kind, says, at: null, label: null })
  if (labels.sentiment === null) article('sentiment', 'The article has no sentiment yet')
  if (labels.topics === null && sheet.scheme.topics.length > 0) article('topics', 'The article has no topics yet')
  for (const q of quotesInOrder(labels)) {
    if (q.source === null) gaps.push(gap('source', 'Quote without a source', extent(q), ref('quote', q.id)))
  }
  return [...gaps, ...quotationsWithoutQuote(state)]
}

function quotationsWithoutQuote({ index, labels }: WorkState): Found[] {
  const quotes = orderedQuotes(labels)
  const taken = (inner: Span) => quotes.overlapping(inner).some(q => q.content.some(part => overlaps(part, inner)))
  const bare = index.spoken.filter(({ inner }) => !taken(inner))
  return bare.map(({ inner }) => gap('quotation', 'Quotation marks without a quote', inner, null))
}

const gap = (kind: Gap['kind'], says: string, at: Span, label: LabelRef | null): Found => ({ kind, says, at, label })

/** The gap to go to next: first those behind the caret, then those of the article, then from the beginning. */
export function nextGap(state: WorkState, gaps: readonly Gap[], last: Gap | null): Gap | null {
  const article = gaps.filter(g => g.at === null)
  const placed = gaps.filter(g => g.at !== null).sort((a, b) => a.at!.start - b.at!.start)
  const before = article.findIndex(g => g.kind === last?.kind)
  if (before >= 0) return article[before + 1] ?? placed[0] ?? article[0] ?? null
  return placed.find(g => g.at!.start > state.selection.anchor) ?? article[0] ?? placed[0] ?? null
}
