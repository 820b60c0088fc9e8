import type { Mention } from '../../workspace/model/labels.ts'
import type { Span } from '../../workspace/model/span.ts'
import type { Case, Value } from './case.ts'

/** What one version says in one field; null where it has no label at all. */
export interface Cell {
  readonly text: string
  /** Of what is compared: equal keys agree. */
  readonly key: string
  /** Entries of a set that not every version has. */
  readonly odd: readonly string[]
}

export interface Row {
  readonly field: 'words' | 'type' | 'source' | 'speaker' | 'cue' | 'sentiment' | 'topics'
  readonly name: string
  readonly differs: boolean
  /** In the order of the versions, then gold. */
  readonly cells: readonly (Cell | null)[]
}

type Reader = (shown: Case, value: Value) => { text: string; key: string; set?: readonly string[] }
type Field = { readonly field: Row['field']; readonly name: string; readonly read: Reader }

const NONE = '—'
const wordsOf = (shown: Case, s: Span): string => shown.text.slice(s.start, s.end).replace(/\s+/g, ' ')
const keyOf = (s: Span | null): string => (s ? `${s.start}-${s.end}` : '')

const WORDS: Field = {
  field: 'words',
  name: 'Words',
  read: (shown, v) => {
    const spans = v.layer === 'quotes' ? v.quote.content : v.layer === 'mentions' ? [v.mention] : []
    return { text: spans.map(s => wordsOf(shown, s)).join(' […] '), key: spans.map(keyOf).join() }
  }
}

const TYPE: Field = {
  field: 'type',
  name: 'Type',
  read: ({ scheme }, v) => {
    const type = v.layer === 'quotes' ? v.quote.type : ''
    return { text: scheme.quoteTypes.find(t => t.id === type)?.name ?? type, key: type }
  }
}

const mentionOf = (v: Value): Mention | null =>
  v.layer === 'quotes' ? v.source : v.layer === 'mentions' ? v.mention : null

const SOURCE: Field = {
  field: 'source',
  name: 'Source',
  read: (shown, v) => {
    const source = mentionOf(v)
    return { text: source ? wordsOf(shown, source) : 'no source', key: keyOf(source) }
  }
}

const SPEAKER: Field = {
  field: 'speaker',
  name: 'Speaker',
  read: ({ speakers }, v) => {
    const id = mentionOf(v)?.speaker ?? null
    return { text: id === null ? NONE : (speakers.find(s => s.id === id)?.name ?? id), key: id ?? '' }
  }
}

const CUE: Field = {
  field: 'cue',
  name: 'Cue',
  read: (shown, v) => {
    const cue = v.layer === 'quotes' ? v.quote.cue : null
    return { text: cue ? wordsOf(shown, cue) : NONE, key: keyOf(cue) }
  }
}

const SENTIMENT: Field = {
  field: 'sentiment',
  name: 'Sentiment',
  read: ({ scheme }, v) => {
    if (v.layer === 'sentiment') {
      const grade = scheme.sentiment.find(g => g.label === v.sentiment.label)
      return { text: grade?.name ?? v.sentiment.label, key: v.sentiment.label }
    }
    const value = v.layer === 'quotes' ? v.quote.sentiment : null
    const grade = scheme.sentiment.find(g => g.value === value)
    return { text: value === null ? NONE : (grade?.name ?? String(value)), key: String(value) }
  }
}

const TOPICS: Field = {
  field: 'topics',
  name: 'Topics',
  read: ({ scheme }, v) => {
    const ids = v.layer === 'quotes' ? v.quote.topics : v.layer === 'topics' ? v.topics : []
    const set = ids.map(id => scheme.topics.find(t => t.id === id)?.name ?? id).sort()
    return { text: set.length === 0 ? 'none' : set.join(', '), key: [...ids].sort().join(), set }
  }
}

const FIELDS: Record<Case['layer'], readonly Field[]> = {
  quotes: [WORDS, TYPE, SOURCE, SPEAKER, CUE, SENTIMENT, TOPICS],
  mentions: [WORDS, SPEAKER],
  sentiment: [SENTIMENT],
  topics: [TOPICS]
}

/** Every field of the unit, over all versions and then gold's first value; gold takes no part in whether they differ. */
export function rowsOf(shown: Case): Row[] {
  const values = [...shown.versions.map(v => v.value), shown.gold?.[0] ?? null]
  return FIELDS[shown.layer].map(({ field, name, read }) => {
    const read1 = values.map(v => v && read(shown, v))
    const versions = read1.slice(0, -1).filter(c => c !== null)
    const odd = oddOnes(versions.map(c => c.set ?? []))
    const cells = read1.map(c => c && { text: c.text, key: c.key, odd: (c.set ?? []).filter(e => odd.has(e)) })
    return { field, name, differs: new Set(versions.map(c => c.key)).size > 1, cells }
  })
}

function oddOnes(sets: readonly (readonly string[])[]): Set<string> {
  const all = new Set(sets.flat())
  return new Set([...all].filter(entry => !sets.every(set => set.includes(entry))))
}

/** The rows in one sentence, for those who hear them: first what differs. */
export function spokenOf(shown: Case, name: (at: number) => string): string {
  const missing = shown.versions.flatMap((v, i) => (v.value ? [] : [name(i)]))
  const differing = rowsOf(shown).filter(row => row.differs)
  const parts = differing.map(row => {
    if (row.field === 'words') return 'The words differ.'
    const said = row.cells.slice(0, -1).flatMap((cell, i) => (cell ? [`${name(i)} ${cell.text}`] : []))
    return `${row.name}: ${said.join('; ')}.`
  })
  const absent =
    missing.length > 0 ? [`${missing.join(' and ')} ${missing.length > 1 ? 'have' : 'has'} nothing here.`] : []
  return [...absent, ...parts].join(' ') || 'All versions agree.'
}
