import { isQuote, orderedCues, orderedMentions, orderedQuotes, type Label, type LabelRef } from '../model/labels.ts'
import { sourceOf } from '../model/names.ts'
import type { Span } from '../model/span.ts'
import type { WorkState } from '../model/state.ts'
import type { Positions } from './positions.ts'

/** From the lowest to the highest: what is usually shorter is painted over what it lies in. */
const NAMES = [
  'mark',
  'quote',
  'quote-inner',
  'focus-quote',
  'mention',
  'cue',
  'focus-cue',
  'focus-mention',
  'offer',
  'selection'
] as const
type Name = (typeof NAMES)[number]

interface Painted {
  readonly of: Label
  readonly inner: boolean
  readonly ranges: readonly (readonly [Name, StaticRange])[]
}

/**
 * Paints labels as CSS Custom Highlights. The browser goes over all painted ranges at each change of one, so that only
 * those near the screen are painted; a change touches only the ranges of the labels that changed.
 */
export class Painter {
  readonly #positions: Positions
  readonly #layers = new Map<Name, Highlight>()
  #painted = new Map<string, Painted>()

  constructor(positions: Positions) {
    this.#positions = positions
    for (const [priority, name] of NAMES.entries()) {
      const layer = new Highlight()
      layer.priority = priority
      this.#layers.set(name, layer)
      CSS.highlights?.set(`concord-${name}`, layer)
    }
  }

  /** Paints the labels that lie in a part of the text, and takes away the others. */
  labels({ labels }: WorkState, part: Span): void {
    const quotes = orderedQuotes(labels)
    const before = this.#painted
    this.#painted = new Map()
    const keep = (label: Label, inner: boolean) => {
      const old = before.get(label.id)
      if (old?.of === label && old.inner === inner) {
        this.#painted.set(label.id, old)
        before.delete(label.id)
      } else this.#painted.set(label.id, { of: label, inner, ranges: this.#rangesOf(label, inner) })
    }
    for (const m of orderedMentions(labels).overlapping(part)) keep(m, false)
    const near = new Set([...quotes.overlapping(part), ...orderedCues(labels).overlapping(part)])
    for (const q of near) keep(q, quotes.inside(q))
    for (const { ranges } of before.values()) for (const [name, range] of ranges) this.#layers.get(name)!.delete(range)
    for (const { ranges } of this.#painted.values())
      for (const [name, range] of ranges) this.#layers.get(name)!.add(range)
  }

  focus(state: WorkState, focus: LabelRef | null): void {
    for (const name of ['focus-quote', 'focus-cue', 'focus-mention'] as const) this.#layers.get(name)!.clear()
    if (focus?.kind === 'mention') return this.show('focus-mention', spans(state.labels.mentions.get(focus.id)))
    const quote = focus && state.labels.quotes.get(focus.id)
    if (!quote) return
    this.show('focus-quote', quote.content)
    this.show('focus-cue', spans(quote.cue))
    this.show('focus-mention', spans(sourceOf(state, quote)))
  }

  show(name: Name, shown: readonly Span[]): void {
    const layer = this.#layers.get(name)!
    layer.clear()
    for (const s of shown) for (const range of this.#positions.ranges(s)) layer.add(range)
  }

  dispose(): void {
    for (const name of NAMES) {
      if (CSS.highlights?.get(`concord-${name}`) === this.#layers.get(name)) CSS.highlights?.delete(`concord-${name}`)
    }
  }

  #rangesOf(label: Label, inner: boolean): [Name, StaticRange][] {
    if (!isQuote(label)) return this.#ranges('mention', [label])
    return [...this.#ranges(inner ? 'quote-inner' : 'quote', label.content), ...this.#ranges('cue', spans(label.cue))]
  }

  #ranges = (name: Name, list: readonly Span[]): [Name, StaticRange][] =>
    list.flatMap(s => this.#positions.ranges(s).map(range => [name, range] as [Name, StaticRange]))
}

const spans = (s: Span | null | undefined): Span[] => (s ? [s] : [])
