import { addMention, change, mentionOf, setSource } from '../../workspace/model/edits.ts'
import { withoutMarks } from '../../workspace/model/quotations.ts'
import { perParagraph, pieces } from '../../workspace/model/rules.ts'
import { isEmpty, trimmed } from '../../workspace/model/span.ts'
import { apply, selected, type Transaction, type WorkState } from '../../workspace/model/state.ts'

/** The words that are selected become the words of the draft. */
export function takeWords(state: WorkState): Transaction | null {
  const chosen = trimmed(state.sheet.text, selected(state))
  if (isEmpty(chosen)) return null
  const mention = state.labels.quotes.size === 0 ? mentionOf(state) : null
  if (mention) {
    const part = perParagraph(state.index, chosen)[0]
    if (!part) return null
    const after = { ...mention, ...trimmed(state.sheet.text, part) }
    return { changes: [{ layer: 'mention', id: mention.id, before: mention, after }], says: 'Words taken' }
  }
  const quote = state.labels.quotes.get('draft')
  if (!quote) return null
  const { text, quotations } = { text: state.sheet.text, quotations: state.index.quotations }
  const content = pieces(
    state.index,
    perParagraph(state.index, chosen).map(part => withoutMarks(text, quotations, part))
  )
  return content.length === 0 ? null : change(state, quote, { content }, 'Words taken')
}

/** The words that are selected become the mention that the quote comes from, in one step. Null where none are. */
export function sourceFromSelection(state: WorkState): Transaction | null {
  const quote = state.labels.quotes.get('draft')
  if (!quote || isEmpty(selected(state))) return null
  const added = addMention(state)
  if (!added?.focus) return null
  const set = setSource(apply(state, added), quote, added.focus.id)
  if (!set) return null
  return { changes: [...(added.changes ?? []), ...(set.changes ?? [])], focus: set.focus ?? null, says: set.says ?? '' }
}
