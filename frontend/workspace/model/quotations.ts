import { contains, isEmpty, overlaps, sameSpan, span, trimmed, type Span } from './span.ts'

/** A run between quotation marks: `inner` without the marks, `outer` with them. */
export interface Quotation {
  readonly inner: Span
  readonly outer: Span
}

const CLOSERS: Record<string, string> = { '"': '"', '“': '”', '„': '“”', '«': '»', '「': '」', '『': '』', '＂': '＂' }
const MARK = /["“”„«»「」『』＂]/

export const isMark = (char: string | undefined): boolean => char !== undefined && MARK.test(char)

/** The quotations of each paragraph, the outer before the inner ones. */
export function quotationsOf(text: string, paragraphs: readonly Span[]): Quotation[] {
  return paragraphs.flatMap(paragraph => inParagraph(text, paragraph))
}

function inParagraph(text: string, paragraph: Span): Quotation[] {
  const found: Quotation[] = []
  const open: number[] = []
  const close = (from: number, to: number, end: number) => {
    if (to > from + 1) found.push({ inner: span(from + 1, to), outer: span(from, end) })
  }
  const marks = new RegExp(MARK, 'g')
  marks.lastIndex = paragraph.start
  for (let at = marks.exec(text); at && at.index < paragraph.end; at = marks.exec(text)) {
    const i = at.index
    const char = text[i]!
    const opener = open.findLastIndex(at => CLOSERS[text[at]!]!.includes(char))
    if (opener >= 0) {
      close(open[opener]!, i, i + 1)
      open.length = opener
    } else if (char in CLOSERS) open.push(i)
  }
  // A quotation that goes on in the next paragraph is closed only there.
  if (open.length > 0) close(open[0]!, paragraph.end, paragraph.end)
  return found.sort((a, b) => a.outer.start - b.outer.start)
}

/** The innermost quotation whose words hold this span. */
export const quotationAround = (quotations: readonly Quotation[], s: Span): Quotation | undefined =>
  quotations.findLast(q => contains(q.inner, s))

/** A span without the marks round it, and without a mark at either end whose partner lies outside. */
export function withoutMarks(text: string, quotations: readonly Quotation[], s: Span): Span {
  const now = trimmed(text, s)
  if (isEmpty(now)) return now
  const pairs = quotations.filter(q => contains(now, q.outer))
  const round = pairs.find(q => sameSpan(q.outer, now))
  if (round) return withoutMarks(text, quotations, round.inner)
  if (isMark(text[now.start]) && !pairs.some(q => q.outer.start === now.start))
    return withoutMarks(text, quotations, span(now.start + 1, now.end))
  if (isMark(text[now.end - 1]) && !pairs.some(q => q.outer.end === now.end && q.inner.end < now.end))
    return withoutMarks(text, quotations, span(now.start, now.end - 1))
  return now
}

/** `direct` inside marks, `mixed` with a marked part and more, else `indirect`. */
export function quoteType(quotations: readonly Quotation[], content: readonly Span[]): 'direct' | 'indirect' | 'mixed' {
  if (content.every(part => quotationAround(quotations, part))) return 'direct'
  return quotations.some(q => content.some(part => overlaps(q.inner, part))) ? 'mixed' : 'indirect'
}
