import type { Change } from './change.ts'
import { orderedMentions, type Mention } from './labels.ts'
import { words } from './names.ts'
import { span, type Span } from './span.ts'
import { newId, type Transaction, type WorkState } from './state.ts'

const PART_OF_WORD = /[\p{L}\p{N}]/u
/** Scripts that put no space between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

/** Where the words of a mention stand elsewhere in the text and are no mention yet. */
export function otherPlaces(state: WorkState, mention: Mention): Span[] {
  const { text } = state.sheet
  const name = text.slice(mention.start, mention.end)
  const mentions = orderedMentions(state.labels)
  const found: Span[] = []
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const place = span(at, at + name.length)
    if (isWhole(text, place) && mentions.overlapping(place).length === 0) found.push(place)
  }
  return found
}

function isWhole(text: string, { start, end }: Span): boolean {
  const joins = (outer: string | undefined, inner: string | undefined) =>
    outer !== undefined &&
    inner !== undefined &&
    PART_OF_WORD.test(outer) &&
    PART_OF_WORD.test(inner) &&
    !UNSPACED.test(outer)
  return !joins(text[start - 1], text[start]) && !joins(text[end], text[end - 1])
}

/** Makes mentions of the same speaker of all these places, in one step. */
export function tagOthers(state: WorkState, mention: Mention, places: readonly Span[]): Transaction | null {
  if (places.length === 0) return null
  const changes: Change[] = places.map(place => {
    const after: Mention = { id: newId('m'), ...place, speaker: mention.speaker }
    return { layer: 'mention', id: after.id, before: null, after }
  })
  const count = places.length === 1 ? '1 more mention' : `${places.length} more mentions`
  return { changes, says: `${count} of ${words(state, mention)}` }
}
