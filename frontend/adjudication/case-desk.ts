import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { Announcer } from '../workspace/announcer.ts'
import { Dialogs } from '../workspace/dialogs.ts'
import type { Speaker } from '../workspace/model/sheet.ts'
import { apply, type Transaction, type WorkState } from '../workspace/model/state.ts'
import type { Desk as Card } from '../workspace/panel/desk.ts'
import { ArticleView } from '../workspace/render/article-view.ts'
import { Pointer } from '../workspace/render/pointer.ts'
import { adoptStyles } from '../workspace/styles.ts'
import { DeskKeys } from './desk-keys.ts'
import { deskStyles, narrowStyles } from './desk-styles.ts'
import type { Key } from './keyboard/keymap.ts'
import type { Ask } from './model/ask.ts'
import { letter, placeOf, type Case } from './model/case.ts'
import { accept, both, nothing as nothingHere, toGroup, written, type Decision } from './model/decide.ts'
import {
  decided,
  deskOf,
  keptOf,
  NO_DECISIONS,
  redone,
  undone,
  without,
  type DeskState,
  type Kept
} from './model/desk.ts'
import { anewDraft, bareWork, mergeDraft, valueOf } from './model/draft.ts'
import { sourceFromSelection } from './model/draft-edits.ts'
import { spokenOf } from './model/fields.ts'
import type { Counter, Refused, Standing } from './panel/counter.ts'
import { panel } from './panel/panel.ts'
import { CaseMarks } from './render/case-marks.ts'
import { Clerk } from './sync/clerk.ts'
import { CaseServer } from './sync/server.ts'
import { StoredShelf } from './sync/shelf.ts'
import type { Call } from './sync/wire.ts'

const standingOf = (shown: Case) => shown.history.findLast(entry => !entry.undone)

const SAVED: Standing = { words: '', tone: 'good', signIn: false }

/** One case after the other, decided by single keys. Holds the state and wires the rooms. */
export class CaseDesk extends LitElement {
  static override properties = {
    case: { type: Number },
    filter: {},
    account: {},
    srcBase: { attribute: 'src-base' }
  }
  declare case: number | null
  declare filter: string
  declare account: string
  declare srcBase: string

  #desk: DeskState | null = null
  #bare: WorkState | null = null
  #clerk: Clerk | null = null
  #view: ArticleView | null = null
  #marks: CaseMarks | null = null
  #pointer: Pointer | null = null
  #docket = NO_DECISIONS
  #standing = SAVED
  #refused: readonly Refused[] = []
  #fault: string | null = null
  #ended = false
  #inside = false
  #article: number | null = null
  readonly #kept = new Map<number, Kept>()
  readonly #announcer = new Announcer()
  readonly #dialogs = new Dialogs(this)
  readonly #keys = new DeskKeys(this)
  readonly #resizes = new ResizeObserver(() => this.#layOut())

  constructor() {
    super()
    this.case = null
    this.filter = ''
    this.account = ''
    this.srcBase = '/api/v1'
  }

  override createRenderRoot(): this {
    return this
  }

  override connectedCallback(): void {
    super.connectedCallback()
    adoptStyles(this.getRootNode() as Document | ShadowRoot, [deskStyles, narrowStyles])
    this.#keys.attach()
    window.addEventListener('online', this.#again)
    if (this.hasUpdated) void this.#begin()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#keys.detach()
    window.removeEventListener('online', this.#again)
    this.#clerk?.close()
    this.#clerk = null
    this.#clear()
  }

  override willUpdate(): void {
    this.#inside = this.contains(document.activeElement)
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('filter') || changed.has('srcBase') || changed.has('account')) void this.#begin()
    else if (changed.has('case') && this.case !== this.#desk?.shown.id) void this.#open(this.case)
    this.#dialogs.rendered()
    if (this.#inside && document.activeElement === document.body) this.#focusTitle()
  }

  get desk(): DeskState | null {
    return this.#desk
  }

  get busy(): boolean {
    return this.#dialogs.isOpen
  }

  /** Reads the case anew, because something else about its article has changed. */
  again(): void {
    if (this.case === null) return
    this.#clerk?.forget(this.case)
    void this.#open(this.case)
  }

  // --- cases come and go ----------------------------------------------------------------------------------------------

  async #begin(): Promise<void> {
    this.#clerk?.close()
    const shelf = new StoredShelf(`concord-decisions-${this.account}`)
    this.#clerk = new Clerk(new CaseServer(this.srcBase), this.filter, shelf, {
      known: this.#known,
      waiting: this.#waiting,
      refused: this.#turnedDown
    })
    await this.#open(this.case)
  }

  async #open(id: number | null): Promise<void> {
    const clerk = this.#clerk
    if (id === null || !clerk) return
    this.#keep()
    this.case = id
    try {
      const shown = await clerk.case(id)
      if (this.#clerk !== clerk || this.case !== id) return
      this.#fault = null
      await this.#show(shown)
    } catch (failure) {
      if (this.#clerk !== clerk || this.case !== id) return
      if (!(failure instanceof Error)) throw failure
      this.#fault = failure.message
      this.#clear()
      this.announce(failure.message)
    }
  }

  async #show(shown: Case): Promise<void> {
    const desk = deskOf(shown, this.#desk, this.#kept.get(shown.id) ?? null)
    this.#ended = false
    this.#set(desk)
    this.#keys.read(desk)
    this.requestUpdate()
    await this.updateComplete
    this.#drawText(desk)
    this.#clerk?.prefetch(shown.next)
    this.#reveal()
    this.announce(spokenOf(shown, letter))
    if (!document.activeElement || document.activeElement === document.body) this.#focusTitle()
    this.#tell('case-shown', { id: shown.id, article: shown.article, settled: shown.settled, open: shown.articleOpen })
  }

  #drawText(desk: DeskState): void {
    if (this.#article !== desk.shown.article || !this.#view) {
      this.#undraw()
      const [pane, text, caret, flags] = ['.cw-article', '.cw-text', '.cw-caret', '.cd-flags'].map(c =>
        this.querySelector<HTMLElement>(c)!
      )
      this.#article = desk.shown.article
      this.#view = new ArticleView(pane!, text!, caret!, desk.index, desk.shown.meta)
      this.#marks = new CaseMarks(this.#view, flags!)
      this.#pointer = new Pointer(text!, this.#view, { selected: this.#selected, clicked: () => {} })
      this.#resizes.observe(pane!)
    }
    this.#view.show(this.state!)
    this.#marks!.show(desk)
  }

  #undraw(): void {
    this.#pointer?.dispose()
    this.#marks?.dispose()
    this.#view?.dispose()
    this.#resizes.disconnect()
    this.#pointer = this.#marks = this.#view = this.#article = null
  }

  #clear(): void {
    this.#undraw()
    this.#announcer.stop()
    this.#dialogs.close()
    this.#desk = this.#bare = null
    this.requestUpdate()
  }

  #keep(): void {
    if (!this.#desk) return
    const kept = keptOf(this.#desk)
    if (kept) this.#kept.set(this.#desk.shown.id, kept)
    else this.#kept.delete(this.#desk.shown.id)
  }

  #set(desk: DeskState): void {
    if (this.#desk?.shown !== desk.shown) this.#bare = bareWork(desk.shown)
    this.#desk = desk
    this.toggleAttribute('data-writing', desk.draft !== null)
  }

  #change(patch: Partial<DeskState>): void {
    if (!this.#desk) return
    this.#set({ ...this.#desk, ...patch })
    if (this.#view) this.#view.show(this.state!)
    this.#marks?.show(this.#desk)
    this.requestUpdate()
  }

  #known = (shown: Case): void => {
    if (this.#desk?.shown.id === shown.id) this.#change({ shown })
    this.#tell('case-known', { id: shown.id, article: shown.article, settled: shown.settled, open: shown.articleOpen })
  }

  #waiting = (count: number, fault: string | null, signIn: boolean): void => {
    const many = count === 1 ? '1 decision waits' : `${count} decisions wait`
    const was = this.#standing.tone
    this.#standing =
      count === 0
        ? { words: 'Saved', tone: 'good', signIn: false }
        : fault === null
          ? { words: 'Saving…', tone: 'busy', signIn: false }
          : { words: `${many}: ${fault}`, tone: 'danger', signIn }
    if (this.#standing.tone !== was && was !== 'busy' && this.#standing.tone !== 'busy')
      this.announce(this.#standing.words)
    if (this.#standing.tone === 'danger' && was === 'busy') this.announce(this.#standing.words)
    this.requestUpdate()
  }

  #turnedDown = (call: Call, reason: string): void => {
    this.#docket = without(this.#docket, call.kind === 'undo' ? '' : call.id)
    const says = call.kind === 'undo' ? `undoing “${call.says}”` : call.says
    this.#refused = [...this.#refused, { id: call.id, case: call.case, says, reason }]
    this.announce(`Not decided: ${says}. ${reason}`)
    if (this.case === call.case) void this.#open(call.case)
    this.requestUpdate()
  }

  #again = (): void => {
    this.#clerk?.again()
    if (this.#fault !== null) void this.#open(this.case)
  }

  // --- what is decided ------------------------------------------------------------------------------------------------

  pressed({ does, name }: Key): void {
    if (typeof does === 'function') {
      const tx = this.state && does(this.state)
      if (tx) this.do(tx)
      else this.announce(`${name}: nothing to do here`)
      if (tx?.selection) this.#view?.reveal(this.state!.selection.head)
    } else if (does === 'source') this.#source()
    else if (typeof does === 'string') this.#line(does)
    else this.#ask(does)
  }

  #ask = (what: Ask): void => {
    const desk = this.#desk!
    const { shown, why } = desk
    switch (what.ask) {
      case 'accept':
        return this.#decide(accept(shown, what.at, why))
      case 'both':
        return this.#decide(both(shown, why), 'There are no two versions to take')
      case 'nothing':
        return this.#decide(nothingHere(shown, why))
      case 'group':
        return this.#decide(toGroup(shown, why))
      case 'merge':
        return this.#write(mergeDraft(shown, desk.index))
      case 'anew':
        return this.#write(anewDraft(shown))
      case 'take':
        return this.#take()
      case 'leave':
        return this.#leave()
      case 'reason':
        return this.#reason(what.at)
      case 'note':
        return this.querySelector<HTMLElement>('#cd-note')?.focus()
      case 'undo':
        return this.#undo()
      case 'redo':
        return this.#redo()
      case 'next':
        return this.#go(shown.next, 'This is the last case')
      case 'previous':
        return this.#go(shown.previous, 'This is the first case')
      case 'example':
        return void this.#example()
      case 'names':
        return this.#change({ names: !desk.names })
      case 'place':
        return this.#reveal()
      case 'help':
        return this.#dialogs.help(this.#keys.lines())
    }
  }

  #decide(decision: Decision | null, otherwise = 'That cannot be taken'): void {
    const desk = this.#desk!
    if (!decision) return this.announce(otherwise)
    if (desk.shown.settled) return this.announce('The gold of this article is settled. Reopen it to decide again.')
    const now = this.#clerk!.decide(desk.shown, decision)
    this.#docket = decided(this.#docket, decision)
    this.#refused = this.#refused.filter(r => r.case !== now.id)
    this.#change({ shown: now, draft: null, why: { reason: null, note: '' } })
    this.#kept.delete(now.id)
    this.#tell('case-decided', { id: now.id })
    if (now.next === null) return this.#end(decision)
    void this.#open(now.next).then(() => this.announce(`${decision.says}. ${spokenOf(this.#desk!.shown, letter)}`))
  }

  #end(decision: Decision): void {
    this.#ended = true
    this.announce(`${decision.says}. That was the last case here.`)
    this.requestUpdate()
  }

  /** The last decision of this session, wherever it was; without one, the standing decision of the case in view. */
  #undo(): void {
    const last = this.#docket.done.at(-1)
    const standing = standingOf(this.#desk!.shown)
    if (!last && !standing) return this.announce('Nothing to undo')
    const { shown } = this.#desk!
    const target = last ?? { id: standing!.id, case: shown.id, says: 'the decision' }
    this.#clerk!.undo(target)
    if (last) this.#docket = undone(this.#docket)
    void this.#open(target.case).then(() => this.announce(`Undone: ${target.says}`))
  }

  #redo(): void {
    if (this.#docket.undone.length === 0) return this.announce('Nothing to decide again')
    const { docket, decision } = redone(this.#docket)
    void this.#open(decision.case).then(() => {
      if (this.#desk?.shown.id !== decision.case) return
      this.#docket = docket
      const now = this.#clerk!.decide(this.#desk.shown, decision)
      this.#change({ shown: now })
      this.announce(`Decided again: ${decision.says}`)
    })
  }

  #write(draft: DeskState['draft']): void {
    if (!draft) return this.announce('There is nothing to merge')
    const kept = this.#desk!.draft ?? draft
    this.#change({ draft: kept.kind === draft.kind ? kept : draft })
    this.announce(draft.kind === 'merge' ? 'Merged; adjust the ends, then press Enter' : 'Write anew, then press Enter')
    // Only once it is drawn anew can the text have the focus.
    void this.updateComplete.then(() => {
      this.querySelector<HTMLElement>('.cw-text')?.focus({ preventScroll: true })
      this.querySelector('.cd-scroll')?.scrollTo({ top: 0 })
      this.#reveal()
    })
  }

  #take(): void {
    const { draft, shown, why } = this.#desk!
    const value = draft && valueOf(draft, shown.layer)
    if (!value) return this.announce('Nothing is written yet')
    this.#decide(written(shown, draft.kind, value, why))
    this.#focusTitle()
  }

  #leave(): void {
    if (document.activeElement?.id === 'cd-note') return this.#focusTitle()
    if (!this.#desk!.draft) return
    this.#change({ draft: null })
    this.#focusTitle()
  }

  #reason(at: number): void {
    const { shown, why } = this.#desk!
    const reason = shown.reasons[at]
    if (!reason) return
    const off = why.reason === reason.id
    this.#change({ why: { ...why, reason: off ? null : reason.id } })
    this.announce(off ? 'No reason' : `Reason: ${reason.name}`)
  }

  #go(id: number | null, otherwise: string): void {
    if (id === null) return this.announce(otherwise)
    void this.#open(id)
  }

  async #example(): Promise<void> {
    const { shown } = this.#desk!
    if (shown.gold === null) return this.announce('Decide it first')
    const failed = await this.#clerk!.example(shown.id).then(
      () => null,
      (failure: Error) => failure.message
    )
    this.#standing = failed
      ? { words: failed, tone: 'danger', signIn: false }
      : { words: 'In the draft of the guideline', tone: 'good', signIn: false }
    this.announce(this.#standing.words)
    this.requestUpdate()
  }

  // --- what is written ------------------------------------------------------------------------------------------------

  /** The draft, or the bare text: what the workspace's own parts work on. */
  get state(): WorkState | null {
    return this.#desk?.draft?.work ?? this.#bare
  }

  do(tx: Transaction | null): void {
    const draft = this.#desk?.draft
    if (!tx || !draft) return
    const work = apply(draft.work, tx)
    // The one label of a draft stays in focus, and cannot be taken away.
    if (draft.work.labels.quotes.size > work.labels.quotes.size) return
    const focus =
      work.labels.quotes.size > 0 ? { kind: 'quote' as const, id: 'draft' } : (work.focus ?? draft.work.focus)
    this.#change({ draft: { ...draft, work: { ...work, focus } } })
    if (tx.says) this.announce(tx.says)
  }

  know(speaker: Speaker): void {
    const { shown, draft } = this.#desk!
    const speakers = [...shown.speakers.filter(s => s.id !== speaker.id), speaker]
    this.#change({ shown: { ...shown, speakers }, draft: draft && { ...draft, work: { ...draft.work, speakers } } })
  }

  announce = (words: string): void => this.#announcer.say(this, words)

  #source(): void {
    const state = this.state!
    const tx = sourceFromSelection(state)
    if (tx) return this.do(tx)
    const [mention] = state.labels.mentions.keys()
    const label =
      this.#desk!.shown.layer === 'quotes'
        ? { kind: 'quote' as const, id: 'draft' }
        : { kind: 'mention' as const, id: mention! }
    this.#choose(label)
  }

  #choose(label: { kind: 'quote' | 'mention'; id: string }): void {
    const { project } = this.#desk!.shown
    const registry = {
      addSpeaker: (name: string, role: string | null, side: string | null) =>
        this.#clerk!.addSpeaker(project, name, role, side)
    }
    this.#dialogs.choose(label, registry, this.#view)
  }

  #line(what: string): void {
    const selection = this.#view?.lineFrom(this.state!, what.endsWith('down') ? 1 : -1, what.startsWith('extend'))
    if (!selection) return
    this.do({ selection })
    this.#view?.reveal(selection.head)
  }

  #selected = (selection: WorkState['selection']): void => {
    const { anchor, head } = this.state!.selection
    if (anchor !== selection.anchor || head !== selection.head) this.do({ selection })
  }

  // --- what is seen ---------------------------------------------------------------------------------------------------

  override render(): TemplateResult {
    const desk = this.#desk
    if (!desk)
      return html`<p class="cw-wait" role="status">
          ${this.#fault === null ? 'Loading…' : html`${this.#fault} ${this.#retry()}`}
        </p>
        <div class="cw-said" role="status" aria-live="polite"></div>`
    const { title, meta } = desk.shown
    return html`
      <section class="cw-article" aria-label="Article: ${title}" tabindex="0">
        <header class="cw-head">${meta.outlet ? html`<p class="cw-facts">${meta.outlet}</p>` : nothing}</header>
        <div
          class="cw-text"
          role=${desk.draft ? 'application' : nothing}
          aria-roledescription=${desk.draft ? 'text to label' : nothing}
          aria-label=${desk.draft ? 'Text of the article. Arrow keys move the caret.' : nothing}
          tabindex=${desk.draft ? '0' : nothing}
          data-testid="article-text"
        ></div>
        <div class="cw-caret" hidden></div>
        <div class="cd-flags" aria-hidden="true"></div>
      </section>
      <section class="cd-panel" aria-label="Case" data-testid="case">
        ${this.#ended ? this.#last() : nothing} ${panel(this.#counter(desk))}
      </section>
      <div class="cw-said" role="status" aria-live="polite" data-testid="said"></div>
      ${this.#dialogs.render(this.state!)}
    `
  }

  #retry = () => html`<button type="button" class="cw-quiet" @click=${() => this.#open(this.case)}>Try again</button>`

  #last = () =>
    html`<p class="cd-end" data-testid="last">
      That was the last case here.
      <button type="button" class="cw-quiet" @click=${() => this.#tell('cases-done', {})}>Back to the list</button>
    </p>`

  #counter(state: DeskState): Counter {
    return {
      state,
      standing: this.#standing,
      refused: this.#refused,
      undoable: this.#docket.done.at(-1)?.says ?? (standingOf(state.shown) ? 'the decision' : null),
      redoable: this.#docket.undone.at(-1)?.says ?? null,
      card: state.draft && this.#card(state.draft.work),
      keyOf: this.#keys.keyOf,
      ask: this.#ask,
      note: note => this.#change({ why: { ...this.#desk!.why, note } }),
      light: lit => this.#change({ lit }),
      open: id => void this.#open(id),
      dismiss: id => {
        this.#refused = this.#refused.filter(r => r.id !== id)
        this.requestUpdate()
      }
    }
  }

  #card(state: WorkState): Card {
    return {
      state,
      editable: true,
      save: { words: '', signIn: false, tone: 'good', refused: [] },
      gaps: [],
      open: true,
      keyOf: this.#keys.keyOf,
      do: tx => this.do(tx),
      run: () => {},
      go: ({ at }) => at && this.#view?.reveal(at.start),
      choose: label => this.#choose(label),
      dismiss: () => {},
      toggle: () => {}
    }
  }

  #reveal(): void {
    const place = this.#desk && placeOf(this.#desk.shown)
    if (!place) return
    this.#view?.reveal(place.end)
    this.#view?.reveal(place.start)
  }

  #layOut(): void {
    this.#view?.redraw()
    this.#marks?.redraw()
  }

  #focusTitle = (): void => this.querySelector<HTMLElement>('.cd-title')?.focus({ preventScroll: true })

  #tell(type: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }))
  }
}

if (!customElements.get('case-desk')) customElements.define('case-desk', CaseDesk)
