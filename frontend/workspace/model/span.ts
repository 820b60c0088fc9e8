/** A half-open run of the text, in UTF-16 units. */
export interface Span {
  readonly start: number
  readonly end: number
}

export const span = (start: number, end: number): Span => ({ start, end })

export const isEmpty = (s: Span): boolean => s.end <= s.start

export const sameSpan = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end

export const sameSpans = (a: readonly Span[], b: readonly Span[]): boolean =>
  a.length === b.length && a.every((part, i) => sameSpan(part, b[i]!))

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

/** The characters between two spans; 0 where they touch or overlap. */
export const distance = (a: Span, b: Span): number => Math.max(0, a.start - b.end, b.start - a.end)

export const byStart = (a: Span, b: Span): number => a.start - b.start || b.end - a.end

const SPACE = /[\s\u00a0\u200b\ufeff]/

/** The span without the white space at its ends. */
export function trimmed(text: string, s: Span): Span {
  let { start, end } = s
  while (start < end && SPACE.test(text[start]!)) start++
  while (end > start && SPACE.test(text[end - 1]!)) end--
  return { start, end }
}

/** Sorted, with spans made one that overlap or have `nothing` between them. */
export function merged(spans: readonly Span[], nothing: (gap: Span) => boolean): Span[] {
  const result: Span[] = []
  for (const next of [...spans].sort(byStart)) {
    const last = result.at(-1)
    if (last && (next.start <= last.end || nothing(span(last.end, next.start))))
      result[result.length - 1] = span(last.start, Math.max(last.end, next.end))
    else result.push(next)
  }
  return result
}
