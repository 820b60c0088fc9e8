import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findSpeakers, likelySources, sourceOffers, speakerOffers } from '../../workspace/model/choices.ts'
import { addMention, addQuote, removeLabel, resizeTo, setSource, setSpeaker } from '../../workspace/model/edits.ts'
import { labelsAt, ref } from '../../workspace/model/labels.ts'
import { gapsOf, nextGap, spokenGap } from '../../workspace/model/missing.ts'
import { snippet, spoken } from '../../workspace/model/names.ts'
import { faultOf } from '../../workspace/model/rules.ts'
import { span } from '../../workspace/model/span.ts'
import { undo } from '../../workspace/model/history.ts'
import { apply, type WorkState } from '../../workspace/model/state.ts'
import { marked, press, show, speaker, SPEAKERS } from '../marked.ts'

const quote = (state: WorkState, i = 0) => [...state.labels.quotes.values()][i]!
const mention = (state: WorkState, i = 0) => [...state.labels.mentions.values()][i]!
const words = (state: WorkState, s: { start: number; end: number }) => state.sheet.text.slice(s.start, s.end)

test('a speaker is found by any word of any name, in any script, with or without accents', () => {
  const all = [...SPEAKERS, speaker('orban', 'Viktor Orbán', 'Орбан')]
  const found = (query: string) => findSpeakers(all, query).map(s => s.id)
  assert.deepEqual(found('lav'), ['lavrov'])
  assert.deepEqual(found('серг'), ['lavrov'])
  assert.deepEqual(found('河野'), ['kono'])
  assert.deepEqual(found('orban'), ['orban'])
  assert.deepEqual(found('taro kono'), ['kono'])
  assert.deepEqual(found('nobody'), [])
  assert.equal(found('').length, 3)
})

test('the likeliest source stands nearest to the cue, in the same paragraph, outside the quote', () => {
  const state = marked('[m:Kono] came.\n\n"[q1!:I thank [m:Abe],]" [m:Lavrov] [c1:said]. [m:Putin] was there.')
  const names = likelySources(state, quote(state)).map(m => words(state, m))
  assert.deepEqual(names.slice(0, 2), ['Lavrov', 'Putin'])
  assert.deepEqual(names.at(-1), 'Abe')
})

test('choosing a source may name the mention in the same step', () => {
  const before = marked('"[q!:Yes,]" [m:he] said.')
  const tx = setSource(before, quote(before), 'm0', 'kono')
  const after = apply(before, tx!)
  assert.deepEqual([quote(after).source, mention(after).speaker], ['m0', 'kono'])
  const back = apply(after, undo(after)!)
  assert.deepEqual([quote(back).source, mention(back).speaker], [null, null])
})

test('a registry speaker whom no mention names is offered with the mention that would carry the name', () => {
  const state = marked('"[q!:Yes,]" [m:he] said.')
  const offers = sourceOffers(state, quote(state), 'taro')
  assert.deepEqual(
    offers.map(o => [o.mention?.id, o.speaker?.id]),
    [['m0', 'kono']]
  )
})

test('for a mention the speaker of these words comes first', () => {
  const state = marked('[m!:Kono] said')
  assert.equal(speakerOffers(state, mention(state), '')[0]?.speaker?.id, 'kono')
})

test('a new mention takes the speaker that its words can only mean', () => {
  const state = apply(marked('‹Kono› said'), addMention(marked('‹Kono› said'))!)
  assert.equal(mention(state).speaker, 'kono')
})

test('removing a mention frees its quotes first, and undo gives all back', () => {
  let state = marked('"[q:Yes,]" [m!:he] said.')
  state = apply(state, setSource(state, quote(state), 'm0')!)
  const tx = removeLabel(state, ref('mention', 'm0'))!
  assert.deepEqual(
    tx.changes?.map(c => c.layer),
    ['quote', 'mention']
  )
  const gone = apply(state, tx)
  assert.equal(quote(gone).source, null)
  const back = apply(gone, undo(gone)!)
  assert.deepEqual(back.labels, state.labels)
})

test('rules name what is wrong with a quote', () => {
  const state = marked('[q!:One] two')
  const fault = (patch: object) => faultOf(state.labels, state.sheet.text, { ...quote(state), ...patch })
  assert.equal(fault({}), null)
  assert.match(fault({ content: [] })!, /needs words/)
  assert.match(fault({ content: [span(0, 3), span(2, 5)] })!, /overlap/)
  assert.match(fault({ content: [span(0, 99)] })!, /inside the text/)
  assert.match(fault({ source: 'nobody' })!, /no mention/)
})

test('a quote without words cannot be made', () => {
  assert.equal(addQuote(marked('a^b')), null)
  assert.equal(addQuote(marked('a‹ ›b')), null)
  assert.equal(addQuote(marked('‹""›')), null)
})

test('all labels under a click are found, the shortest first', () => {
  const state = marked('[q:We thank [m:Kono] now]')
  const at = state.sheet.text.indexOf('Kono') + 1
  assert.deepEqual(
    labelsAt(state.labels, at).map(l => l.kind),
    ['mention', 'quote']
  )
  assert.deepEqual(
    labelsAt(state.labels, 2).map(l => l.kind),
    ['quote']
  )
})

test('labels have names that make sense read aloud', () => {
  let state = marked('"[q!:Yes,]" [m:he] said.')
  assert.equal(spoken(state, ref('quote', quote(state).id)), 'quote, direct, without source')
  state = apply(state, setSource(state, quote(state), 'm0', 'kono')!)
  state = press(state, '4 p')
  assert.equal(spoken(state, ref('quote', quote(state).id)), 'quote, direct, by Taro Kono, positive, peace treaty')
  assert.equal(spoken(state, ref('mention', 'm0')), 'mention, he, Taro Kono')
})

test('what is missing is told and found again', () => {
  const state = marked('^"[q:We want this treaty now,]" he said. "But it will take some time." He read "War".')
  const gaps = gapsOf(state)
  assert.deepEqual(
    gaps.map(g => g.kind),
    ['sentiment', 'topics', 'source', 'quotation']
  )
  assert.equal(words(state, gaps[3]!.at!), 'But it will take some time.')
  const first = nextGap(state, gaps, null)!
  assert.equal(first.kind, 'source')
  const later = { ...state, selection: { anchor: 60, head: 60 } }
  const article = nextGap(later, gaps, null)!
  assert.equal(article.kind, 'sentiment')
  assert.equal(nextGap(later, gaps, article)?.kind, 'topics')
})

test('a gap says whether it forbids submitting, as the lead has decided', () => {
  const state = marked('^"[q:We want this treaty now,]" he said. "But it will take some time."')
  const scheme = { ...state.sheet.scheme, required: ['source', 'topics'] }
  const gaps = gapsOf({ ...state, sheet: { ...state.sheet, scheme } })
  assert.deepEqual(gaps.map(spokenGap), [
    'The article has no sentiment yet',
    'The article has no topics yet, needed to submit',
    'Quote without a source, needed to submit',
    'Quotation marks without a quote'
  ])
  assert.ok(gapsOf(state).every(gap => !gap.forbids))
})

test('nothing is missing where all is said', () => {
  let state = marked('"[q!:We want this treaty now,]" [m:he] said.')
  state = apply(state, setSource(state, quote(state), 'm0', 'kono')!)
  assert.deepEqual(gapsOf(press(state, 'Shift+4 Shift+p')), [])
})

test('a long quote is shown by its first and last words, never by half a word', () => {
  const state = marked(`[q:${'word '.repeat(60)}end]`)
  const short = snippet(state, quote(state).content[0]!, 40)
  assert.match(short, /^(word )+… (word )*end$/)
  assert.ok(short.length <= 44)
})

test('a speaker set twice changes nothing', () => {
  const state = marked('[m!:he]')
  const once = apply(state, setSpeaker(state, mention(state), 'kono')!)
  assert.equal(setSpeaker(once, mention(once), 'kono'), null)
})

const KEYS = ['m', 'q', 'c', 'a', 'd', 'i', 'x', '4', '0', 'p', 'v', 'Shift+4', 'Shift+p', 'Delete', '[', ']', '{', '}']
const MOVES = ['Mod+ArrowRight', 'Mod+ArrowLeft', 'Mod+Shift+ArrowRight', 'n', 'k', 'w', 'Shift+w', '"', '.', '>']

test('whatever was done, undoing all gives the start, and redoing all gives the end', () => {
  const source = '^"We [m:agree]," [m:Kono] [c1:said]. "[q1:And 👩‍👩‍👧 go on]"\n\n“Good,” he added.'
  for (let seed = 1; seed <= 60; seed++) {
    const random = randomFrom(seed)
    const start = marked(source)
    const keys = Array.from({ length: 40 }, () => pick(random, random() < 0.5 ? KEYS : MOVES))
    const end = press(start, keys.join(' '))
    const back = press(end, Array(end.undo.length).fill('u').join(' ') || 'Escape')
    const why = `seed ${seed}: ${keys.join(' ')}`
    assert.deepEqual(back.labels, start.labels, why)
    const again = press(back, Array(back.redo.length).fill('Shift+u').join(' ') || 'Escape')
    assert.equal(show(again, false).replaceAll('!', ''), show(end, false).replaceAll('!', ''), why)
    for (const q of end.labels.quotes.values()) assert.equal(faultOf(end.labels, end.sheet.text, q), null, why)
  }
})

const pick = <T>(random: () => number, from: readonly T[]): T => from[Math.floor(random() * from.length)]!

/** Mulberry32, a small generator with a seed. */
function randomFrom(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

test('an end that is drawn goes to the nearest word', () => {
  const state = marked('[m!:One two] three four')
  const drawn = (end: 'start' | 'end', to: number) => show(apply(state, resizeTo(state, end, to)!), false)
  assert.equal(drawn('end', 12), '[m!:One two three] four')
  assert.equal(resizeTo(state, 'end', 9), null)
  assert.equal(drawn('start', 3), 'One [m!:two] three four')
})
