import {
  change,
  mentionOf,
  quoteMeant,
  quoteOf,
  removeLabel,
  resize,
  setArticleSentiment,
  toggleArticleTopic,
  toggleTopic
} from '../model/edits.ts'
import { extent, isQuote, labelsInOrder, refOf, whole, type Label } from '../model/labels.ts'
import { spoken, typeName } from '../model/names.ts'
import type { Grade } from '../model/sheet.ts'
import { type Transaction, type WorkState } from '../model/state.ts'

export type Command = (state: WorkState) => Transaction | null

export const setType =
  (type: string): Command =>
  state => {
    const quote = quoteMeant(state)
    return quote && quote.type !== type ? change(state, quote, { type }, `Type: ${typeName(state, type)}`) : null
  }

/** For the focused quote; for the article where no quote is focused, or where it is asked for. */
export const setSentiment =
  (grade: Grade, article: boolean): Command =>
  state => {
    const quote = article ? null : quoteOf(state)
    if (!quote) return setArticleSentiment(state, { value: grade.value, label: grade.label })
    if (quote.sentiment === grade.value) return null
    return change(state, quote, { sentiment: grade.value }, `Sentiment: ${grade.name}`)
  }

export const toggleTopicOf =
  (topic: string, article: boolean): Command =>
  state => {
    const quote = article ? null : quoteOf(state)
    return quote ? toggleTopic(state, quote, topic) : toggleArticleTopic(state, topic)
  }

export const removeFocused: Command = state => (state.focus ? removeLabel(state, state.focus) : null)

export const unfocus: Command = state => {
  const { anchor, head } = state.selection
  if (state.focus) return { focus: null, says: 'Nothing in focus' }
  return anchor === head ? null : { selection: { anchor: head, head } }
}

/** Moves one end of the focused label by a word. */
export const resizeByWord =
  (end: 'start' | 'end', direction: 1 | -1): Command =>
  state => {
    const label = mentionOf(state) ?? (quoteOf(state) && extent(quoteOf(state)!))
    if (!label) return null
    const from = label[end]
    const p = state.index.paragraphAt(end === 'end' ? from - 1 : from)
    const stops = state.index.words(p).map(w => w[end])
    const to = direction > 0 ? stops.find(s => s > from) : stops.findLast(s => s < from)
    return to === undefined ? null : resize(state, end, to)
  }

/** Moves one end of the focused label by a character, as it is read. */
export const resizeByCharacter =
  (end: 'start' | 'end', direction: 1 | -1): Command =>
  state => {
    const label = mentionOf(state) ?? (quoteOf(state) && extent(quoteOf(state)!))
    if (!label) return null
    const p = state.index.paragraphAt(end === 'end' ? label.end - 1 : label.start)
    const stops = [state.index.paragraphs[p]!.start, ...state.index.graphemes(p).map(g => g.end)]
    const from = label[end]
    const to = direction > 0 ? stops.find(s => s > from) : stops.findLast(s => s < from)
    return to === undefined ? null : resize(state, end, to)
  }

/** To the next or previous label in reading order; from the focused one, else from the caret. */
export const jump =
  (direction: 1 | -1, kind?: 'quote' | 'mention'): Command =>
  state => {
    const all = labelsInOrder(state.labels).filter(l => !kind || (kind === 'quote') === isQuote(l))
    const now = all.findIndex(l => l.id === state.focus?.id)
    const next = now >= 0 ? now + direction : fromCaret(all, state.selection.head, direction)
    return next in all ? goTo(state, all[next]!, `${next + 1} of ${all.length}`) : null
  }

function fromCaret(all: readonly Label[], at: number, direction: 1 | -1): number {
  const behind = all.findIndex(l => whole(l).start >= at)
  if (direction > 0) return behind
  return behind < 0 ? all.length - 1 : behind - 1
}

function goTo(state: WorkState, label: Label, place: string): Transaction {
  const { start } = whole(label)
  const focus = refOf(label)
  return { focus, selection: { anchor: start, head: start }, says: `${spoken(state, focus)}, ${place}` }
}
