import { quotationsOf, type Quotation } from './quotations.ts'
import type { Block } from './sheet.ts'
import { span, type Span } from './span.ts'

/** Quotations shorter than this are mostly scare quotes and names, and are not asked for. */
const WORDS_OF_A_QUOTE = 4

type Granularity = 'grapheme' | 'word' | 'sentence'

/** Where the natural units of a text begin and end; each paragraph is cut up when it is first asked for. */
export class TextIndex {
  readonly text: string
  readonly paragraphs: readonly Block[]
  readonly #units = new Map<string, readonly Span[]>()
  #quotations: readonly Quotation[] | null = null
  #spoken: readonly Quotation[] | null = null

  constructor(text: string, blocks: readonly Block[]) {
    this.text = text
    const placed = blocks.filter(b => b.end > b.start).sort((a, b) => a.start - b.start)
    this.paragraphs = placed.length > 0 || text.length === 0 ? placed : [{ kind: 'body', start: 0, end: text.length }]
  }

  /** The number of the paragraph at an offset; between two, the one before. */
  paragraphAt(at: number): number {
    let low = 0
    let high = this.paragraphs.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.paragraphs[middle]!.start <= at) low = middle + 1
      else high = middle
    }
    return Math.max(0, low - 1)
  }

  graphemes = (paragraph: number): readonly Span[] => this.#cut(paragraph, 'grapheme')

  /** Words only, without what stands between them. */
  words = (paragraph: number): readonly Span[] => this.#cut(paragraph, 'word')

  sentences = (paragraph: number): readonly Span[] => this.#cut(paragraph, 'sentence')

  get quotations(): readonly Quotation[] {
    return (this.#quotations ??= quotationsOf(this.text, this.paragraphs))
  }

  /** Quotations that somebody says: in the text, not in its headline, and of more than a few words. */
  get spoken(): readonly Quotation[] {
    return (this.#spoken ??= this.quotations.filter(({ inner }) => {
      const headline = this.paragraphs[this.paragraphAt(inner.start)]?.kind === 'headline'
      return !headline && hasWords(this.text.slice(inner.start, inner.end), WORDS_OF_A_QUOTE)
    }))
  }

  #cut(paragraph: number, granularity: Granularity): readonly Span[] {
    const key = `${granularity} ${paragraph}`
    let units = this.#units.get(key)
    if (!units) this.#units.set(key, (units = this.#segment(paragraph, granularity)))
    return units
  }

  #segment(paragraph: number, granularity: Granularity): Span[] {
    const block = this.paragraphs[paragraph]
    if (!block) return []
    const units: Span[] = []
    for (const part of segmenter(granularity).segment(this.text.slice(block.start, block.end))) {
      if (granularity === 'word' && !part.isWordLike) continue
      const length = granularity === 'sentence' ? part.segment.trimEnd().length : part.segment.length
      if (length > 0) units.push(span(block.start + part.index, block.start + part.index + length))
    }
    return units
  }
}

const segmenters = new Map<Granularity, Intl.Segmenter>()

function segmenter(granularity: Granularity): Intl.Segmenter {
  let found = segmenters.get(granularity)
  if (!found) segmenters.set(granularity, (found = new Intl.Segmenter(undefined, { granularity })))
  return found
}

function hasWords(text: string, least: number): boolean {
  let words = 0
  for (const part of segmenter('word').segment(text)) if (part.isWordLike && ++words >= least) return true
  return false
}
