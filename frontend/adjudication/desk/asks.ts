import type { Ask } from '../model/ask.ts'
import { accept, both, nothing, toGroup } from '../model/decide.ts'
import { anewDraft, mergeDraft } from '../model/draft.ts'
import type { Deciding } from './deciding.ts'
import type { Host } from './host.ts'
import type { Writing } from './writing.ts'

interface Rooms {
  readonly deciding: Deciding
  readonly writing: Writing
  reveal(): void
  help(): void
}

/** Does what a key or a button asks for. */
export function asked(host: Host, { deciding, writing, reveal, help }: Rooms, what: Ask): void {
  const { shown, why, index, names } = host.desk!
  switch (what.ask) {
    case 'accept':
      return deciding.decide(accept(shown, what.at, why))
    case 'both':
      return deciding.decide(both(shown, why), 'There are no two versions to take')
    case 'nothing':
      return deciding.decide(nothing(shown, why))
    case 'group':
      return deciding.decide(toGroup(shown, why))
    case 'undo':
      return deciding.undo()
    case 'redo':
      return deciding.redo()
    case 'reason':
      return deciding.reason(what.at)
    case 'example':
      return void deciding.example()
    case 'next':
      return deciding.go(shown.next, 'This is the last case')
    case 'previous':
      return deciding.go(shown.previous, 'This is the first case')
    case 'merge':
      return writing.begin(mergeDraft(shown, index))
    case 'anew':
      return writing.begin(anewDraft(shown))
    case 'take':
      return writing.take()
    case 'leave':
      return writing.leave()
    case 'note':
      return host.querySelector<HTMLElement>('#cd-note')?.focus()
    case 'names':
      host.change({ names: !names })
      return host.announce(names ? 'Names are hidden' : 'Names are shown')
    case 'place':
      return reveal()
    case 'help':
      return help()
  }
}
