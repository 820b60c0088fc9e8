import type { Labels, Mention, Quote } from './labels.ts'
import { isEmpty, merged, overlaps, span, trimmed, type Span } from './span.ts'
import type { TextIndex } from './text-index.ts'

/** Mentions and quotes may overlap, nest and be discontinuous; only what is within one label is ruled here. */
export function faultOf(labels: Labels, text: string, label: Quote): string | null {
  const { content } = label
  if (content.length === 0 || content.some(isEmpty)) return 'A quote needs words.'
  if (content.some(part => part.end > text.length || part.start < 0)) return 'A quote must stay inside the text.'
  for (let i = 1; i < content.length; i++) {
    if (content[i]!.start < content[i - 1]!.end) return 'The pieces of a quote must not overlap.'
  }
  if (label.source !== null && !labels.mentions.has(label.source)) return 'The source is no mention of this sheet.'
  return null
}

/** Pieces as a quote may hold them: trimmed, sorted, apart from each other, cut where paragraphs end. */
export function pieces(index: TextIndex, spans: readonly Span[]): Span[] {
  const cut = spans.flatMap(s => perParagraph(index, s))
  const tidy = cut.map(s => trimmed(index.text, s)).filter(s => !isEmpty(s))
  const onlySpace = (gap: Span) => !/[^ \t\u00a0]/.test(index.text.slice(gap.start, gap.end))
  return merged(tidy, onlySpace)
}

export function perParagraph(index: TextIndex, s: Span): Span[] {
  const result: Span[] = []
  for (let i = index.paragraphAt(s.start); i < index.paragraphs.length; i++) {
    const p = index.paragraphs[i]!
    if (p.start >= s.end) break
    if (overlaps(p, s)) result.push(span(Math.max(p.start, s.start), Math.min(p.end, s.end)))
  }
  return result
}

export const quotesFrom = (labels: Labels, mention: Mention): Quote[] =>
  [...labels.quotes.values()].filter(q => q.source === mention.id)
