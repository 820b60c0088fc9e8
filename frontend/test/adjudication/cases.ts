import type { Case, Value, Version } from '../../adjudication/model/case.ts'
import type { Quote } from '../../workspace/model/labels.ts'
import type { Span } from '../../workspace/model/span.ts'
import { SCHEME, sheetOf, SPEAKERS } from '../marked.ts'

export const quoteOf = (content: readonly Span[], patch: Partial<Quote> = {}): Value => ({
  layer: 'quotes',
  source: null,
  quote: {
    id: 'unit',
    type: 'direct',
    content,
    cue: null,
    source: null,
    sentiment: null,
    topics: [],
    note: null,
    ...patch
  }
})

const NAMES = ['anna', 'boris', 'chiyo', 'dora', 'emil']

export const caseOf = (text: string, values: readonly (Value | null)[], patch: Partial<Case> = {}): Case => {
  const versions: Version[] = values.map((value, i) => ({
    labeller: NAMES[i]!,
    name: NAMES[i]!.replace(/^./, c => c.toUpperCase()),
    guideline: 1,
    value
  }))
  const { blocks, meta } = sheetOf(text)
  const rest = { revision: 1, project: 'ties', article: 7, title: 'Talks', meta, text, blocks, scheme: SCHEME }
  return {
    ...{ ...rest, id: 1, speakers: SPEAKERS, mentions: [], layer: 'quotes', kinds: ['boundary'], state: 'open' },
    ...{ changed: false, versions, gold: null, settled: false, articleOpen: 1, history: [], next: 2, previous: null },
    reasons: [{ id: 'too_long', name: 'One is too long' }],
    ...patch
  }
}

/** Reads a text in which `[A:…]`, `[B:…]` are the words of each version's quote; a letter may come more than once. */
export function versionsOf(source: string, patch: Partial<Case> = {}): Case {
  const open: { at: string; start: number }[] = []
  const found = new Map<string, Span[]>()
  let text = ''
  let from = 0
  for (const sign of source.matchAll(/\[([A-E]):|\]/g)) {
    text += source.slice(from, sign.index)
    from = sign.index + sign[0].length
    if (sign[1]) open.push({ at: sign[1], start: text.length })
    else {
      const { at, start } = open.pop()!
      found.set(at, [...(found.get(at) ?? []), { start, end: text.length }])
    }
  }
  text += source.slice(from)
  const last = Math.max(1, ...[...found.keys()].map(k => k.charCodeAt(0) - 65))
  const values = Array.from({ length: last + 1 }, (_, i) => {
    const content = found.get(String.fromCharCode(65 + i))
    return content ? quoteOf(content.sort((a, b) => a.start - b.start)) : null
  })
  return caseOf(text, values, patch)
}
