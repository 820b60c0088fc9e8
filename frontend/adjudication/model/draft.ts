import { NO_LABELS, ref, type Labels, type Mention, type Quote } from '../../workspace/model/labels.ts'
import { quoteType } from '../../workspace/model/quotations.ts'
import { pieces } from '../../workspace/model/rules.ts'
import type { Sheet } from '../../workspace/model/sheet.ts'
import { sameSpan } from '../../workspace/model/span.ts'
import { newId, startState, type WorkState } from '../../workspace/model/state.ts'
import type { TextIndex } from '../../workspace/model/text-index.ts'
import { given, placeOf, type Case, type Value } from './case.ts'

/** A unit being merged or written anew: a small sheet with one label, edited by the commands of the workspace. */
export interface Draft {
  readonly kind: 'merge' | 'anew'
  readonly work: WorkState
}

const sheetOf = (shown: Case): Sheet => ({
  id: shown.id,
  project: shown.project,
  labeller: 'gold',
  state: 'in_progress',
  editable: true,
  reason: null,
  revision: 0,
  guideline: 0,
  news: [],
  scheme: shown.scheme,
  meta: shown.meta,
  text: shown.text,
  blocks: shown.blocks,
  speakers: shown.speakers,
  labels: NO_LABELS,
  marks: []
})

/** The text with its labels as the painter wants it, with nothing to edit. */
export const bareWork = (shown: Case): WorkState => startState(sheetOf(shown))

/** Begins with the union of what the versions say. */
export function mergeDraft(shown: Case, index: TextIndex): Draft | null {
  const values = given(shown).map(g => g.value)
  return values.length === 0 ? null : { kind: 'merge', work: holding(shown, union(values, index)) }
}

/** Begins with gold where there is some, else with the first version, so that only what is wrong need be touched. */
export function anewDraft(shown: Case): Draft {
  const start = shown.gold?.[0] ?? given(shown)[0]?.value ?? blank(shown)
  return { kind: 'anew', work: start ? holding(shown, start) : bareWork(shown) }
}

function blank(shown: Case): Value | null {
  if (shown.layer === 'topics') return { layer: 'topics', topics: [] }
  return null
}

function holding(shown: Case, value: Value): WorkState {
  const state = bareWork(shown)
  const labels = labelsWith(shown, value)
  const place = placeOf(shown)
  const at = place?.start ?? state.selection.head
  const [quote] = labels.quotes.keys()
  const focus =
    value.layer === 'quotes' ? ref('quote', quote!) : value.layer === 'mentions' ? ref('mention', 'draft') : null
  return { ...state, labels, focus, selection: { anchor: at, head: at } }
}

function labelsWith(shown: Case, value: Value): Labels {
  switch (value.layer) {
    case 'quotes': {
      const offered = value.source ? [value.source, ...shown.mentions] : shown.mentions
      const mentions = distinct(offered)
      const source = value.source && mentions.find(m => sameSpan(m, value.source!))
      const quote: Quote = { ...value.quote, id: 'draft', source: source?.id ?? null }
      return { ...NO_LABELS, mentions: byId(mentions), quotes: new Map([['draft', quote]]) }
    }
    case 'mentions':
      return { ...NO_LABELS, mentions: new Map([['draft', { ...value.mention, id: 'draft' }]]) }
    case 'sentiment':
      return { ...NO_LABELS, sentiment: value.sentiment }
    case 'topics':
      return { ...NO_LABELS, topics: value.topics }
  }
}

/** One mention for each place; each gets an id of its own, for two sheets may use the same one. */
function distinct(mentions: readonly Mention[]): Mention[] {
  const result: Mention[] = []
  for (const m of mentions) {
    const twin = result.findIndex(r => sameSpan(r, m))
    if (twin < 0) result.push({ ...m, id: newId('m') })
    else if (result[twin]!.speaker === null) result[twin] = { ...result[twin]!, speaker: m.speaker }
  }
  return result
}

const byId = (mentions: readonly Mention[]) => new Map(mentions.map(m => [m.id, m]))

/** What the draft says now; null while it says nothing. */
export function valueOf({ work }: Draft, layer: Case['layer']): Value | null {
  const { labels } = work
  if (layer === 'sentiment') return labels.sentiment && { layer, sentiment: labels.sentiment }
  if (layer === 'topics') return labels.topics && { layer, topics: labels.topics }
  if (layer === 'mentions') {
    const mention = labels.mentions.get('draft') ?? [...labels.mentions.values()][0]
    return mention ? { layer, mention } : null
  }
  const quote = labels.quotes.get('draft') ?? [...labels.quotes.values()][0]
  return quote ? { layer, quote, source: (quote.source && labels.mentions.get(quote.source)) || null } : null
}

function union(values: readonly Value[], index: TextIndex): Value {
  const first = values[0]!
  switch (first.layer) {
    case 'quotes':
      return unionOfQuotes(
        values.filter(v => v.layer === 'quotes'),
        index
      )
    case 'mentions': {
      const all = values.filter(v => v.layer === 'mentions').map(v => v.mention)
      const start = Math.min(...all.map(m => m.start))
      const end = Math.max(...all.map(m => m.end))
      return {
        layer: 'mentions',
        mention: { ...first.mention, start, end, speaker: commonest(all.map(m => m.speaker)) }
      }
    }
    case 'topics': {
      const all = values.flatMap(v => (v.layer === 'topics' ? v.topics : []))
      return { layer: 'topics', topics: [...new Set(all)] }
    }
    case 'sentiment':
      return first
  }
}

function unionOfQuotes(values: readonly Extract<Value, { layer: 'quotes' }>[], index: TextIndex): Value {
  const quotes = values.map(v => v.quote)
  const content = pieces(
    index,
    quotes.flatMap(q => q.content)
  )
  const types = new Set(quotes.map(q => q.type))
  const cue = commonest(
    quotes.map(q => q.cue).filter(c => c !== null),
    c => `${c.start}-${c.end}`
  )
  const source = commonest(
    values.map(v => v.source).filter(s => s !== null),
    s => `${s.start}-${s.end}`
  )
  return {
    layer: 'quotes',
    source: source ?? null,
    quote: {
      ...quotes[0]!,
      content,
      type: types.size === 1 ? quotes[0]!.type : quoteType(index.quotations, content),
      cue: cue ?? null,
      sentiment: commonest(quotes.map(q => q.sentiment)) ?? null,
      topics: [...new Set(quotes.flatMap(q => q.topics))],
      note: null
    }
  }
}

/** What most say; of equally many, what the first says. */
function commonest<T>(all: readonly T[], key: (one: T) => unknown = one => one): T {
  const counts = new Map<unknown, number>()
  for (const one of all) counts.set(key(one), (counts.get(key(one)) ?? 0) + 1)
  const most = Math.max(0, ...counts.values())
  return all.find(one => counts.get(key(one)) === most)!
}
