import type { Dialogs } from './dialogs.ts'
import type { Finish } from './finish.ts'
import type { GapList } from './gap-list.ts'
import type { Ask } from './keyboard/keymap.ts'
import type { Keys } from './keys.ts'
import { quotesInOrder, refOf, type LabelRef } from './model/labels.ts'
import { mentionOf, quoteOf } from './model/edits.ts'
import { placeOf, snippet, sourceOf, words } from './model/names.ts'
import { otherPlaces } from './model/others.ts'
import { spokenGap, type Gap } from './model/missing.ts'
import type { Mark, SkipReason } from './model/sheet.ts'
import { isEmpty, type Span } from './model/span.ts'
import { selected, type Transaction, type WorkState } from './model/state.ts'
import type { NoteKeeper } from './note-keeper.ts'
import type { Drawer } from './panel/desk.ts'
import type { ArticleView } from './render/article-view.ts'
import type { ProposalDesk } from './proposal-desk.ts'
import type { Spots } from './spots.ts'
import type { Talks } from './talks.ts'
import type { Session } from './sync/session.ts'

/** What the screen consists of, for what only the screen can do. */
export interface Screen {
  readonly host: HTMLElement
  readonly state: WorkState | null
  readonly session: Session | null
  readonly view: ArticleView | null
  readonly drawer: Drawer | null
  readonly skips: readonly SkipReason[]
  readonly dialogs: Dialogs
  readonly keys: Keys
  readonly gaps: GapList
  readonly spots: Spots
  readonly notes: NoteKeeper
  readonly proposals: ProposalDesk
  readonly finish: Finish
  do(tx: Transaction | null): void
  readonly talks: Talks
  show(drawer: Drawer | null, focus?: string): void
  moved(before: WorkState): void
  tell(type: string): void
  announce(words: string): void
  focusText(): void
}

const NO_GAP: Record<string, string> = {
  quotation: 'No quotation marks without a quote',
  source: 'No quote without a source',
  any: 'Nothing is missing'
}

/** Does what needs more of the screen than a command may know. */
export class Asks {
  readonly #screen: Screen

  constructor(screen: Screen) {
    this.#screen = screen
  }

  ask(ask: Ask): void {
    const { dialogs, keys, finish, spots, state, talks } = this.#screen
    switch (ask) {
      case 'help':
        return dialogs.help(keys.lines())
      case 'submit':
        this.#screen.notes.commit()
        return void finish.submit()
      case 'skip':
        return dialogs.skip(this.#screen.skips, skipped => void finish.skip(skipped))
      case 'source':
        return this.choose(state!.focus ?? quotesInOrder(state!.labels).slice(0, 1).map(refOf)[0])
      case 'next-gap':
        return this.#nextGap()
      case 'next-quotation':
        return this.#nextGap('quotation')
      case 'next-unsourced':
        return this.#nextGap('source')
      case 'next-mark':
        return spots.next(this.goToMark)
      case 'mark':
        return spots.mark()
      case 'others':
        return this.#others()
      case 'palette':
        return dialogs.palette(keys.lines(), keys.run)
      case 'next':
        this.#screen.notes.commit()
        return this.#screen.tell('sheet-next')
      case 'accept':
      case 'refuse':
        return this.#screen.proposals.answerCurrent(ask === 'accept' ? 'accepted' : 'refused')
      case 'next-comment':
        return this.#nextComment()
      case 'comment':
        talks.about = state!.focus
        return this.#screen.show('comments', '#cw-say-new')
      case 'cleaning':
        return dialogs.cleaning(this.#wrongHere(), text => void talks.cleaning(text))
      case 'proposals':
      case 'labels':
      case 'look':
      case 'comments':
      case 'guideline':
        return this.#screen.show(this.#screen.drawer === ask ? null : ask)
      default:
        return this.#line(ask.endsWith('down') ? 1 : -1, ask.startsWith('extend'))
    }
  }

  choose(label: LabelRef | undefined): void {
    const { state, session, view, dialogs } = this.#screen
    if (!label) return this.#screen.announce('No quote and no mention in focus')
    if (!state!.sheet.editable) return this.#screen.announce('Read only')
    this.#screen.do({ focus: label })
    dialogs.choose(label, session!, view)
  }

  go = ({ label, at }: { readonly label?: LabelRef | null; readonly at?: Span | null }): void => {
    const { host, state, view } = this.#screen
    const place = at ?? (label ? placeOf(state!, label) : null)
    if (!place) return host.querySelector<HTMLElement>('.cw-whole button')?.focus()
    const selection = label ? { anchor: place.start, head: place.start } : { anchor: place.start, head: place.end }
    this.#screen.do({ selection, ...(label ? { focus: label } : {}) })
    view?.reveal(place.end)
    view?.reveal(place.start)
    if (!host.contains(document.activeElement)) this.#screen.focusText()
  }

  /** Text is focused first, so that a label's removal or the next key works at once. */
  goToMark = (mark: Mark): void => {
    const label = mark.label && placeOf(this.#screen.state!, mark.label) ? mark.label : null
    this.go(label ? { label } : { at: mark })
    this.#screen.focusText()
  }

  #nextComment(): void {
    const thread = this.#screen.talks.next()
    if (!thread) return this.#screen.announce('No open comment')
    const { about } = thread
    if (about?.label && placeOf(this.#screen.state!, about.label)) this.go({ label: about.label })
    else if (about?.at) this.go({ at: about.at })
    this.#screen.show('comments', `#thread-${thread.id}`)
  }

  /** The words that the cleaning has spoilt, for the lead. */
  #wrongHere(): string {
    const state = this.#screen.state!
    const chosen = selected(state)
    const paragraph = state.index.paragraphs[state.index.paragraphAt(state.selection.head)]
    const place = isEmpty(chosen) ? paragraph : chosen
    return place ? snippet(state, place) : ''
  }

  /** Of the mention in focus, or of the source of the quote in focus. */
  #others(): void {
    const { state, dialogs, view, announce } = this.#screen
    const quote = quoteOf(state!)
    const mention = mentionOf(state!) ?? (quote && sourceOf(state!, quote))
    if (!mention) return announce('Choose a mention first')
    if (!state!.sheet.editable) return announce('Read only')
    const places = otherPlaces(state!, mention)
    if (places.length === 0) return announce(`“${words(state!, mention)}” stands nowhere else without a label`)
    dialogs.others(mention, places, view)
  }

  #nextGap(kind?: Gap['kind']): void {
    const gap = this.#screen.gaps.next(this.#screen.state!, kind)
    if (!gap) return this.#screen.announce(NO_GAP[kind ?? 'any']!)
    if (!gap.label) this.#screen.do({ focus: null })
    this.go(gap)
    this.#screen.announce(spokenGap(gap))
  }

  #line(direction: 1 | -1, extend: boolean): void {
    const { state, view } = this.#screen
    const selection = view?.lineFrom(state!, direction, extend)
    if (!selection) return
    this.#screen.do({ selection })
    view?.reveal(selection.head)
    this.#screen.moved(state!)
  }
}
