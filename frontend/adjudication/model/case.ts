import type { Mention, Quote, Sentiment } from '../../workspace/model/labels.ts'
import type { Block, Meta, Scheme, Speaker } from '../../workspace/model/sheet.ts'
import { sameSpan, sameSpans, type Span } from '../../workspace/model/span.ts'

export type Layer = 'sentiment' | 'topics' | 'mentions' | 'quotes'

/** One label as somebody set it. A quote brings the mention along that it comes from, for every sheet names its own. */
export type Value =
  | { readonly layer: 'quotes'; readonly quote: Quote; readonly source: Mention | null }
  | { readonly layer: 'mentions'; readonly mention: Mention }
  | { readonly layer: 'sentiment'; readonly sentiment: Sentiment }
  | { readonly layer: 'topics'; readonly topics: readonly string[] }

/** What one labeller said of the unit; `value` is null where the sheet has nothing here. */
export interface Version {
  readonly labeller: string
  readonly name: string
  readonly guideline: number | null
  readonly value: Value | null
}

export type Action = 'accept' | 'both' | 'merge' | 'anew' | 'nothing' | 'group'
/** `agreed`: nobody differs, and nobody has decided; such units are shown in a meeting only. */
export type CaseState = 'open' | 'decided' | 'group' | 'agreed'

/** What was done to a case before, newest last. */
export interface Entry {
  readonly id: string
  readonly action: string
  readonly by: string
  readonly at: string
  readonly from: readonly string[]
  readonly reason: string | null
  readonly note: string | null
  /** The rule that decided it, where no person did. */
  readonly rule: string | null
  readonly undone: boolean
}

export interface Reason {
  readonly id: string
  readonly name: string
}

/** One unit of one article on which labellers differ. Versions stand in a steady order: A, B, C. */
export interface Case {
  readonly id: number
  /** Grows with every decision and with every change of a sheet that takes part. */
  readonly revision: number
  readonly project: string
  readonly article: number
  readonly title: string
  readonly meta: Meta
  readonly text: string
  readonly blocks: readonly Block[]
  readonly scheme: Scheme
  readonly speakers: readonly Speaker[]
  /** Mentions that may be the source of what is written anew: those of all versions and of gold. */
  readonly mentions: readonly Mention[]
  readonly layer: Layer
  /** How the versions differ: missing, boundary, type, source, cue, sentiment, topics, speaker. */
  readonly kinds: readonly string[]
  readonly state: CaseState
  /** A sheet that took part has changed after the decision. */
  readonly changed: boolean
  readonly versions: readonly Version[]
  /** Null while undecided; empty where nothing is here. */
  readonly gold: readonly Value[] | null
  readonly settled: boolean
  /** Undecided cases of the article, this one among them. */
  readonly articleOpen: number
  readonly reasons: readonly Reason[]
  readonly history: readonly Entry[]
  readonly next: number | null
  readonly previous: number | null
}

export const letter = (i: number): string => String.fromCharCode(65 + (i % 26))

/** The words a label stands on, in their pieces; none for what is said of the whole article. */
export function contentOf(value: Value | null): readonly Span[] {
  if (value?.layer === 'quotes') return value.quote.content
  return value?.layer === 'mentions' ? [value.mention] : []
}

/** Where the case stands in the text, over all versions and gold; null for the whole article. */
export function placeOf(shown: Case): Span | null {
  const spans = [...shown.versions.map(v => v.value), ...(shown.gold ?? [])].flatMap(contentOf)
  if (spans.length === 0) return null
  return { start: Math.min(...spans.map(s => s.start)), end: Math.max(...spans.map(s => s.end)) }
}

/** The versions that have something, with their place in the order. */
export const given = (shown: Case): { readonly version: Version; readonly value: Value; readonly at: number }[] =>
  shown.versions.flatMap((version, at) => (version.value ? [{ version, value: version.value, at }] : []))

/** Whether two values say the same; ids differ from sheet to sheet and do not count, nor do notes. */
export function sameValue(a: Value | null, b: Value | null): boolean {
  if (a === null || b === null) return a === b
  if (a.layer === 'quotes' && b.layer === 'quotes') {
    const [p, q] = [a.quote, b.quote]
    const sameCue = p.cue && q.cue ? sameSpan(p.cue, q.cue) : p.cue === q.cue
    const sameWords = sameSpans(p.content, q.content)
    return (
      sameWords &&
      sameCue &&
      p.type === q.type &&
      p.sentiment === q.sentiment &&
      sameSet(p.topics, q.topics) &&
      sameMention(a.source, b.source)
    )
  }
  if (a.layer === 'mentions' && b.layer === 'mentions') return sameMention(a.mention, b.mention)
  if (a.layer === 'sentiment' && b.layer === 'sentiment') return a.sentiment.label === b.sentiment.label
  return a.layer === 'topics' && b.layer === 'topics' && sameSet(a.topics, b.topics)
}

const sameMention = (a: Mention | null, b: Mention | null): boolean =>
  a === null || b === null ? a === b : sameSpan(a, b) && a.speaker === b.speaker

const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every(x => b.includes(x))
