import { withEntry, type Labels, type Mention, type Quote, type Sentiment } from './labels.ts'

/** One small change to the labels; it knows what was there before, so it can be turned round. */
export type Change =
  | { readonly layer: 'mention'; readonly id: string; readonly before: Mention | null; readonly after: Mention | null }
  | { readonly layer: 'quote'; readonly id: string; readonly before: Quote | null; readonly after: Quote | null }
  | { readonly layer: 'sentiment'; readonly before: Sentiment | null; readonly after: Sentiment | null }
  | { readonly layer: 'topics'; readonly before: readonly string[] | null; readonly after: readonly string[] | null }
  | { readonly layer: 'note'; readonly before: string | null; readonly after: string | null }

export const invert = (change: Change): Change => ({ ...change, before: change.after, after: change.before }) as Change

export const invertAll = (changes: readonly Change[]): Change[] => changes.map(invert).reverse()

export function applyChange(labels: Labels, change: Change): Labels {
  switch (change.layer) {
    case 'mention':
      return { ...labels, mentions: withEntry(labels.mentions, change.id, change.after) }
    case 'quote':
      return { ...labels, quotes: withEntry(labels.quotes, change.id, change.after) }
    case 'sentiment':
      return { ...labels, sentiment: change.after }
    case 'topics':
      return { ...labels, topics: change.after }
    case 'note':
      return { ...labels, note: change.after }
  }
}

export const applyChanges = (labels: Labels, changes: readonly Change[]): Labels => changes.reduce(applyChange, labels)
