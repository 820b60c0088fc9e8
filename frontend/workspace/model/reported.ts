import { cuesIn } from './cues.ts'
import { orderedCues, orderedQuotes } from './labels.ts'
import { isMark } from './quotations.ts'
import { pieces } from './rules.ts'
import { isEmpty, overlaps, span, trimmed, type Span } from './span.ts'
import type { WorkState } from './state.ts'

/** More words than these between a comma and the verb are no name any more. */
const LONGEST_NAME = 70

/** What a sentence reports without being a quotation: the words, and the verb that reports them. */
export interface Reported {
  readonly content: readonly Span[]
  readonly cue: Span
}

/** Reads "…, Lavrov said." and "Lavrov said that …."; null where the sentence reports nothing or is labelled already. */
export function reportedIn(state: WorkState, sentence: Span): Reported | null {
  const { text } = state.sheet
  if (labelled(state, sentence)) return null
  const { quotations } = state.index
  for (const { at, length } of cuesIn(text.slice(sentence.start, sentence.end))) {
    const cue = span(sentence.start + at, sentence.start + at + length)
    // A verb inside the marks, or right behind them, belongs to a quotation.
    if (quotations.some(q => overlaps(q.outer, cue)) || behindMarks(text, sentence, cue)) continue
    const content = pieces(state.index, [wordsOf(text, sentence, cue)])
    if (content.length > 0) return { content, cue }
  }
  return null
}

/** The next sentence, from a place on, that reports what nobody has labelled; behind the last one the first. */
export function nextReported(state: WorkState, from: number): Span | null {
  const { index } = state
  const first = index.paragraphAt(from)
  const count = index.paragraphs.length
  for (let i = 0; i <= count; i++) {
    const p = (first + i) % count
    if (index.paragraphs[p]!.kind === 'headline') continue
    for (const sentence of index.sentences(p)) {
      if ((i === 0 && sentence.start <= from) || (i === count && sentence.start > from)) continue
      if (reportedIn(state, sentence)) return sentence
    }
  }
  return null
}

const labelled = ({ labels }: WorkState, sentence: Span): boolean =>
  orderedCues(labels).overlapping(sentence).length > 0 ||
  orderedQuotes(labels)
    .overlapping(sentence)
    .some(q => q.content.some(part => overlaps(part, sentence)))

/** `"…," Lavrov said`: marks stand before the name. */
function behindMarks(text: string, sentence: Span, cue: Span): boolean {
  const before = text.slice(sentence.start, cue.start)
  const mark = [...before].findLastIndex(isMark)
  return mark >= 0 && before.length - mark < LONGEST_NAME && /[,.!?—–]\S?\s*$/.test(before.slice(0, mark + 1) + ' ')
}

function wordsOf(text: string, sentence: Span, cue: Span): Span {
  const comma = text.slice(sentence.start, cue.start).lastIndexOf(',')
  const tail = text.slice(cue.end, sentence.end)
  const ends = tail.length < LONGEST_NAME && !/\bthat\b/.test(tail)
  if (comma > 0 && ends && cue.start - (sentence.start + comma) < LONGEST_NAME)
    return trimmed(text, span(sentence.start, sentence.start + comma))
  const join = /^(?:\s*(?:that|:|,|—|–|что))?\s*/u.exec(tail)![0].length
  const whole = trimmed(text, span(cue.end + join, sentence.end))
  const stop = /[.。]$/.test(text.slice(whole.start, whole.end)) ? 1 : 0
  const content = span(whole.start, whole.end - stop)
  return isEmpty(content) ? span(cue.end, cue.end) : content
}
