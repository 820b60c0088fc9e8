import type { Change } from './change.ts'
import { byStart, type Span } from './span.ts'
import { extent, mentionAt, quoteAt, ref, type Labels, type Mention, type Quote, type Sentiment } from './labels.ts'
import { newId, type Transaction, type WorkState } from './state.ts'

export type Answer = 'accepted' | 'refused'

/** What one model says of the article, and what the annotator has said to it so far, by label. */
export interface Proposed {
  readonly model: string
  readonly labels: Labels
  readonly answers: Readonly<Record<string, Answer>>
}

/** One label that a model proposes; it is nobody's until it is accepted. */
export type Proposal = { readonly model: string; readonly key: string; readonly at: Span | null } & (
  | { readonly kind: 'mention'; readonly mention: Mention }
  | { readonly kind: 'quote'; readonly quote: Quote; readonly source: Mention | null }
  | { readonly kind: 'sentiment'; readonly sentiment: Sentiment }
  | { readonly kind: 'topics'; readonly topics: readonly string[] }
)

/** What waits for an answer, in reading order; of the article as a whole last. */
export function waiting(all: readonly Proposed[]): Proposal[] {
  return all.flatMap(ofModel).sort((a, b) => byPlace(a.at, b.at))
}

const byPlace = (a: Span | null, b: Span | null): number => (a && b ? byStart(a, b) : Number(!a) - Number(!b))

function ofModel({ model, labels, answers }: Proposed): Proposal[] {
  const { mentions, quotes, sentiment, topics } = labels
  const all: Proposal[] = [
    ...[...mentions.values()].map(
      mention => ({ model, key: mention.id, at: mention, kind: 'mention', mention }) as const
    ),
    ...[...quotes.values()].map(
      quote =>
        ({
          model,
          key: quote.id,
          at: extent(quote),
          kind: 'quote',
          quote,
          source: (quote.source && mentions.get(quote.source)) || null
        }) as const
    )
  ]
  if (sentiment) all.push({ model, key: 'sentiment', at: null, kind: 'sentiment', sentiment })
  if (topics && topics.length > 0) all.push({ model, key: 'topics', at: null, kind: 'topics', topics })
  return all.filter(({ key }) => !(key in answers))
}

/** The proposals with one more answered; accepting a quote takes its source along. */
export function answered(all: readonly Proposed[], proposal: Proposal, answer: Answer): Proposed[] {
  const keys = keysOf(proposal, answer)
  return all.map(one =>
    one.model === proposal.model
      ? { ...one, answers: { ...one.answers, ...Object.fromEntries(keys.map(key => [key, answer])) } }
      : one
  )
}

/** The labels that an answer is about. */
export const keysOf = (proposal: Proposal, answer: Answer): string[] =>
  proposal.kind === 'quote' && proposal.source && answer === 'accepted'
    ? [proposal.key, proposal.source.id]
    : [proposal.key]

/** Makes the proposal a label, beside what is there; null where that very label is there already. */
export function take(state: WorkState, proposal: Proposal): Transaction | null {
  switch (proposal.kind) {
    case 'mention': {
      const { mention, change } = mentionHere(state, proposal.mention)
      if (!change) return null
      return { changes: [change], focus: ref('mention', mention.id), says: 'Mention, as proposed' }
    }
    case 'quote':
      return takeQuote(state, proposal.quote, proposal.source)
    case 'sentiment': {
      const before = state.labels.sentiment
      if (before?.label === proposal.sentiment.label) return null
      return {
        changes: [{ layer: 'sentiment', before, after: proposal.sentiment }],
        says: `Sentiment of the article: ${proposal.sentiment.label}, as proposed`
      }
    }
    case 'topics': {
      const before = state.labels.topics
      if (before && [...before].sort().join() === [...proposal.topics].sort().join()) return null
      return {
        changes: [{ layer: 'topics', before, after: proposal.topics }],
        says: 'Topics of the article, as proposed'
      }
    }
  }
}

function takeQuote(state: WorkState, proposed: Quote, from: Mention | null): Transaction | null {
  if (quoteAt(state.labels, proposed.content)) return null
  const source = from && mentionHere(state, from)
  const quote: Quote = { ...proposed, id: newId('q'), source: source?.mention.id ?? null }
  const changes: Change[] = [{ layer: 'quote', id: quote.id, before: null, after: quote }]
  if (source?.change) changes.unshift(source.change)
  return { changes, focus: ref('quote', quote.id), says: 'Quote, as proposed' }
}

/** The mention that is there, or a new one. */
function mentionHere({ labels }: WorkState, proposed: Mention): { mention: Mention; change: Change | null } {
  const there = mentionAt(labels, proposed)
  if (there) return { mention: there, change: null }
  const mention: Mention = { ...proposed, id: newId('m') }
  return { mention, change: { layer: 'mention', id: mention.id, before: null, after: mention } }
}
