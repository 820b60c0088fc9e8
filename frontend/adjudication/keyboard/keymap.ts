import { keymap as workspaceKeys, type Binding } from '../../workspace/keyboard/keymap.ts'
import type { Command as Edit } from '../../workspace/keyboard/commands.ts'
import type { Ask } from '../model/ask.ts'
import { letter, type Case } from '../model/case.ts'
import { takeWords } from '../model/draft-edits.ts'

export type Line = 'line-up' | 'line-down' | 'extend-up' | 'extend-down'

export interface Key {
  readonly chords: readonly string[]
  readonly name: string
  readonly group: 'Decide' | 'Why' | 'Go' | 'Look' | 'Written'
  readonly does: Ask | Edit | 'source' | Line
  /** Works only in the text, where the caret is. */
  readonly inText?: true
  /** Works also while writing in a field. */
  readonly everywhere?: true
}

const key = (chords: string, name: string, group: Key['group'], does: Key['does'], more = {}): Key => ({
  chords: chords.split(' '),
  name,
  group,
  does,
  ...more
})

/** The keys while a case is looked at. */
export function deskKeys(shown: Case): Key[] {
  return [
    ...shown.versions.slice(0, 9).map((_, at) => {
      // A, B and C have their letter too; further letters have meanings of their own.
      const own = at < 3 ? ` ${letter(at).toLowerCase()}` : ''
      return key(`${at + 1}${own}`, `Accept ${letter(at)}`, 'Decide', { ask: 'accept', at })
    }),
    key('t', 'Take both', 'Decide', { ask: 'both' }),
    key('m', 'Merge, then adjust', 'Decide', { ask: 'merge' }),
    key('w', 'Write anew', 'Decide', { ask: 'anew' }),
    key('0', 'Nothing here', 'Decide', { ask: 'nothing' }),
    key('g', 'Put to the group', 'Decide', { ask: 'group' }),
    key('u Mod+z', 'Undo the last decision', 'Decide', { ask: 'undo' }),
    key('Shift+u Mod+Shift+z Mod+y', 'Decide so again', 'Decide', { ask: 'redo' }),
    ...shown.reasons
      .slice(0, 9)
      .map((r, at) => key(`Shift+${at + 1}`, `Reason: ${r.name}`, 'Why', { ask: 'reason', at })),
    key('Shift+n', 'Write a note', 'Why', { ask: 'note' }),
    key('Escape', 'Leave the note', 'Why', { ask: 'leave' }, { everywhere: true }),
    key('e', 'Make the decision an example in the guideline', 'Why', { ask: 'example' }),
    ...goKeys()
  ]
}

function goKeys(): Key[] {
  return [
    key('n j', 'Next case', 'Go', { ask: 'next' }),
    key('p k', 'Previous case', 'Go', { ask: 'previous' }),
    key('v', 'Bring the place into view', 'Look', { ask: 'place' }),
    key('h', 'Hide or show the names', 'Look', { ask: 'names' }),
    key('?', 'Show all keys', 'Look', { ask: 'help' })
  ]
}

/** Of the workspace's keys, those that go to other labels, make or remove whole labels, or end a sheet. */
const NOT_HERE = /label$|^Quote$|^Mention$|missing|Remove the label|Leave the label|^Submit$|^Skip|whole text/

const LINES = /^(line|extend)-/

/** The keys while a unit is merged or written anew: those of the workspace, and some to be done with it. */
export function draftKeys({ scheme, layer }: Case): Key[] {
  const own = [
    key('Enter Mod+Enter', 'Decide so', 'Decide', { ask: 'take' }, { everywhere: true }),
    key('Escape', 'Leave it, and keep what is written', 'Decide', { ask: 'leave' }, { everywhere: true }),
    key('Shift+n', 'Write a note', 'Why', { ask: 'note' }),
    key('?', 'Show all keys', 'Look', { ask: 'help' })
  ]
  if (layer === 'quotes') own.push(key('q', 'Take the selected words as the quote', 'Written', takeWords))
  if (layer === 'mentions') own.push(key('m', 'Take the selected words as the mention', 'Written', takeWords))
  const taken = new Set(own.flatMap(k => k.chords))
  const edits = workspaceKeys(scheme).flatMap(({ chords, name, run, inText }: Binding) => {
    const free = chords.filter(chord => !taken.has(chord))
    const here = typeof run === 'function' || run === 'source' || LINES.test(run)
    if (free.length === 0 || !here || NOT_HERE.test(name)) return []
    return [key(free.join(' '), name, 'Written', run as Edit | 'source' | Line, inText ? { inText } : {})]
  })
  return [...own, ...edits]
}

/** In a field only the keys that work everywhere; there Enter alone belongs to the field. */
export function keyFor(keys: readonly Key[], chord: string, inField: boolean): Key | undefined {
  const found = keys.find(k => k.chords.includes(chord))
  return inField && (!found?.everywhere || chord === 'Enter') ? undefined : found
}
