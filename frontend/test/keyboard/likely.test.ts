import assert from 'node:assert/strict'
import { test } from 'node:test'
import { likely } from '../../workspace/model/likely.ts'
import { sayer } from '../../workspace/model/names.ts'
import { otherPlaces, tagOthers } from '../../workspace/model/others.ts'
import { undo } from '../../workspace/model/history.ts'
import { apply } from '../../workspace/model/state.ts'
import { marked, press, show } from '../marked.ts'

/** text with marks, keys, text with marks */
const TABLE: readonly [string, string, string, string][] = [
  [
    'Enter on selected words in marks takes the whole quote',
    '"‹We met,›" Lavrov said.',
    'Enter',
    '"[q1!:We met,]^" [m:Lavrov] [c1:said].'
  ],
  [
    'the verb may stand before the name, and the role before it is left out',
    '"‹We met,›" said Foreign Minister Taro Kono, who came.',
    'Enter',
    '"[q1!:We met,]^" [c1:said] Foreign Minister [m:Taro Kono], who came.'
  ],
  [
    'a description that the registry does not know is taken whole',
    '"‹He will attend,›" the Japanese top diplomat said.',
    'Enter',
    '"[q1!:He will attend,]^" [m:the Japanese top diplomat] [c1:said].'
  ],
  [
    'words that lead to the quote are looked at where none follow',
    'Kono also stressed: "‹This is the first meeting.›" Then he left.',
    'Enter',
    '[m:Kono] also [c1:stressed]: "[q1!:This is the first meeting.]^" Then he left.'
  ],
  [
    'a mention that is there becomes the source',
    '"‹We met,›" [m:he] noted.',
    'Enter',
    '"[q1!:We met,]^" [m:he] [c1:noted].'
  ],
  [
    'what goes on behind “he said” is a further piece',
    '"[q1:We met,]" [m:Lavrov] [c1:said]. "‹We talked.›"',
    'Enter',
    '"[q1!:We met,]" [m:Lavrov] [c1:said]. "[q1!:We talked.]^"'
  ],
  [
    'a quote in focus is given what it lacks',
    '[q!:that ties are good], Lavrov sa^id.',
    'Enter',
    '[q1!:that ties are good], [m:Lavrov] [c1:sa^id].'
  ],
  [
    'a quote that has both is offered nothing',
    '[q1!:Good], [m:he] [c1:said]^.',
    'Enter Enter',
    '[q1!:Good], [m:he] [c1:said]^.'
  ],
  ['without a verb only the words are offered', '"‹We met›" in Moscow.', 'Enter', '"[q!:We met]^" in Moscow.'],
  [
    'words that are a quote already are offered nothing',
    '"‹[q:We met]›" in Moscow.',
    'Enter',
    '"‹[q:We met]›" in Moscow.'
  ],
  ['Russian', '«‹Мы встретились›», — сказал Лавров.', 'Enter', '«[q1!:Мы встретились]^», — [c1:сказал] [m:Лавров].'],
  [
    'Japanese',
    '河野太郎外相は「‹会談した›」と述べた。',
    'Enter',
    '[m:河野太郎]外相は「[q1!:会談した]^」と[c1:述べた]。'
  ],
  [
    'a sentence that reports is an indirect quote',
    '^A. Ties should be better, Lavrov said. B.',
    'Shift+o Enter',
    'A. [q1!:Ties should be better]^, [m:Lavrov] [c1:said]. B.'
  ],
  [
    'and what follows “that”',
    '^A. The Russian foreign minister noted that ties are good.',
    'Shift+o Enter',
    'A. [m:The Russian foreign minister] [c1:noted] that [q1!:ties are good]^.'
  ],
  [
    'a sentence in marks is left to its quotation',
    '^A. "We met," Lavrov said. "We talked." B.',
    'Shift+o',
    '^A. "We met," Lavrov said. "We talked." B.'
  ],
  ['undo takes all of it back at once', '"‹We met,›" Lavrov said.', 'Enter u', '"We met,^" Lavrov said.'],
  ['a mention becomes a quote', 'He said [m!:ties are good]^.', 'Shift+q', 'He said [q!:ties are good]^.'],
  ['a quote becomes a mention', '[q!:Lavrov]^ spoke.', 'Shift+m', '[m!:Lavrov]^ spoke.'],
  ['a label becomes the cue of the nearest quote', '[q:Good], he [m!:said]^.', 'Shift+c', '[q1!:Good], he [c1:said]^.'],
  ['converting back is one undo step', 'He said [m!:ties]^.', 'Shift+q u', 'He said [m!:ties]^.'],
  ['without a label in focus nothing is converted', '[q:Good]^', 'Shift+m', '[q:Good]^'],
  [
    'Alt and down go to the next quotation',
    '^He "one" and "two".',
    'Alt+ArrowDown Alt+ArrowDown',
    'He "one" and "^two".'
  ],
  ['Alt and up to the one before', 'He "one" and "two".^', 'Alt+ArrowUp Alt+ArrowUp', 'He "^one" and "two".'],
  ['with Shift the selection follows', '^He "one".', 'Alt+Shift+ArrowDown', '‹He "›one".']
]

for (const [name, before, keys, after] of TABLE) {
  test(name, () => assert.equal(show(press(marked(before), keys)), after))
}

test('the speaker of a new mention comes from the registry', () => {
  const state = press(marked('"‹We met,›" Lavrov said.'), 'Enter')
  assert.equal(sayer(state, [...state.labels.quotes.values()][0]!), 'Sergey Lavrov')
})

test('nothing is offered where the sheet can only be read', () => {
  const state = marked('"‹We met,›" Lavrov said.')
  assert.equal(likely({ ...state, sheet: { ...state.sheet, editable: false } }), null)
})

test('what is offered is said before it is taken', () => {
  assert.equal(likely(marked('"‹We met,›" Lavrov said.'))?.says, 'Quote, direct, by Lavrov, said')
})

const placesOf = (source: string) => {
  const state = marked(source)
  const mention = [...state.labels.mentions.values()].at(-1)!
  return { state, mention, places: otherPlaces(state, mention) }
}

test('other mentions are whole words without a label', () => {
  const { state, mention, places } = placesOf('[m!:Kono] met Konoe. [m:Kono] and Kono; Kono’s, neKono.')
  assert.equal(places.length, 2)
  const tagged = apply(state, tagOthers(state, mention, places)!)
  assert.equal(show(tagged, false), '[m!:Kono] met Konoe. [m:Kono] and [m:Kono]; [m:Kono]’s, neKono.')
  assert.equal(show(apply(tagged, undo(tagged)!), false), show(state, false))
})

test('names without spaces round them are found too', () => {
  assert.equal(placesOf('[m:河野]は河野と').places.length, 1)
})
