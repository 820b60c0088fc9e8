import { merged, overlaps, span, type Span } from '../../workspace/model/span.ts'
import { contentOf, type Value } from './case.ts'

/**
 * `common` all have it, `only` this one has it and another has not, `lacking` another has it and this one has not,
 * `around` nobody has it, `gap` words left out that all have.
 */
export type Mark = 'common' | 'only' | 'lacking' | 'around' | 'gap'

export interface Run extends Span {
  readonly mark: Mark
}

const AROUND = 36
const LONG = 150
const KEPT = 56

/** The passage as one version has it, beside what the others have: the same beginning and end for all of them. */
export function runsOf(text: string, value: Value | null, all: readonly (Value | null)[]): Run[] {
  return passage(text, value, all, wordBefore, wordAfter).flatMap(run => shortened(text, run))
}

/** The same with the whole paragraphs in which it stands, and nothing left out. */
export const paragraphRunsOf = (text: string, value: Value | null, all: readonly (Value | null)[]): Run[] =>
  passage(text, value, all, lineStart, lineEnd)

function passage(
  text: string,
  value: Value | null,
  all: readonly (Value | null)[],
  before: (text: string, at: number) => number,
  after: (text: string, at: number) => number
): Run[] {
  const sets = all.filter(v => v !== null).map(contentOf)
  const own = contentOf(value)
  const spans = sets.flat()
  if (spans.length === 0) return []
  const start = Math.min(...spans.map(s => s.start))
  const end = Math.max(...spans.map(s => s.end))
  const cuts = [...new Set(spans.flatMap(s => [s.start, s.end]))].sort((a, b) => a - b)
  const runs: Run[] = [{ ...span(before(text, start), start), mark: 'around' }]
  for (let i = 1; i < cuts.length; i++) runs.push(runOf(span(cuts[i - 1]!, cuts[i]!), own, sets))
  runs.push({ ...span(end, after(text, end)), mark: 'around' })
  return joined(runs.filter(r => r.end > r.start))
}

const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1

const lineEnd = (text: string, at: number): number => {
  const line = text.indexOf('\n', at)
  return line < 0 ? text.length : line
}

function runOf(s: Span, own: readonly Span[], sets: readonly (readonly Span[])[]): Run {
  const has = (set: readonly Span[]) => set.some(part => overlaps(part, s))
  if (has(own)) return { ...s, mark: sets.every(has) ? 'common' : 'only' }
  return { ...s, mark: sets.some(has) ? 'lacking' : 'around' }
}

function joined(runs: readonly Run[]): Run[] {
  const result: Run[] = []
  for (const run of runs) {
    const last = result.at(-1)
    if (last?.mark === run.mark && last.end === run.start) result[result.length - 1] = { ...last, end: run.end }
    else result.push(run)
  }
  return result
}

/** Long stretches on which all agree, or which nobody has, need not be read again. */
function shortened(text: string, run: Run): Run[] {
  const quiet = run.mark === 'common' || run.mark === 'around'
  if (!quiet || run.end - run.start <= LONG) return [run]
  const from = wordAfter(text, run.start, KEPT)
  const to = wordBefore(text, run.end, KEPT)
  return [
    { start: run.start, end: from, mark: run.mark },
    { start: from, end: to, mark: 'gap' },
    { start: to, end: run.end, mark: run.mark }
  ]
}

/** A little to the left, to the beginning of a word, and not into another paragraph. */
function wordBefore(text: string, at: number, far = AROUND): number {
  const limit = Math.max(text.lastIndexOf('\n', at - 1) + 1, at - far)
  const space = text.indexOf(' ', limit)
  const cut = limit > 0 && text[limit - 1] !== '\n' && text[limit - 1] !== ' '
  return whole(text, cut && space >= 0 && space < at ? space + 1 : limit)
}

function wordAfter(text: string, at: number, far = AROUND): number {
  const line = text.indexOf('\n', at)
  const limit = Math.min(line < 0 ? text.length : line, at + far)
  const space = text.lastIndexOf(' ', limit - 1)
  const cut = limit < text.length && text[limit] !== '\n' && text[limit] !== ' '
  return whole(text, cut && space > at ? space : limit)
}

/** Never between the two units of one character. */
const whole = (text: string, at: number): number =>
  at > 0 && at < text.length && /[\uDC00-\uDFFF]/.test(text[at]!) && /[\uD800-\uDBFF]/.test(text[at - 1]!) ? at - 1 : at

/** What all versions cover, and what only some do: for the text itself. */
export function coverage(all: readonly (Value | null)[]): { readonly common: Span[]; readonly some: Span[] } {
  const sets = all.map(contentOf)
  const cuts = [...new Set(sets.flat().flatMap(s => [s.start, s.end]))].sort((a, b) => a - b)
  const common: Span[] = []
  const some: Span[] = []
  for (let i = 1; i < cuts.length; i++) {
    const s = span(cuts[i - 1]!, cuts[i]!)
    const holders = sets.filter(set => set.some(part => overlaps(part, s))).length
    if (holders === sets.length) common.push(s)
    else if (holders > 0) some.push(s)
  }
  const touching = () => false
  return { common: merged(common, touching), some: merged(some, touching) }
}

export interface Flag {
  readonly at: number
  readonly side: 'start' | 'end'
  /** Which versions begin or end here, by their place in the order. */
  readonly versions: readonly number[]
}

/** The ends of pieces that not every version has, so that the letters can stand in the text where each one cuts. */
export function flagsOf(all: readonly (Value | null)[]): Flag[] {
  const there = all.flatMap((value, i) => (value ? [{ i, spans: contentOf(value) }] : []))
  const flags = new Map<string, { at: number; side: 'start' | 'end'; versions: number[] }>()
  for (const { i, spans } of there) {
    for (const s of spans) {
      for (const side of ['start', 'end'] as const) {
        const key = `${side}${s[side]}`
        const flag = flags.get(key) ?? { at: s[side], side, versions: [] }
        if (!flag.versions.includes(i)) flag.versions.push(i)
        flags.set(key, flag)
      }
    }
  }
  return [...flags.values()].filter(f => f.versions.length < all.length).sort((a, b) => a.at - b.at)
}
