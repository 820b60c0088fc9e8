import type { Change } from '../model/change.ts'
import { CodePoints } from '../model/code-points.ts'
import type { Labels, Mention, Quote, Sentiment } from '../model/labels.ts'
import type { Answer as Answered, Proposed } from '../model/proposals.ts'
import type { Block, GuidelineNews, Mark, Meta, Scheme, Sheet, Speaker } from '../model/sheet.ts'
import type { Span } from '../model/span.ts'

/** An operation as it is sent and as it waits in the outbox; offsets are code points. */
export interface Operation {
  readonly id: string
  readonly kind: 'put' | 'remove'
  readonly layer: Change['layer']
  readonly value: unknown
  /** Of the article's texts, the one that the offsets point into: it may be mended before this is sent. */
  readonly text_version?: number
}

/** What an annotator says to a proposal, as it waits in the outbox among the operations. */
export interface GivenAnswer {
  readonly id: string
  readonly kind: 'answer'
  readonly model: string
  readonly label: string
  readonly answer: Answered
}

/** What the outbox keeps, in the order in which it was made. */
export type Letter = Operation | GivenAnswer

export const isAnswer = (letter: Letter): letter is GivenAnswer => letter.kind === 'answer'

export interface Result {
  readonly id: string
  readonly result: 'applied' | 'duplicate' | 'refused'
  readonly reason: string | null
}

export interface Answer {
  /** Null where no label was touched. */
  readonly revision: number | null
  readonly results: readonly Result[]
}

interface WireSpan {
  readonly start: number
  readonly end: number
  readonly text?: string
}
type WireMention = WireSpan & { readonly id: string; readonly speaker: string | null }
type WireQuote = Omit<Quote, 'content' | 'cue'> & { content: readonly WireSpan[]; cue: WireSpan | null }
interface WireLabels {
  readonly mentions: readonly WireMention[]
  readonly quotes: readonly WireQuote[]
  readonly sentiment: Sentiment | null
  readonly topics: readonly string[] | null
  readonly note?: string | null
}
export interface WireProposed {
  readonly model: string
  readonly labels: WireLabels
  readonly answers: Proposed['answers']
}
interface WireMark extends WireSpan {
  readonly layer: string | null
  readonly label: string | null
  readonly note: string | null
}
export interface WireSheet extends Omit<Sheet, 'labels' | 'blocks' | 'meta' | 'marks' | 'news'> {
  readonly text_version: number
  readonly return_marks?: readonly WireMark[]
  readonly guideline_news?: readonly GuidelineNews[]
  readonly article: { readonly id: string; readonly meta: Meta }
  readonly blocks: readonly { kind: string; start: number | null; end: number | null }[]
  readonly labels: WireLabels
}

/** The one place where code points become UTF-16 units and back, for one text. */
export class Wire {
  readonly #text: string
  readonly #points: CodePoints
  readonly #version: number

  constructor(text: string, version: number) {
    this.#text = text
    this.#points = new CodePoints(text)
    this.#version = version
  }

  /** Whether an operation was made on another text; the server moves it into the present one. */
  isOfAnotherText = ({ text_version: made }: Operation): boolean => made !== undefined && made !== this.#version

  span = (s: { readonly start: number; readonly end: number }): Span => this.#in(s)

  sheet(wire: WireSheet): Sheet {
    const blocks: Block[] = []
    for (const { kind, start, end } of wire.blocks) {
      if (start !== null && end !== null) blocks.push({ kind, ...this.#in({ start, end }) })
    }
    const speakers: Speaker[] = wire.speakers.map(s => ({ ...s, aliases: s.aliases ?? [] }))
    const scheme: Scheme = wire.scheme
    const marks = (wire.return_marks ?? []).map(this.#mark)
    const news = wire.guideline_news ?? []
    return { ...wire, news, meta: wire.article.meta, scheme, speakers, blocks, marks, labels: this.labels(wire.labels) }
  }

  labels(wire: WireLabels): Labels {
    return {
      mentions: byId(wire.mentions, this.#mention),
      quotes: byId(wire.quotes, this.#quote),
      sentiment: wire.sentiment,
      topics: wire.topics,
      note: wire.note ?? null
    }
  }

  operation(change: Change): Operation {
    const id = crypto.randomUUID()
    const { layer } = change
    const placed = layer === 'mention' || layer === 'quote'
    const made = placed ? { id, layer, text_version: this.#version } : { id, layer }
    if (change.after === null) return { ...made, kind: 'remove', value: placed ? { id: change.id } : null }
    return { ...made, kind: 'put', value: this.#value(change) }
  }

  /** The change that a waiting operation makes to these labels. */
  change(labels: Labels, operation: Operation): Change {
    const { layer, value, kind } = operation
    const put = kind === 'put'
    switch (layer) {
      case 'mention': {
        const { id } = value as WireMention
        return {
          layer,
          id,
          before: labels.mentions.get(id) ?? null,
          after: put ? this.#mention(value as WireMention) : null
        }
      }
      case 'quote': {
        const { id } = value as WireQuote
        return { layer, id, before: labels.quotes.get(id) ?? null, after: put ? this.#quote(value as WireQuote) : null }
      }
      case 'sentiment':
        return { layer, before: labels.sentiment, after: put ? (value as Sentiment) : null }
      case 'topics':
        return { layer, before: labels.topics, after: put ? (value as string[]) : null }
      case 'note':
        return { layer, before: labels.note, after: put ? (value as { text: string }).text : null }
    }
  }

  #value(change: Change): unknown {
    switch (change.layer) {
      case 'mention':
        return { id: change.id, ...this.#out(change.after!), speaker: change.after!.speaker }
      case 'quote': {
        const { content, cue, ...rest } = change.after!
        return { ...rest, content: content.map(part => this.#out(part)), cue: cue && this.#out(cue) }
      }
      case 'note':
        return { text: change.after }
      default:
        return change.after
    }
  }

  #mark = ({ layer, label, note, ...at }: WireMark): Mark => ({
    ...this.#in(at),
    label: (layer === 'mention' || layer === 'quote') && label ? { kind: layer, id: label } : null,
    note: note ?? null
  })

  /** Written out: thousands are read at once, and spreading a span takes as long as the rest. */
  #mention = (m: WireMention): Mention => ({
    id: m.id,
    start: this.#points.toUnits(m.start),
    end: this.#points.toUnits(m.end),
    speaker: m.speaker ?? null
  })

  #quote = (q: WireQuote): Quote => ({
    id: q.id,
    type: q.type,
    content: q.content.map(part => this.#in(part)),
    cue: q.cue ? this.#in(q.cue) : null,
    source: q.source ?? null,
    sentiment: q.sentiment ?? null,
    topics: q.topics ?? [],
    note: q.note ?? null
  })

  #in = (s: WireSpan): Span => ({ start: this.#points.toUnits(s.start), end: this.#points.toUnits(s.end) })

  #out = (s: Span): WireSpan => ({
    start: this.#points.fromUnits(s.start),
    end: this.#points.fromUnits(s.end),
    text: this.#text.slice(s.start, s.end)
  })
}

function byId<W extends { readonly id: string }, T>(list: readonly W[], read: (one: W) => T): Map<string, T> {
  const map = new Map<string, T>()
  for (const one of list) map.set(one.id, read(one))
  return map
}
