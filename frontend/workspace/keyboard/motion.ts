import { nextReported } from '../model/reported.ts'
import { quotationAround } from '../model/quotations.ts'
import { contains, isEmpty, span, type Span } from '../model/span.ts'
import { selected, type Selection, type Transaction, type WorkState } from '../model/state.ts'
import type { TextIndex } from '../model/text-index.ts'

export type Unit = 'character' | 'word' | 'sentence' | 'paragraph' | 'quotation' | 'edge' | 'text'
export type Direction = 1 | -1

/** Moves the caret by a natural unit; with `extend` the selection's other end stays. */
export const move =
  (unit: Unit, direction: Direction, extend: boolean) =>
  (state: WorkState): Transaction | null => {
    const { anchor, head } = state.selection
    if (!extend && unit === 'character' && anchor !== head) {
      return at(direction < 0 ? selected(state).start : selected(state).end)
    }
    const to = target(state.index, head, unit, direction)
    if (to === null || (to === head && (extend || anchor === head))) return null
    return extend ? { selection: { anchor, head: to } } : at(to)
  }

const at = (offset: number): Transaction => ({ selection: { anchor: offset, head: offset } })

function target(index: TextIndex, from: number, unit: Unit, direction: Direction): number | null {
  const { paragraphs } = index
  if (paragraphs.length === 0) return null
  if (unit === 'text') return direction > 0 ? paragraphs.at(-1)!.end : paragraphs[0]!.start
  if (unit === 'quotation') {
    const stops = index.quotations.map(q => q.inner.start)
    return (direction > 0 ? stops.find(s => s > from) : stops.findLast(s => s < from)) ?? from
  }
  const here = index.paragraphAt(from)
  for (let p = here; p >= 0 && p < paragraphs.length; p += direction) {
    const stops = stopsOf(index, p, unit, direction)
    const next = direction > 0 ? stops.find(s => s > from) : stops.findLast(s => s < from)
    if (next !== undefined) return next
  }
  return from
}

/** Where a caret may stop in a paragraph: at word ends going forward, at word starts going back. */
function stopsOf(
  index: TextIndex,
  p: number,
  unit: Exclude<Unit, 'text' | 'quotation'>,
  direction: Direction
): number[] {
  const { start, end } = index.paragraphs[p]!
  if (unit === 'character') return [start, ...index.graphemes(p).map(g => g.end)]
  if (unit === 'paragraph') return [start]
  if (unit === 'edge') return [start, end]
  const units = unit === 'word' ? index.words(p) : index.sentences(p)
  if (unit === 'sentence') return [...new Set([start, ...units.map(u => u.start), end])].sort((a, b) => a - b)
  return direction > 0 ? [...units.map(u => u.end), end] : [start, ...units.map(u => u.start)]
}

/** The units that hold a span and are larger than it, the smallest first. */
function unitsAround(index: TextIndex, s: Span): Span[] {
  const p = index.paragraphAt(s.start)
  const units: Span[] = [...index.words(p), ...index.sentences(p), ...index.paragraphs.slice(p, p + 1)]
  units.push(...index.quotations.map(q => q.inner))
  units.push(span(index.paragraphs[0]?.start ?? 0, index.paragraphs.at(-1)?.end ?? 0))
  const larger = units.filter(u => contains(u, s) && u.end - u.start > s.end - s.start)
  return larger.sort((a, b) => a.end - a.start - (b.end - b.start))
}

/** Grows the selection to the next natural unit: word, quoted words, sentence, paragraph, text. */
export function grow(state: WorkState): Transaction | null {
  const unit = unitsAround(state.index, selected(state))[0]
  if (!unit) return null
  return { selection: { anchor: unit.start, head: unit.end }, grown: [...state.grown, state.selection] }
}

/** Takes back the last growing; a selection that never grew falls to its first word. */
export function shrink(state: WorkState): Transaction | null {
  const before = state.grown.at(-1)
  if (before) return { selection: before, grown: state.grown.slice(0, -1) }
  const s = selected(state)
  if (isEmpty(s)) return null
  const word = state.index.words(state.index.paragraphAt(s.start)).find(w => contains(s, w))
  const to: Selection =
    word && word.end < s.end ? { anchor: word.start, head: word.end } : { anchor: s.start, head: s.start }
  return { selection: to }
}

/** Selects the words inside the marks round the caret, without the marks; else the next quotation's. */
export function selectQuoted(state: WorkState): Transaction | null {
  const here = selected(state)
  const { quotations } = state.index
  const round = quotationAround(quotations, here)
  const fresh = round && round.inner.start === here.start && round.inner.end === here.end ? undefined : round
  const next = fresh ?? quotations.find(q => q.inner.start > here.start) ?? quotations[0]
  return next ? { selection: { anchor: next.inner.start, head: next.inner.end } } : null
}

export function selectAll(state: WorkState): Transaction | null {
  const first = state.index.paragraphs[0]
  return first ? { selection: { anchor: first.start, head: state.index.paragraphs.at(-1)!.end } } : null
}

/** Selects the next sentence that reports something nobody has labelled yet. */
export function selectReported(state: WorkState): Transaction | null {
  const sentence = nextReported(state, selected(state).start)
  return sentence && { selection: { anchor: sentence.start, head: sentence.end }, focus: null }
}
