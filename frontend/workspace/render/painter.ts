import { extent, quotesInOrder, type LabelRef, type Labels, type Quote } from '../model/labels.ts'
import { sourceOf } from '../model/names.ts'
import type { Span } from '../model/span.ts'
import type { WorkState } from '../model/state.ts'
import type { Positions } from './positions.ts'

const NAMES = [
  'mark',
  'mention',
  'quote',
  'quote-inner',
  'cue',
  'focus-quote',
  'focus-cue',
  'focus-mention',
  'offer',
  'selection'
] as const
type Name = (typeof NAMES)[number]

interface Painted {
  readonly of: unknown
  readonly ranges: readonly (readonly [Name, StaticRange])[]
}

/** Paints labels as CSS Custom Highlights; a change touches only the ranges of the labels that changed. */
export class Painter {
  readonly #positions: Positions
  readonly #layers = new Map<Name, Highlight>()
  readonly #painted = new Map<string, Painted>()
  #labels: Labels | null = null
  #inner: ReadonlySet<string> = new Set()

  constructor(positions: Positions) {
    this.#positions = positions
    for (const [priority, name] of NAMES.entries()) {
      const layer = new Highlight()
      layer.priority = priority
      this.#layers.set(name, layer)
      CSS.highlights?.set(`concord-${name}`, layer)
    }
  }

  labels(state: WorkState): void {
    const { labels } = state
    const before = this.#labels
    this.#labels = labels
    if (before?.mentions !== labels.mentions) {
      for (const m of labels.mentions.values()) this.#put(`m ${m.id}`, m, () => this.#ranges('mention', [m]))
      this.#forget('m ', labels.mentions)
    }
    if (before?.quotes !== labels.quotes) {
      this.#inner = innerQuotes(labels)
      for (const q of labels.quotes.values()) this.#put(this.#keyOf(q), q, () => this.#quote(q))
      this.#forget('q ', labels.quotes)
    }
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

  #keyOf = (q: Quote) => `q ${q.id}`

  #quote(q: Quote): [Name, StaticRange][] {
    const name = this.#inner.has(q.id) ? 'quote-inner' : 'quote'
    return [...this.#ranges(name, q.content), ...(q.cue ? this.#ranges('cue', [q.cue]) : [])]
  }

  #ranges = (name: Name, list: readonly Span[]): [Name, StaticRange][] =>
    list.flatMap(s => this.#positions.ranges(s).map(range => [name, range] as [Name, StaticRange]))

  #put(key: string, of: unknown, make: () => Painted['ranges']): void {
    const old = this.#painted.get(key)
    const moved = key.startsWith('q ') && old && this.#laneOf(old) !== this.#inner.has(key.slice(2))
    if (old?.of === of && !moved) return
    this.#erase(key)
    const ranges = make()
    for (const [name, range] of ranges) this.#layers.get(name)!.add(range)
    this.#painted.set(key, { of, ranges })
  }

  #laneOf = (painted: Painted): boolean => painted.ranges.some(([name]) => name === 'quote-inner')

  #erase(key: string): void {
    for (const [name, range] of this.#painted.get(key)?.ranges ?? []) this.#layers.get(name)!.delete(range)
    this.#painted.delete(key)
  }

  #forget(prefix: string, there: ReadonlyMap<string, unknown>): void {
    for (const key of [...this.#painted.keys()]) {
      if (key.startsWith(prefix) && !there.has(key.slice(2))) this.#erase(key)
    }
  }
}

const spans = (s: Span | null | undefined): Span[] => (s ? [s] : [])

/** Quotes that begin inside another one; they are drawn with another line, so that nesting can be seen. */
function innerQuotes(labels: Labels): Set<string> {
  const inner = new Set<string>()
  let reach = -1
  for (const q of quotesInOrder(labels)) {
    const { start, end } = extent(q)
    if (start < reach) inner.add(q.id)
    reach = Math.max(reach, end)
  }
  return inner
}
