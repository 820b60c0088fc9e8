import type { Dialogs } from '../../workspace/dialogs.ts'
import type { LabelRef } from '../../workspace/model/labels.ts'
import type { Speaker } from '../../workspace/model/sheet.ts'
import { apply, type Selection, type Transaction, type WorkState } from '../../workspace/model/state.ts'
import type { Card } from '../../workspace/panel/desk.ts'
import { written } from '../model/decide.ts'
import type { DeskState } from '../model/desk.ts'
import { valueOf } from '../model/draft.ts'
import { sourceFromSelection } from '../model/draft-edits.ts'
import type { Cases } from './cases.ts'
import type { Deciding } from './deciding.ts'
import type { Host } from './host.ts'
import type { DeskText } from './text.ts'

/** A unit that is merged or written anew, with the workspace's own commands, card and chooser. */
export class Writing {
  readonly #host: Host
  readonly #text: DeskText
  readonly #dialogs: Dialogs
  readonly #cases: Cases
  readonly #deciding: Deciding

  constructor(host: Host, text: DeskText, dialogs: Dialogs, cases: Cases, deciding: Deciding) {
    this.#host = host
    this.#text = text
    this.#dialogs = dialogs
    this.#cases = cases
    this.#deciding = deciding
  }

  /** Begins, or goes on with what was begun in the same way. */
  begin(draft: DeskState['draft']): void {
    if (!draft) return this.#host.announce('There is nothing to merge')
    const kept = this.#host.desk!.draft ?? draft
    this.#host.change({ draft: kept.kind === draft.kind ? kept : draft })
    this.#host.announce(
      draft.kind === 'merge' ? 'Merged; adjust the ends, then press Enter' : 'Write anew, then press Enter'
    )
    // Only once it is drawn anew can the text have the focus.
    void this.#host.updateComplete.then(() => {
      this.#host.querySelector<HTMLElement>('.cw-text')?.focus({ preventScroll: true })
      this.#host.querySelector('.cd-scroll')?.scrollTo({ top: 0 })
      this.#text.reveal(this.#host.desk)
    })
  }

  /** Decides so. */
  take(): void {
    const { draft, shown, why } = this.#host.desk!
    const value = draft && valueOf(draft, shown.layer)
    if (!value) return this.#host.announce('Nothing is written yet')
    this.#deciding.decide(written(shown, draft.kind, value, why))
    this.#host.focusTitle()
  }

  /** Leaves a field, or what is written; it is there again when one comes back. */
  leave(): void {
    if (document.activeElement?.id === 'cd-note') return this.#host.focusTitle()
    if (!this.#host.desk!.draft) return
    this.#host.change({ draft: null })
    this.#host.focusTitle()
  }

  do(tx: Transaction | null): void {
    const draft = this.#host.desk?.draft
    if (!tx || !draft) return
    const work = apply(draft.work, tx)
    // The one label of a draft stays in focus, and cannot be taken away.
    if (draft.work.labels.quotes.size > work.labels.quotes.size) return
    const focus =
      work.labels.quotes.size > 0 ? { kind: 'quote' as const, id: 'draft' } : (work.focus ?? draft.work.focus)
    this.#host.change({ draft: { ...draft, work: { ...work, focus } } })
    if (tx.says) this.#host.announce(tx.says)
  }

  know(speaker: Speaker): void {
    const { shown, draft } = this.#host.desk!
    const speakers = [...shown.speakers.filter(s => s.id !== speaker.id), speaker]
    const work = draft && { ...draft.work, speakers }
    this.#host.change({ shown: { ...shown, speakers }, draft: draft && { ...draft, work: work! } })
  }

  source(): void {
    const state = this.#host.state!
    const tx = sourceFromSelection(state)
    if (tx) return this.do(tx)
    const [mention] = state.labels.mentions.keys()
    if (this.#host.desk!.shown.layer === 'quotes') this.#choose({ kind: 'quote', id: 'draft' })
    else this.#choose({ kind: 'mention', id: mention! })
  }

  line(what: string): void {
    const view = this.#text.view
    const selection = view?.lineFrom(this.#host.state!, what.endsWith('down') ? 1 : -1, what.startsWith('extend'))
    if (!selection) return
    this.do({ selection })
    view?.reveal(selection.head)
  }

  selected(selection: Selection): void {
    const { anchor, head } = this.#host.state!.selection
    if (anchor !== selection.anchor || head !== selection.head) this.do({ selection })
  }

  card(state: WorkState, keyOf: Card['keyOf']): Card {
    return {
      state,
      editable: true,
      likely: null,
      keyOf,
      do: tx => this.do(tx),
      run: () => {},
      go: ({ at }) => at && this.#text.view?.reveal(at.start),
      choose: label => this.#choose(label)
    }
  }

  #choose(label: LabelRef): void {
    const { project } = this.#host.desk!.shown
    const registry = {
      addSpeaker: (name: string, role: string | null, side: string | null) =>
        this.#cases.clerk.addSpeaker(project, name, role, side)
    }
    this.#dialogs.choose(label, registry, this.#text.view)
  }
}
