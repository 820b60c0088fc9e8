import { CodePoints } from '../../workspace/model/code-points.ts'
import type { Mention, Sentiment } from '../../workspace/model/labels.ts'
import type { Block, Meta, Scheme, Speaker } from '../../workspace/model/sheet.ts'
import type { Span } from '../../workspace/model/span.ts'
import type { Case, CaseState, Entry, Layer, Reason, Value, Version } from '../model/case.ts'
import type { Decision } from '../model/decide.ts'
import { meetingOf, type Meeting } from '../model/meeting.ts'

/** What waits to be sent: a decision, or that one is taken back. */
export type Call = { readonly id: string; readonly case: number; readonly says: string; readonly filter: string } & (
  { readonly kind: 'decide'; readonly body: unknown } | { readonly kind: 'undo'; readonly decision: string }
)

interface WireSpan {
  readonly start: number
  readonly end: number
  readonly text?: string
}
interface WireSource extends WireSpan {
  readonly speaker: string | null
}
/** A unit as REST has it: offsets are code points, and a quote's source stands in it as a span. */
export type WireValue = WireFields | readonly string[]
interface WireFields {
  readonly type?: string
  readonly content?: readonly WireSpan[]
  readonly cue?: WireSpan | null
  readonly source?: WireSource | null
  readonly sentiment?: number | null
  readonly topics?: readonly string[]
  readonly note?: string | null
  readonly start?: number
  readonly end?: number
  readonly speaker?: string | null
  readonly value?: number | null
  readonly label?: string
}
interface WireEntry {
  readonly id: string
  readonly action: string
  readonly from: readonly string[]
  readonly by: string
  readonly name: string | null
  readonly at: string
  readonly reason: string | null
  readonly note: string | null
  readonly rule: string | null
  readonly undone_at: string | null
}
/** A case without the article's text: as a decision is answered. */
export interface WireShort {
  readonly id: number
  readonly project: string
  readonly revision: number
  readonly layer: Layer
  readonly kinds: readonly string[]
  readonly state: CaseState
  readonly changed: boolean
  readonly article: {
    readonly number: number
    readonly headline: string | null
    readonly outlet: string | null
    readonly language: string | null
    readonly settled: boolean
    readonly open: number
  }
  readonly labellers: readonly WireVersion[]
  readonly gold: readonly WireValue[] | null
  readonly history: readonly WireEntry[]
  readonly reasons: readonly Reason[]
  readonly previous: number | null
  readonly next: number | null
}
export interface WireVersion {
  readonly labeller: string
  readonly name: string
  readonly guideline: number | null
  readonly value: WireValue | null
}
export interface WireText {
  readonly text: string
  readonly blocks: readonly { kind: string; start: number | null; end: number | null }[]
  readonly scheme: Scheme
  readonly speakers: readonly Speaker[]
}
export type WireCase = WireShort & WireText

export interface Answer {
  readonly case: WireShort
  readonly article_open: number
  readonly next: number | null
}

/** Everything on one article, for a meeting. */
export interface WireMeeting extends WireText {
  readonly article: WireShort['article']
  readonly labellers: readonly { readonly labeller: string; readonly name: string }[]
  readonly cases: readonly (Omit<WireShort, 'history' | 'reasons'> & Partial<Pick<WireShort, 'history' | 'reasons'>>)[]
}

/** The one place where code points become UTF-16 units and back, for one article's text. */
export class CaseWire {
  readonly #text: string
  readonly #points: CodePoints

  constructor(text: string) {
    this.#text = text
    this.#points = new CodePoints(text)
  }

  case(wire: WireCase): Case {
    const blocks: Block[] = wire.blocks.flatMap(({ kind, start, end }) =>
      start === null || end === null ? [] : [{ kind, ...this.#in({ start, end }) }]
    )
    return {
      ...this.#short(wire),
      text: wire.text,
      scheme: wire.scheme,
      meta: metaOf(wire.article),
      speakers: wire.speakers.map(s => ({ ...s, aliases: s.aliases ?? [] })),
      blocks
    }
  }

  meeting(wire: WireMeeting): Meeting {
    const frame = {
      text: wire.text,
      blocks: [],
      scheme: wire.scheme,
      speakers: wire.speakers,
      meta: metaOf(wire.article)
    }
    const cases = wire.cases.map(c => ({ ...this.#short({ history: [], reasons: [], ...c }), ...frame }))
    return meetingOf(wire.article.headline ?? '', wire.labellers, cases)
  }

  /** A case as a decision was answered, over what is known of its article. */
  again(known: Case, wire: WireShort): Case {
    const { text, blocks, scheme, speakers, meta } = known
    return { ...this.#short(wire), text, blocks, scheme, speakers, meta }
  }

  #short(wire: WireShort): Omit<Case, 'text' | 'blocks' | 'scheme' | 'speakers' | 'meta'> {
    const versions: Version[] = wire.labellers.map(v => ({ ...v, value: v.value && this.value(wire.layer, v.value) }))
    const gold = wire.gold && wire.gold.map(v => this.value(wire.layer, v))
    const { id, project, revision, layer, kinds, state, changed, article, reasons, next, previous } = wire
    return {
      ...{ id, project, revision, layer, kinds, state, changed, reasons, next, previous, versions, gold },
      article: article.number,
      title: article.headline ?? '',
      settled: article.settled,
      articleOpen: article.open,
      history: wire.history.map(entryOf),
      mentions: [...versions.map(v => v.value), ...(gold ?? [])].flatMap(v =>
        v?.layer === 'quotes' && v.source ? [v.source] : []
      )
    }
  }

  /** What a decision looks like when it is sent. Without a revision the server asks only that nobody else decided. */
  decision({ id, action, from, gold, reason, note }: Decision, revision: number | null): unknown {
    const written = action === 'merge' || action === 'anew'
    const value = written ? this.#out(gold![0]!) : null
    return { id, action, from, value, reason, note, ...(revision === null ? {} : { revision }) }
  }

  value(layer: Layer, wire: WireValue): Value {
    if (isTopics(wire)) return { layer: 'topics', topics: wire }
    const v = wire
    switch (layer) {
      case 'quotes':
        return {
          layer,
          source: v.source ? this.#mention('source', v.source) : null,
          quote: {
            id: 'unit',
            type: v.type ?? 'direct',
            content: (v.content ?? []).map(part => this.#in(part)),
            cue: v.cue ? this.#in(v.cue) : null,
            source: v.source ? 'source' : null,
            sentiment: v.sentiment ?? null,
            topics: v.topics ?? [],
            note: v.note ?? null
          }
        }
      case 'mentions':
        return { layer, mention: this.#mention('unit', v as WireSource) }
      case 'sentiment':
        return { layer, sentiment: { value: v.value ?? null, label: v.label ?? 'none' } satisfies Sentiment }
      case 'topics':
        return { layer, topics: v.topics ?? [] }
    }
  }

  #out(value: Value): WireValue {
    switch (value.layer) {
      case 'quotes': {
        const { type, content, cue, sentiment, topics, note } = value.quote
        const source = value.source && { ...this.#span(value.source), speaker: value.source.speaker }
        const words = { content: content.map(part => this.#span(part)), cue: cue && this.#span(cue) }
        return { type, ...words, source, sentiment, topics, note }
      }
      case 'mentions':
        return { ...this.#span(value.mention), speaker: value.mention.speaker }
      case 'sentiment':
        return value.sentiment
      case 'topics':
        return value.topics
    }
  }

  #mention = (id: string, s: WireSource): Mention => ({ id, ...this.#in(s), speaker: s.speaker ?? null })

  #in = (s: WireSpan): Span => ({ start: this.#points.toUnits(s.start), end: this.#points.toUnits(s.end) })

  #span = (s: Span): WireSpan => ({
    start: this.#points.fromUnits(s.start),
    end: this.#points.fromUnits(s.end),
    text: this.#text.slice(s.start, s.end)
  })
}

const isTopics = (wire: WireValue): wire is readonly string[] => Array.isArray(wire)

const metaOf = ({ headline, outlet, language }: WireShort['article']): Meta => ({
  headline,
  outlet,
  place: null,
  published: null,
  dateline: null,
  language
})

const entryOf = (wire: WireEntry): Entry => ({
  id: wire.id,
  action: wire.action,
  by: wire.name ?? wire.by,
  at: wire.at,
  from: wire.from,
  reason: wire.reason,
  note: wire.note,
  rule: wire.rule,
  undone: wire.undone_at !== null
})
