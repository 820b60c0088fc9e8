import { addMention, addPiece, addQuote, setCue } from '../model/edits.ts'
import type { Scheme } from '../model/sheet.ts'
import { toCue, toMention, toQuote } from '../model/convert.ts'
import { redo, undo } from '../model/history.ts'
import { takeLikely } from '../model/likely.ts'
import {
  jump,
  removeFocused,
  resizeByCharacter,
  resizeByWord,
  setSentiment,
  setType,
  toggleTopicOf,
  unfocus,
  type Command
} from './commands.ts'
import { grow, move, selectAll, selectQuoted, selectReported, shrink, type Direction, type Unit } from './motion.ts'

/** What only the screen can do. */
export type Ask =
  | 'source'
  | 'help'
  | 'submit'
  | 'skip'
  | 'line-up'
  | 'line-down'
  | 'extend-up'
  | 'extend-down'
  | 'next-gap'
  | 'others'
  | 'palette'
  | 'guideline'
  | 'comments'
  | 'comment'
  | 'next-comment'
  | 'cleaning'
  | 'next'
  | 'next-quotation'
  | 'next-unsourced'
  | 'labels'
  | 'look'
  | 'next-mark'
  | 'mark'
  | 'proposals'
  | 'accept'
  | 'refuse'

export interface Binding {
  readonly chords: readonly string[]
  readonly name: string
  readonly group: 'Label' | 'Values' | 'Move' | 'Select' | 'Article'
  readonly run: Command | Ask
  /** Works only while the text has the focus, because the keys mean something else on a button. */
  readonly inText?: true
  /** Works also while writing in a field. */
  readonly everywhere?: true
}

const bind = (chords: string, name: string, group: Binding['group'], run: Command | Ask, more = {}): Binding => ({
  chords: chords.split(' '),
  name,
  group,
  run,
  ...more
})

/** The usual keys of the commands whose keys a scheme may set, by the names that schemes give them. */
const USUAL: Readonly<Record<string, string>> = {
  mention: 'm',
  quote: 'q',
  cue: 'c',
  piece: 'a',
  source: 's',
  others: 't',
  undo: 'u',
  grow: 'w',
  next_label: 'n',
  next_gap: 'g',
  next_quotation: 'o',
  next_unsourced: 'y',
  next_mark: 'r',
  next_comment: 'h',
  labels: 'l',
  mark: 'b'
}

/** Every key of the workspace; the scheme's own keys for commands, types, sentiment and topics among them. */
export function keymap(scheme: Scheme): Binding[] {
  const fixed = [...labelKeys(), ...moveKeys(), ...selectKeys(), ...articleKeys()].map(asChosen(scheme))
  const taken = new Set(fixed.map(b => b.chords[0]!))
  // A scheme's key never takes away the only key of a command.
  const values = valueKeys(scheme).filter(b => !b.chords.some(chord => taken.has(chord)))
  const asked = new Set(values.flatMap(b => b.chords))
  const left = ({ chords }: Binding) => chords.filter((chord, i) => i === 0 || !asked.has(chord))
  return [...fixed.map(b => ({ ...b, chords: left(b) })), ...values]
}

/** With the key that the scheme gives the command; with Shift the command that goes the other way has it too. */
function asChosen({ keys = {} }: Scheme): (binding: Binding) => Binding {
  const chosen = new Map(Object.entries(USUAL).map(([name, usual]) => [usual, keys[name] || usual]))
  const now = (chord: string): string => {
    const [, shift = '', key = ''] = /^(Shift\+)?([a-z])$/.exec(chord) ?? []
    return chosen.has(key) ? shift + chosen.get(key)! : chord
  }
  return binding => ({ ...binding, chords: binding.chords.map(now) })
}

function labelKeys(): Binding[] {
  const label = (chords: string, name: string, run: Command | Ask, more = {}) => bind(chords, name, 'Label', run, more)
  return [
    label('m', 'Mention', addMention),
    label('q', 'Quote', addQuote),
    label('c', 'Cue of the quote', setCue),
    label('Enter', 'Take what is offered: cue, source, whole quote', takeLikely, { inText: true }),
    label('a', 'Add the selection as a further piece of the quote', addPiece),
    label('s', 'Source of the quote, speaker of the mention', 'source'),
    label('t', 'Tag the other mentions of this name', 'others'),
    label('Shift+m', 'Make the quote in focus a mention', toMention),
    label('Shift+q', 'Make the mention in focus a quote', toQuote),
    label('Shift+c', 'Make the label in focus the cue of the nearest quote', toCue),
    label('[', 'Start one word back', resizeByWord('start', -1)),
    label('{', 'Start one word on', resizeByWord('start', 1)),
    label(']', 'End one word on', resizeByWord('end', 1)),
    label('}', 'End one word back', resizeByWord('end', -1)),
    label('Alt+ArrowLeft', 'End one character back', resizeByCharacter('end', -1)),
    label('Alt+ArrowRight', 'End one character on', resizeByCharacter('end', 1)),
    label('Alt+Shift+ArrowLeft', 'Start one character back', resizeByCharacter('start', -1)),
    label('Alt+Shift+ArrowRight', 'Start one character on', resizeByCharacter('start', 1)),
    label('Delete Backspace', 'Remove the label in focus', removeFocused),
    label('u Mod+z', 'Undo', undo),
    label('Shift+u Mod+Shift+z Mod+y', 'Redo', redo),
    label('Escape', 'Leave the label in focus', unfocus)
  ]
}

function moveKeys(): Binding[] {
  const way = (chords: string, name: string, unit: Unit, direction: Direction): Binding[] => [
    bind(chords, name, 'Move', move(unit, direction, false), { inText: true }),
    bind(shifted(chords), `${name}, extending the selection`, 'Select', move(unit, direction, true), { inText: true })
  ]
  return [
    bind('n j', 'Next label', 'Move', jump(1)),
    bind('Shift+n k', 'Previous label', 'Move', jump(-1)),
    bind('g', 'Next thing that is missing', 'Move', 'next-gap'),
    bind('o', 'Next quotation marks without a quote', 'Move', 'next-quotation'),
    bind('Shift+o', 'Next sentence that reports something without a quote', 'Move', selectReported),
    bind('y', 'Next quote without a source', 'Move', 'next-unsourced'),
    bind('h', 'Next comment', 'Move', 'next-comment'),
    bind('r', 'Next spot that a lead marked', 'Move', 'next-mark'),
    ...way('ArrowLeft', 'Character back', 'character', -1),
    ...way('ArrowRight', 'Character on', 'character', 1),
    ...way('Mod+ArrowLeft', 'Word back', 'word', -1),
    ...way('Mod+ArrowRight', 'Word on', 'word', 1),
    ...way(',', 'Sentence back', 'sentence', -1),
    ...way('.', 'Sentence on', 'sentence', 1),
    ...way('Mod+ArrowUp', 'Paragraph back', 'paragraph', -1),
    ...way('Mod+ArrowDown', 'Paragraph on', 'paragraph', 1),
    ...way('Alt+ArrowUp', 'Quotation back', 'quotation', -1),
    ...way('Alt+ArrowDown', 'Quotation on', 'quotation', 1),
    ...way('Home', 'To the beginning of the paragraph', 'edge', -1),
    ...way('End', 'To the end of the paragraph', 'edge', 1),
    ...way('Mod+Home', 'To the beginning', 'text', -1),
    ...way('Mod+End', 'To the end', 'text', 1),
    bind('ArrowUp', 'Line up', 'Move', 'line-up', { inText: true }),
    bind('ArrowDown', 'Line down', 'Move', 'line-down', { inText: true }),
    bind('Shift+ArrowUp', 'Line up, extending the selection', 'Select', 'extend-up', { inText: true }),
    bind('Shift+ArrowDown', 'Line down, extending the selection', 'Select', 'extend-down', { inText: true })
  ]
}

const SHIFTED: Record<string, string> = { ',': '<', '.': '>' }

const shifted = (chords: string): string =>
  chords
    .split(' ')
    .map(chord => SHIFTED[chord] ?? chord.replace(/[^+]+$/, key => `Shift+${key}`))
    .join(' ')

function selectKeys(): Binding[] {
  return [
    bind('w', 'Grow the selection: word, quoted words, sentence, paragraph', 'Select', grow),
    bind('Shift+w', 'Shrink the selection again', 'Select', shrink),
    bind('"', 'Select the quoted words, or the next ones', 'Select', selectQuoted),
    bind('Mod+a', 'Select the whole text', 'Select', selectAll, { inText: true })
  ]
}

function articleKeys(): Binding[] {
  return [
    bind('Mod+Enter', 'Submit', 'Article', 'submit', { everywhere: true }),
    bind('Mod+Shift+Enter', 'Skip with a reason', 'Article', 'skip', { everywhere: true }),
    bind('b', 'Mark the spot before the sheet is returned (leads)', 'Article', 'mark'),
    bind('Alt+c', 'Comments', 'Article', 'comments'),
    bind('Shift+h', 'Comment on the label in focus, or on the article', 'Article', 'comment'),
    bind('Alt+w', 'Say that the cleaning is wrong here', 'Article', 'cleaning'),
    bind('Alt+g', 'Guideline, at what it says of the label in focus', 'Article', 'guideline'),
    bind('l', 'List of all labels', 'Article', 'labels'),
    bind('Alt+p', 'What models propose', 'Article', 'proposals'),
    bind('Alt+a', 'Accept the proposal', 'Article', 'accept'),
    bind('Alt+r', 'Refuse the proposal', 'Article', 'refuse'),
    bind('Alt+t', 'How the text looks', 'Article', 'look'),
    bind('Alt+Enter', 'Next article, leaving this one open', 'Article', 'next', { everywhere: true }),
    bind('Mod+k', 'Find a command', 'Article', 'palette', { everywhere: true }),
    bind('?', 'Show all keys', 'Article', 'help')
  ]
}

function valueKeys(scheme: Scheme): Binding[] {
  const value = (key: string, name: string, run: Command) => bind(key, name, 'Values', run)
  return [
    ...scheme.quoteTypes.map(t => value(t.key, `Type: ${t.name}`, setType(t.id))),
    ...scheme.sentiment.flatMap(g => [
      value(g.key, `Sentiment: ${g.name}`, setSentiment(g, false)),
      value(shifted(g.key), `Sentiment of the article: ${g.name}`, setSentiment(g, true))
    ]),
    ...scheme.topics.flatMap(t => [
      value(t.key, `Topic: ${t.name}`, toggleTopicOf(t.id, false)),
      value(shifted(t.key), `Topic of the article: ${t.name}`, toggleTopicOf(t.id, true))
    ])
  ]
}

/** The first binding of a chord that fits where the focus is. */
export function bound(map: readonly Binding[], chord: string, where: 'text' | 'panel' | 'field'): Binding | undefined {
  const found = map.find(b => b.chords.includes(chord))
  if (!found || (where === 'field' && !found.everywhere) || (where === 'panel' && found.inText)) return undefined
  return found
}
