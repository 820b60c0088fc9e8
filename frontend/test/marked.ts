import { bound, keymap } from '../workspace/keyboard/keymap.ts'
import { mentionsInOrder, NO_LABELS, quotesInOrder, ref, type LabelRef, type Quote } from '../workspace/model/labels.ts'
import type { Scheme, Sheet, Speaker } from '../workspace/model/sheet.ts'
import type { Span } from '../workspace/model/span.ts'
import { apply, selected, startState, type WorkState } from '../workspace/model/state.ts'

export const SCHEME: Scheme = {
  name: 'Ties',
  parties: [
    { id: 'RU', name: 'Russia' },
    { id: 'JP', name: 'Japan' }
  ],
  topics: [
    { id: 'peace_treaty', name: 'Peace treaty', key: 'p' },
    { id: 'visits', name: 'Visits', key: 'v' }
  ],
  sentiment: [
    { value: -2, label: 'hostile', name: 'Hostile', key: '1' },
    { value: 1, label: 'positive', name: 'Positive', key: '4' },
    { value: null, label: 'none', name: 'Nothing said', key: '0' }
  ],
  quoteTypes: [
    { id: 'direct', name: 'Direct', key: 'd' },
    { id: 'indirect', name: 'Indirect', key: 'i' },
    { id: 'mixed', name: 'Mixed', key: 'x' }
  ]
}

export const speaker = (id: string, name: string, ...aliases: string[]): Speaker => ({
  id,
  name,
  aliases,
  role: null,
  side: null,
  wikidata: null
})

export const SPEAKERS = [
  speaker('lavrov', 'Sergey Lavrov', 'Lavrov', 'Сергей Лавров', 'ラブロフ'),
  speaker('kono', 'Taro Kono', 'Kono', '河野太郎')
]

export function sheetOf(text: string): Sheet {
  const blocks = [...text.matchAll(/[^\n]+/g)].map(m => ({
    kind: 'body',
    start: m.index,
    end: m.index + m[0].length
  }))
  const meta = { headline: null, outlet: null, place: null, published: null, dateline: null, language: 'en' }
  const sheet = {
    id: 1,
    project: 'ties',
    labeller: 'anna',
    state: 'in_progress',
    editable: true,
    reason: null,
    marks: [],
    revision: 0,
    guideline: 1,
    news: []
  }
  return { ...sheet, scheme: SCHEME, meta, text, blocks, speakers: SPEAKERS, labels: NO_LABELS }
}

const MARK = /\[([mqc])(\d*)(!?):|\]|‹|›|\^/gu

/**
 * Reads a text with marks: `^` caret, `‹…›` selection, `[m:…]` mention, `[q:…]` quote, `[c1:…]` cue of quote 1; pieces of
 * one quote carry its number, `!` stands on the label in focus.
 */
export function marked(source: string): WorkState {
  const open: { kind: string; number: string; focus: boolean; start: number }[] = []
  const parts: { kind: string; number: string; focus: boolean; start: number; end: number }[] = []
  let text = ''
  let from = 0
  let anchor = 0
  let head = 0
  for (const found of source.matchAll(MARK)) {
    text += source.slice(from, found.index)
    from = found.index + found[0].length
    if (found[0] === '^') anchor = head = text.length
    else if (found[0] === '‹') anchor = text.length
    else if (found[0] === '›') head = text.length
    else if (found[0] === ']') parts.push({ ...open.pop()!, end: text.length })
    else open.push({ kind: found[1]!, number: found[2]!, focus: found[3] === '!', start: text.length })
  }
  text += source.slice(from)
  let focus: LabelRef | null = null
  const mentions = parts.filter(p => p.kind === 'm').map((p, i) => ({ id: `m${i}`, speaker: null, ...p }))
  const quotes = new Map<string, Quote>()
  for (const [i, p] of parts
    .filter(p => p.kind !== 'm')
    .sort((a, b) => a.start - b.start)
    .entries()) {
    const id = `q${p.number || `x${i}`}`
    const blank = { id, type: 'direct', content: [], cue: null, source: null, sentiment: null, topics: [], note: null }
    const old = quotes.get(id) ?? blank
    const part = { start: p.start, end: p.end }
    quotes.set(id, p.kind === 'c' ? { ...old, cue: part } : { ...old, content: [...old.content, part] })
    if (p.focus) focus = ref('quote', id)
  }
  const plain = mentions.map(({ id, start, end, speaker }) => [id, { id, start, end, speaker }] as const)
  mentions.filter(m => m.focus).forEach(m => (focus = ref('mention', m.id)))
  const sheet = { ...sheetOf(text), labels: { ...NO_LABELS, mentions: new Map(plain), quotes } }
  return { ...startState(sheet), selection: { anchor, head }, focus }
}

/** Writes a state as `marked` reads it. */
export function show(state: WorkState, caret = true): string {
  const marks: { at: number; order: number; sign: string }[] = []
  const put = (s: Span, name: string, focused: boolean) => {
    marks.push({ at: s.start, order: 1e6 - (s.end - s.start), sign: `[${name}${focused ? '!' : ''}:` })
    marks.push({ at: s.end, order: -1e6 + (s.end - s.start), sign: ']' })
  }
  const on = (kind: string, id: string) => state.focus?.kind === kind && state.focus.id === id
  for (const m of mentionsInOrder(state.labels)) put(m, 'm', on('mention', m.id))
  quotesInOrder(state.labels).forEach((q, i) => {
    const number = q.content.length > 1 || q.cue ? i + 1 : ''
    for (const part of q.content) put(part, `q${number}`, on('quote', q.id))
    if (q.cue) put(q.cue, `c${number}`, false)
  })
  const { start, end } = selected(state)
  if (caret && start === end) marks.push({ at: start, order: 0, sign: '^' })
  else if (caret) marks.push({ at: start, order: 0, sign: '‹' }, { at: end, order: 0, sign: '›' })
  marks.sort((a, b) => a.at - b.at || a.order - b.order)
  let from = 0
  let out = ''
  for (const mark of marks) {
    out += state.sheet.text.slice(from, mark.at) + mark.sign
    from = mark.at
  }
  return out + state.sheet.text.slice(from)
}

/** Presses keys, given as chords with spaces between them. */
export function press(state: WorkState, chords: string): WorkState {
  const map = keymap(state.sheet.scheme)
  return chords.split(' ').reduce((now, chord) => {
    const binding = bound(map, chord, 'text')
    if (typeof binding?.run !== 'function') throw new Error(`No command for ${chord}`)
    const tx = binding.run(now)
    return tx ? apply(now, tx) : now
  }, state)
}
