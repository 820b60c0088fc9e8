import assert from 'node:assert/strict'
import { test } from 'node:test'
import { marked, press, show } from '../marked.ts'

const TABLE: readonly [string, string, string, string][] = [
  ['a character on', '^ab', 'ArrowRight', 'a^b'],
  ['a family is one character', '^👩‍👩‍👧b', 'ArrowRight', '👩‍👩‍👧^b'],
  ['a letter with its accent is one character', 'e\u0301^x', 'ArrowLeft', '^e\u0301x'],
  ['over the end of a paragraph', 'ab^\n\ncd', 'ArrowRight', 'ab\n\n^cd'],
  ['back over it', 'ab\n\n^cd', 'ArrowLeft', 'ab^\n\ncd'],
  ['no further than the end', 'ab^', 'ArrowRight', 'ab^'],
  ['to the end of a selection', '‹ab›c', 'ArrowRight', 'ab^c'],
  ['to the start of a selection', 'a‹bc›', 'ArrowLeft', 'a^bc'],
  ['a word on', 'o^ne two', 'Mod+ArrowRight', 'one^ two'],
  ['a word back', 'one tw^o', 'Mod+ArrowLeft', 'one ^two'],
  ['words into the next paragraph', 'one^\n\ntwo', 'Mod+ArrowRight', 'one\n\ntwo^'],
  ['Japanese words', '^日本の首相は', 'Mod+ArrowRight', '日本^の首相は'],
  ['a sentence on', 'O^ne. Two.', '.', 'One. ^Two.'],
  ['a sentence back', 'One. Tw^o.', ',', 'One. ^Two.'],
  ['two sentences back', 'One. Tw^o.', ', ,', '^One. Two.'],
  ['a paragraph on', 'o^ne\n\ntwo', 'Mod+ArrowDown', 'one\n\n^two'],
  ['a paragraph back', 'one\n\nt^wo', 'Mod+ArrowUp', 'one\n\n^two'],
  ['to the end of the paragraph', 'o^ne\n\ntwo', 'End', 'one^\n\ntwo'],
  ['to the end of all', 'o^ne\n\ntwo', 'Mod+End', 'one\n\ntwo^'],
  ['Shift extends by a character', '^abc', 'Shift+ArrowRight Shift+ArrowRight', '‹ab›c'],
  ['Shift extends by a word', 'one ^two three', 'Mod+Shift+ArrowRight', 'one ‹two› three'],
  ['Shift extends by a sentence', '^One. Two.', '>', '‹One. ›Two.'],
  ['grows to the word', 'one t^wo three.', 'w', 'one ‹two› three.'],
  ['then to the sentence', 'One t^wo. Three.', 'w w', '‹One two.› Three.'],
  ['then to the paragraph', 'One t^wo. Three.', 'w w w', '‹One two. Three.›'],
  ['then to the text', 'O^ne.\n\nTwo.', 'w w w', '‹One.\n\nTwo.›'],
  ['inside marks to the quoted words', 'He: "We m^et." Then.', 'w w', 'He: "‹We met.›" Then.'],
  ['inside curly marks too', 'He: “We m^et.” Then.', 'w w', 'He: “‹We met.›” Then.'],
  ['inside guillemets too', 'Он: «Мы бы^ли там».', 'w w', 'Он: «‹Мы были там›».'],
  ['shrinks by the way it grew', 'One t^wo. Three.', 'w w Shift+w', 'One ‹two›. Three.'],
  ['and back to the caret', 'One t^wo. Three.', 'w w Shift+w Shift+w', 'One t^wo. Three.'],
  ['a selection that never grew shrinks to its first word', '‹One two›', 'Shift+w', '‹One› two'],
  ['the quoted words without the marks', 'He: "We m^et." x', '"', 'He: "‹We met.›" x'],
  ['the next quoted words', '^He: "We met." "Yes."', '" "', 'He: "We met." "‹Yes.›"'],
  ['the whole text', 'o^ne\n\ntwo', 'Mod+a', '‹one\n\ntwo›']
]

for (const [name, before, keys, after] of TABLE) {
  test(name, () => assert.equal(show(press(marked(before), keys)), after))
}
