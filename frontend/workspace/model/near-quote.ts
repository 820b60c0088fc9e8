import { cuesIn } from './cues.ts'
import { orderedMentions, type Mention } from './labels.ts'
import { isMark } from './quotations.ts'
import { isEmpty, overlaps, span, trimmed, type Span } from './span.ts'
import type { WorkState } from './state.ts'

const LONGEST = 160
const MOST_WORDS = 9

/** The reporting word beside a quote: in the rest of its sentence, else in the words before it. */
export function likelyCue(state: WorkState, content: readonly Span[]): Span | null {
  const behind = restBehind(state, content)
  const ahead = startAhead(state, content)
  const first = cuesIn(words(state, behind))[0]
  if (first) return span(behind.start + first.at, behind.start + first.at + first.length)
  const last = cuesIn(words(state, ahead)).at(-1)
  return last ? span(ahead.start + last.at, ahead.start + last.at + last.length) : null
}

/** Who the reporting word belongs to: a mention that is there, or the words that should become one. */
export function likelySource(state: WorkState, content: readonly Span[], cue: Span): Mention | Span | null {
  for (const zone of zones(state, content, cue)) {
    const outside = (m: Mention) => !content.some(part => overlaps(part, m))
    const there = orderedMentions(state.labels).overlapping(zone).filter(outside)
    if (there.length > 0) return zone.end <= cue.start ? there.at(-1)! : there[0]!
    const phrase = registered(state, zone) ?? nameIn(state, zone)
    if (phrase) return phrase
  }
  return null
}

const words = (state: WorkState, s: Span): string => state.sheet.text.slice(s.start, s.end)

/** What follows the quote in its sentence. A quote that ends with a full stop ends the sentence. */
function restBehind({ sheet: { text }, index }: WorkState, content: readonly Span[]): Span {
  const { end } = content.at(-1)!
  const paragraph = index.paragraphs[index.paragraphAt(end - 1)]!
  let start = end
  while (start < paragraph.end && isMark(text[start])) start++
  if (text[end - 1] === '.') return span(start, start)
  const most = Math.min(paragraph.end, start + LONGEST)
  let stop = start
  while (stop < most && !isMark(text[stop]) && !isStop(text, stop)) stop++
  return span(start, stop)
}

/** What leads to the quote in its sentence. */
function startAhead({ sheet: { text }, index }: WorkState, content: readonly Span[]): Span {
  const { start } = content[0]!
  const paragraph = index.paragraphs[index.paragraphAt(start)]!
  let end = start
  while (end > paragraph.start && isMark(text[end - 1])) end--
  const least = Math.max(paragraph.start, end - LONGEST)
  let from = end
  while (from > least && !isMark(text[from - 1]) && !isStop(text, from - 1)) from--
  return span(from, end)
}

const isStop = (text: string, at: number): boolean =>
  /[。！？\n]/.test(text[at]!) || (/[.!?]/.test(text[at]!) && /\s|^$/.test(text[at + 1] ?? ''))

/** Where the name may stand, the likeliest place first. */
function zones(state: WorkState, content: readonly Span[], cue: Span): Span[] {
  const behind = restBehind(state, content)
  const ahead = startAhead(state, content)
  const after = span(cue.end, Math.max(cue.end, untilComma(state, cue.end)))
  if (cue.start >= behind.start) {
    const between = span(behind.start, cue.start)
    const japanese = /^[とと、,\s]*$/.test(words(state, between)) && /[\u3040-\u30ff]/.test(words(state, between))
    return japanese ? [topicOf(state, ahead)] : [between, after, ahead]
  }
  return [span(ahead.start, Math.min(cue.start, ahead.end)), after]
}

/** Of a Japanese sentence, what stands before は or が. */
function topicOf(state: WorkState, ahead: Span): Span {
  const at = words(state, ahead).search(/[はがも][、,\s]?/)
  return at > 0 ? span(ahead.start, ahead.start + at) : ahead
}

function untilComma({ sheet: { text } }: WorkState, from: number): number {
  const rest = text.slice(from, from + LONGEST)
  const stop = rest.search(/[,.;:()\n"“”„«»「」]|\s(?:on|in|during|at|to|that|after|before|when|as|в|на|во)\s/u)
  return from + (stop < 0 ? rest.length : stop)
}

/** The longest name of the registry that stands in a part of the text. */
function registered(state: WorkState, zone: Span): Span | null {
  const text = words(state, zone)
  let best: Span | null = null
  for (const { name, aliases } of state.speakers) {
    for (const called of [name, ...aliases]) {
      const at = called.length > (best ? best.end - best.start : 0) ? text.indexOf(called) : -1
      if (at >= 0) best = span(zone.start + at, zone.start + at + called.length)
    }
  }
  return best
}

const TRAILING = /(?:\s|,|—|–)+(?:also|then|later|earlier|further|once|again|has|had|have)?\s*$/iu

/** The words of a zone that may be a name, without what only joins them to the sentence. */
function nameIn(state: WorkState, zone: Span): Span | null {
  const raw = words(state, zone)
  const lead = /^(?:\s|,|—|–|-)*(?:(?:and|but|while|that|as|then|however|meanwhile)\s+)*/iu.exec(raw)![0].length
  let kept = raw.slice(lead)
  for (let cut = TRAILING.exec(kept); cut && cut[0].length > 0; cut = TRAILING.exec(kept))
    kept = kept.slice(0, cut.index)
  const comma = kept.lastIndexOf(', ')
  const from = zone.start + lead + (comma < 0 ? 0 : comma + 2)
  const phrase = trimmed(state.sheet.text, span(from, zone.start + lead + kept.length))
  if (isEmpty(phrase)) return null
  const p = state.index.paragraphAt(phrase.start)
  const count = state.index.words(p).filter(w => overlaps(w, phrase)).length
  return count > 0 && count <= MOST_WORDS ? phrase : null
}
