import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bound, keymap } from '../../workspace/keyboard/keymap.ts'
import { chordOf, printed, type Press } from '../../workspace/keyboard/keys.ts'
import { marked, press, SCHEME, show } from '../marked.ts'

/** text with marks, keys, text with marks */
const TABLE: readonly [string, string, string, string][] = [
  ['the word under the caret becomes a mention', 'He met La^vrov.', 'm', 'He met [m!:La^vrov].'],
  [
    'a selection becomes a mention, without its spaces',
    'He met‹ Taro Kono ›today.',
    'm',
    'He met‹ [m!:Taro Kono] ›today.'
  ],
  ['a mention that is there is only put in focus', 'He met [m:La^vrov].', 'm', 'He met [m!:La^vrov].'],
  ['a quote needs a selection', 'No ^words', 'q', 'No ^words'],
  ['a quote leaves its straight marks out', '‹"We met,"› he said.', 'q', '‹"[q!:We met,]"› he said.'],
  ['a quote leaves its curly marks out', '‹“We met,”› he said.', 'q', '‹“[q!:We met,]”› he said.'],
  ['a quote leaves Japanese marks out', '‹「会った」›と述べた。', 'q', '‹「[q!:会った]」›と述べた。'],
  ['a quote leaves half a pair out', '"We ‹met,"› he said.', 'q', '"We ‹[q!:met,]"› he said.'],
  ['a quote keeps marks that stand inside it', '‹it was "good" then›', 'q', '‹[q!:it was "good" then]›'],
  ['a quote over two paragraphs has two pieces', '‹"One.\n\n"Two."›', 'q', '‹"[q1!:One.]\n\n"[q1!:Two.]"›'],
  ['a quote may stand inside a quote', '[q:we ‹want peace› now]', 'q', '[q:we ‹[q!:want peace]› now]'],
  ['labels may overlap', '[q:we want ‹peace] now›', 'q', '[q:we want ‹[q!:peace] now]›'],
  [
    'a further piece is added to the quote in focus',
    '[q!:One,] he said, ‹two›.',
    'a',
    '[q1!:One,] he said, ‹[q1!:two]›.'
  ],
  ['a piece that touches another becomes one with it', '[q!:One ]‹two›.', 'a', '[q!:One ‹two]›.'],
  ['a piece without a quote in focus does nothing', '[q:One,] ‹two›', 'a', '[q:One,] ‹two›'],
  ['the cue is the word under the caret', '[q!:One,] he s^aid.', 'c', '[q1!:One,] he [c1:s^aid].'],
  [
    'the cue goes to the nearest quote',
    '[q:One.] Then [q:two,] he s^aid.',
    'c',
    '[q:One.] Then [q2!:two,] he [c2:s^aid].'
  ],
  ['the cue key on the cue takes it away', '[q1!:One,] he [c1:s^aid].', 'c', '[q!:One,] he s^aid.'],
  ['Delete removes the label in focus', '[q:One] [m!:two]^', 'Delete', '[q:One] two^'],
  ['Backspace does so too', '[q!:One] [m:two]^', 'Backspace', 'One [m:two]^'],
  ['undo brings it back, in focus', '[q!:One]^', 'Delete u', '[q!:One]^'],
  ['redo removes it again', '[q!:One]^', 'Delete u Shift+u', 'One^'],
  ['undo with nothing to undo does nothing', '[q:One]^', 'u', '[q:One]^'],
  ['] moves the end a word on', '[m!:One] two^', ']', '[m!:One two]^'],
  ['} moves the end a word back', '[q!:One two three]^ x', '}', '[q!:One two] three^ x'],
  ['[ moves the start a word back', 'One [m!:two]^ x', '[', '[m!:One two]^ x'],
  ['{ moves the start a word on', '[m!:One two]^ x', '{', 'One [m!:two]^ x'],
  ['a label cannot be resized to nothing', '[m!:One]^ x', '}', '[m!:One]^ x'],
  ['a mention cannot become another one that is there', '[m:[m!:One] two]^', ']', '[m:[m!:One] two]^'],
  ['nor a quote another quote', '[q:[q!:One] two]^', ']', '[q:[q!:One] two]^'],
  ['a mention that is there is not made twice, whatever blanks were selected', '‹[m:One] ›two', 'm', '‹[m!:One] ›two'],
  ['Alt and an arrow move the end by a character', '[m!:One]s^', 'Alt+ArrowRight', '[m!:Ones]^'],
  ['a character is what is read as one', '[m!:One 👩‍👩‍👧]^', 'Alt+ArrowLeft', '[m!:One ]👩‍👩‍👧^'],
  ['the next label is found from the caret', '^a [m:b] [q:c]', 'n', 'a ^[m!:b] [q:c]'],
  ['and from the label in focus', '^a [m!:b] [q:c]', 'j', 'a [m:b] ^[q!:c]'],
  ['the previous one too', 'a [m:b] [q!:c]^', 'k', 'a ^[m!:b] [q:c]'],
  ['at the last label nothing moves', 'a [q!:c]^', 'n', 'a [q!:c]^'],
  ['Escape leaves the label', '[q!:One]^', 'Escape', '[q:One]^'],
  ['Escape drops a selection', '‹One›', 'Escape', 'One^']
]

for (const [name, before, keys, after] of TABLE) {
  test(name, () => assert.equal(show(press(marked(before), keys)), after))
}

const typeAfter = (source: string, keys: string) => [...press(marked(source), keys).labels.quotes.values()].at(-1)?.type

test('the type of a new quote follows its marks', () => {
  assert.equal(typeAfter('‹"We met,"› he said.', 'q'), 'direct')
  assert.equal(typeAfter('"We ‹met›," he said.', 'q'), 'direct')
  assert.equal(typeAfter('He said ‹it was "very good"›.', 'q'), 'mixed')
  assert.equal(typeAfter('He said ‹it was good›.', 'q'), 'indirect')
})

test('keys of the scheme set the values of the quote in focus', () => {
  const { labels } = press(marked('[q!:One] x'), 'i 4 p v')
  const quote = [...labels.quotes.values()][0]!
  assert.deepEqual([quote.type, quote.sentiment, quote.topics], ['indirect', 1, ['peace_treaty', 'visits']])
  assert.deepEqual([labels.sentiment, labels.topics], [null, null])
})

test('without a quote in focus they set those of the article, and with Shift always', () => {
  assert.deepEqual(press(marked('[q:One] x'), '1 v').labels.sentiment, { value: -2, label: 'hostile' })
  const { labels } = press(marked('[q!:One] x'), 'Shift+4 Shift+p')
  assert.deepEqual([labels.sentiment?.value, labels.topics], [1, ['peace_treaty']])
  assert.equal([...labels.quotes.values()][0]!.sentiment, null)
})

test('a topic pressed twice is off again, and no topics are not the same as none chosen', () => {
  assert.deepEqual(press(marked('x'), 'p p').labels.topics, [])
  assert.equal(press(marked('x'), 'p u').labels.topics, null)
})

const key = (key: string, more: Partial<Press> = {}): Press => ({
  key,
  code: /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  ...more
})

const CHORDS: readonly [string, Press, string | null][] = [
  ['a letter', key('m'), 'm'],
  ['a capital', key('N', { shiftKey: true }), 'Shift+n'],
  ['a letter with caps lock', key('M'), 'm'],
  ['Ctrl', key('z', { ctrlKey: true }), 'Mod+z'],
  ['Command', key('z', { metaKey: true, shiftKey: true }), 'Mod+Shift+z'],
  ['an arrow', key('ArrowLeft', { altKey: true, code: 'ArrowLeft' }), 'Alt+ArrowLeft'],
  ['a Russian layout', key('ь', { code: 'KeyM' }), 'm'],
  ['a Greek layout with Shift', key('Ν', { code: 'KeyN', shiftKey: true }), 'Shift+n'],
  ['Shift and a digit on a US layout', key('!', { code: 'Digit1', shiftKey: true }), 'Shift+1'],
  ['a digit on a French layout', key('&', { code: 'Digit1' }), '1'],
  ['a bracket by AltGr on a German layout', key('[', { code: 'Digit8', ctrlKey: true, altKey: true }), '['],
  ['a brace', key('{', { code: 'BracketLeft', shiftKey: true }), '{'],
  ['the question mark', key('?', { code: 'Slash', shiftKey: true }), '?'],
  ['an input method that composes', key('m', { isComposing: true }), null],
  ['an input method that began to', key('m', { keyCode: 229 }), null],
  ['a dead key', key('Dead', { code: 'Quote' }), null]
]

for (const [name, pressed, chord] of CHORDS) test(`chord: ${name}`, () => assert.equal(chordOf(pressed), chord))

test('letters mean nothing while a field is written in, and arrows nothing on a button', () => {
  const map = keymap(SCHEME)
  assert.equal(bound(map, 'm', 'field'), undefined)
  assert.equal(bound(map, 'Mod+z', 'field'), undefined)
  assert.equal(bound(map, 'Mod+Enter', 'field')?.run, 'submit')
  assert.equal(bound(map, 'ArrowLeft', 'panel'), undefined)
  assert.equal(bound(map, 'm', 'panel')?.name, 'Mention')
  assert.equal(bound(map, 'Mod+m', 'text'), undefined)
})

test('no chord means two things', () => {
  const chords = keymap(SCHEME).flatMap(b => b.chords)
  assert.deepEqual(
    chords.filter((c, i) => chords.indexOf(c) !== i),
    []
  )
})

test('a key of the scheme never takes one from the workspace', () => {
  const scheme = { ...SCHEME, topics: [{ id: 'trade', name: 'Trade', key: 'm' }] }
  assert.equal(bound(keymap(scheme), 'm', 'text')?.name, 'Mention')
})

test('a scheme sets the keys of commands, and with Shift the way back', () => {
  const map = keymap({ ...SCHEME, keys: { next_label: 'z', mention: 'f' } })
  assert.equal(bound(map, 'z', 'text')?.name, 'Next label')
  assert.equal(bound(map, 'Shift+z', 'text')?.name, 'Previous label')
  assert.equal(bound(map, 'f', 'text')?.name, 'Mention')
  assert.equal(bound(map, 'm', 'text'), undefined)
  assert.equal(bound(map, 'j', 'text')?.name, 'Next label')
})

test('a second key of a command makes room for a key of the scheme', () => {
  const map = keymap({ ...SCHEME, topics: [{ id: 'trade', name: 'Trade', key: 'j' }] })
  assert.equal(bound(map, 'j', 'text')?.name, 'Topic: Trade')
  assert.equal(bound(map, 'n', 'text')?.name, 'Next label')
})

test('keys are printed as people know them', () => {
  assert.deepEqual(
    ['Mod+Enter', 'Shift+n', 'Alt+ArrowLeft'].map(c => printed(c)),
    ['Ctrl+Enter', '⇧n', 'Alt+←']
  )
})
