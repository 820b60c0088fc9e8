import type { Span } from './span.ts'

/** About a screen: with less the browser looks at more stretches for each frame, with more it lays out more at once. */
const LETTERS = 2_000

/** Neighbouring paragraphs in stretches of about a screen; a longer paragraph is a stretch of its own. */
export function stretchesOf<P extends Span>(paragraphs: readonly P[]): P[][] {
  const stretches: P[][] = []
  for (const paragraph of paragraphs) {
    const last = stretches.at(-1)
    if (last && paragraph.end - last[0]!.start <= LETTERS) last.push(paragraph)
    else stretches.push([paragraph])
  }
  return stretches
}
