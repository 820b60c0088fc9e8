import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { Announcer } from './announcer.ts'
import { Dialogs } from './dialogs.ts'
import { Floats } from './floats.ts'
import { GapList } from './gap-list.ts'
import type { Ask } from './keyboard/keymap.ts'
import { Keys } from './keys.ts'
import { labelsAt, labelsInOrder, sameRef, type LabelRef } from './model/labels.ts'
import { placeOf } from './model/names.ts'
import type { Mark, Speaker } from './model/sheet.ts'
import type { Span } from './model/span.ts'
import { apply, rebase, startState, type Transaction, type WorkState } from './model/state.ts'
import { NoteKeeper } from './note-keeper.ts'
import type { Desk } from './panel/desk.ts'
import { articleHeader } from './panel/header.ts'
import { panel } from './panel/panel.ts'
import { ArticleView } from './render/article-view.ts'
import { Pointer } from './render/pointer.ts'
import { saveSign } from './save-words.ts'
import { Spots } from './spots.ts'
import { adoptStyles } from './styles.ts'
import { Server } from './sync/server.ts'
import { Session, type SaveState } from './sync/session.ts'

const QUIET: SaveState = { standing: { kind: 'idle' }, online: true, waiting: 0, durable: true, refused: [] }

/** The annotator's screen: one sheet, its text and its labels. Holds the state and wires the rooms. */
export class AnnotationWorkspace extends LitElement {
  static override properties = {
    sheet: { type: Number },
    srcBase: { attribute: 'src-base' },
    marking: { type: Boolean }
  }
  declare sheet: number | null
  declare srcBase: string
  /** Whether a lead reads who may return the sheet, and marks spots for it. */
  declare marking: boolean

  #state: WorkState | null = null
  #session: Session | null = null
  #view: ArticleView | null = null
  #pointer: Pointer | null = null
  #save = QUIET
  #grave = false
  #fault: string | null = null
  #panelOpen = false
  #inside = false
  readonly #announcer = new Announcer()
  readonly #dialogs = new Dialogs(this)
  readonly #floats = new Floats()
  readonly #gaps = new GapList()
  readonly #keys = new Keys(this)
  readonly #notes = new NoteKeeper(this)
  readonly #spots = new Spots(this)
  readonly #resizes = new ResizeObserver(() => this.#layOut())

  constructor() {
    super()
    this.sheet = null
    this.srcBase = '/api/v1'
    this.marking = false
  }

  override createRenderRoot(): this {
    return this
  }

  override connectedCallback(): void {
    super.connectedCallback()
    adoptStyles(this.getRootNode() as Document | ShadowRoot)
    this.#keys.attach()
    this.#notes.attach()
    window.addEventListener('beforeunload', this.#warn)
    window.addEventListener('online', this.#again)
    if (this.hasUpdated) void this.#open()
  }

  override disconnectedCallback(): void {
    this.#notes.detach()
    super.disconnectedCallback()
    this.#keys.detach()
    window.removeEventListener('beforeunload', this.#warn)
    window.removeEventListener('online', this.#again)
    this.#shut()
  }

  override willUpdate(): void {
    this.#inside = this.contains(document.activeElement)
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('sheet') || changed.has('srcBase')) void this.#open()
    this.#dialogs.rendered()
    this.#spots.show(this.#view)
    if (this.#inside && document.activeElement === document.body) this.#focusText()
    this.#layOut()
  }

  get state(): WorkState | null {
    return this.#state
  }

  /** Whether a dialog has the keys. */
  get busy(): boolean {
    return this.#dialogs.isOpen
  }

  async #open(): Promise<void> {
    this.#shut()
    if (this.sheet === null || !this.isConnected) return
    const session = (this.#session = new Session(new Server(this.srcBase)))
    const listener = {
      saving: (save: SaveState) => this.#saving(session, save),
      rebased: this.#rebased,
      changed: (changes: Transaction['changes']) => this.#follow(changes ?? [])
    }
    try {
      const sheet = await session.open(this.sheet, listener, () => this.#state?.labels ?? null)
      if (this.#session !== session) return
      this.#state = startState(sheet)
      this.#keys.read(sheet.scheme)
    } catch (failure) {
      if (this.#session !== session) return
      if (!(failure instanceof Error)) throw failure
      this.#fault = failure.message
      console.error(failure)
    }
    this.requestUpdate()
    await this.updateComplete
    if (this.#state && this.#session === session) this.#show()
  }

  #again = (): void => {
    if (this.#fault !== null) void this.#open()
  }

  #show(): void {
    const state = this.#state!
    const [pane, text, caret] = ['.cw-article', '.cw-text', '.cw-caret'].map(c => this.querySelector<HTMLElement>(c)!)
    this.#view = new ArticleView(pane!, text!, caret!, state.index, state.sheet.meta)
    this.#view.show(state)
    // The text is seen first; the panel follows.
    this.requestUpdate()
    this.#pointer = new Pointer(text!, this.#view, { selected: this.#selectedBy, clicked: this.#clicked })
    this.#resizes.observe(pane!)
    if (!document.activeElement || document.activeElement === document.body) this.#focusText()
    this.#tell('sheet-loaded')
  }

  #shut(): void {
    this.#session?.close()
    this.#pointer?.dispose()
    this.#view?.dispose()
    this.#resizes.disconnect()
    this.#announcer.stop()
    this.#dialogs.close()
    this.#session = this.#pointer = this.#view = this.#state = this.#fault = null
    this.#floats.clear()
    this.#spots.clear()
    this.#save = QUIET
    this.requestUpdate()
  }

  // --- what happens ---------------------------------------------------------------------------------------------------

  /** Applies a transaction: painted at once, kept and sent meanwhile. */
  do(tx: Transaction | null): void {
    const before = this.#state
    if (!tx || !before) return
    const changes = tx.changes ?? []
    if (changes.length > 0 && !before.sheet.editable) return this.announce(`Read only. ${before.sheet.reason ?? ''}`)
    this.#state = apply(before, tx)
    this.#view?.show(this.#state)
    if (changes.length > 0) void this.#session?.save(changes, tx.says ?? 'Change')
    if (tx.says) this.announce(tx.says)
    this.#refresh(before)
  }

  /** A speaker that the registry has from now on. */
  know(speaker: Speaker): void {
    if (!this.#state) return
    this.#state = { ...this.#state, speakers: [...this.#state.speakers.filter(s => s.id !== speaker.id), speaker] }
    this.requestUpdate()
  }

  announce = (words: string): void => this.#announcer.say(this, words)

  #refresh(before: WorkState): void {
    const state = this.#state!
    const floating = this.#floats.shown
    this.#floats.follow(before, state)
    // A caret that moves changes nothing in the panel.
    const seen = (s: WorkState) => [s.labels, s.focus, s.undo, s.redo]
    const now = seen(state)
    if (floating || seen(before).some((part, i) => part !== now[i])) this.requestUpdate()
    if (state.focus && !sameRef(before.focus, state.focus)) {
      const { id } = state.focus
      void this.updateComplete.then(() =>
        this.querySelector(`[data-label="${id}"]`)?.scrollIntoView({ block: 'nearest' })
      )
    }
  }

  #saving(session: Session, save: SaveState): void {
    if (this.#session !== session) return
    this.#save = save
    const { tone, words } = saveSign(save, this.#state?.sheet.editable ?? true)
    const grave = tone === 'warn' || tone === 'danger'
    // Told when saving stops and when all is saved again, not at every key.
    if (tone !== 'busy' && grave !== this.#grave) this.announce(words)
    if (tone !== 'busy') this.#grave = grave
    this.requestUpdate()
  }

  #rebased = (sheet: WorkState['sheet'], dropped: Parameters<typeof rebase>[2]): void => {
    if (!this.#state) return
    this.#state = { ...rebase(this.#state, sheet.labels, dropped), sheet, speakers: sheet.speakers }
    this.#view?.show(this.#state)
    this.requestUpdate()
  }

  #follow(changes: NonNullable<Transaction['changes']>): void {
    if (!this.#state) return
    const { undo, redo } = this.#state
    this.#state = { ...apply(this.#state, { changes }), undo, redo }
    this.#view?.show(this.#state)
    this.requestUpdate()
  }

  ran(tx: Transaction, before: WorkState): void {
    const { selection, focus } = this.#state!
    if (tx.selection) this.#view?.reveal(selection.head)
    else if (tx.focus && focus) this.#view?.reveal(placeOf(this.#state!, focus)?.start ?? selection.head)
    if (tx.selection && !tx.says) this.#announcer.moved(this, before, this.#state!)
  }

  ask(ask: Ask): void {
    const state = this.#state!
    if (ask === 'help') return this.#dialogs.help(this.#keys.lines())
    if (ask === 'submit') return void this.#submit()
    if (ask === 'skip') return this.#dialogs.skip(reason => void this.#finish('sheet-skipped', s => s.skip(reason)))
    if (ask === 'source')
      return this.#choose(state.focus ?? labelsInOrder(state.labels).find(l => l.ref.kind === 'quote')?.ref)
    if (ask === 'next-gap') return this.#nextGap()
    if (ask === 'next-mark') return this.#spots.next(this.#goTo)
    if (ask === 'mark') return this.#spots.mark()
    const direction = ask.endsWith('down') ? 1 : -1
    const selection = this.#view?.lineFrom(state, direction, ask.startsWith('extend'))
    if (!selection) return
    this.do({ selection })
    this.#view?.reveal(selection.head)
    this.#announcer.moved(this, state, this.#state!)
  }

  #choose(label: LabelRef | undefined): void {
    if (!label) return this.announce('No quote and no mention in focus')
    if (!this.#state!.sheet.editable) return this.announce('Read only')
    this.do({ focus: label })
    this.#dialogs.choose(label, this.#session!, this.#view)
  }

  #runByHand = (name: string): void => {
    this.#keys.run(name)
    this.#openPanel()
  }

  /** On a narrow screen the panel lies closed at the bottom until a finger has chosen a label. */
  #openPanel(): void {
    this.#panelOpen = true
    this.requestUpdate()
    void this.updateComplete.then(() => this.#state && this.#view?.reveal(this.#state.selection.head))
  }

  #nextGap(): void {
    const gap = this.#gaps.next(this.#state!)
    if (!gap) return this.announce('Nothing is missing')
    this.announce(gap.says)
    this.#go(gap)
  }

  #go = ({ label, at }: { label?: LabelRef | null; at?: Span | null }): void => {
    const state = this.#state!
    const place = at ?? (label ? placeOf(state, label) : null)
    if (!place) return this.querySelector<HTMLElement>('.cw-whole button')?.focus()
    const selection = label ? { anchor: place.start, head: place.start } : { anchor: place.start, head: place.end }
    this.do({ selection, ...(label ? { focus: label } : {}) })
    this.#view?.reveal(place.end)
    this.#view?.reveal(place.start)
    if (!this.contains(document.activeElement)) this.#focusText()
  }

  /** Text is focused first, so that a label's removal or the next key works at once. */
  #goTo = (mark: Mark): void => {
    const label = mark.label && placeOf(this.#state!, mark.label) ? mark.label : null
    this.#go(label ? { label } : { at: mark })
    this.#focusText()
  }

  async #submit(): Promise<void> {
    this.#notes.commit()
    await this.#finish('sheet-submitted', session => session.submit())
  }

  async #finish(event: string, end: (session: Session) => Promise<unknown>): Promise<void> {
    const session = this.#session
    if (!session || !this.#state!.sheet.editable) return
    if (!(await session.flush())) return this.announce(`Not sent off yet: ${saveSign(this.#save, true).words}`)
    const failed = await end(session).then(
      () => null,
      (failure: Error) => failure.message
    )
    if (failed !== null) return this.announce(failed)
    const state = event === 'sheet-submitted' ? 'submitted' : 'skipped'
    this.#state = { ...this.#state!, sheet: { ...this.#state!.sheet, editable: false, state } }
    this.announce(`The sheet is ${state}`)
    this.requestUpdate()
    this.#tell(event)
  }

  #tell(type: string): void {
    this.dispatchEvent(new CustomEvent(type, { detail: { sheet: this.sheet }, bubbles: true, composed: true }))
  }

  #selectedBy = (selection: WorkState['selection'], ready: boolean): void => {
    const { anchor, head } = this.#state!.selection
    if (anchor !== selection.anchor || head !== selection.head) this.do({ selection })
    this.#floats.bar(ready && selection.anchor !== selection.head && this.#state!.sheet.editable)
    this.requestUpdate()
  }

  #clicked = (offset: number | null, x: number, y: number): void => {
    const labels = offset === null ? [] : labelsAt(this.#state!.labels, offset)
    this.do({ focus: labels.length === 1 ? labels[0]! : labels.length === 0 ? null : this.#state!.focus })
    this.#floats.menu(labels, x, y)
    if (labels.length === 1) this.#openPanel()
    this.requestUpdate()
    if (labels.length > 1)
      void this.updateComplete.then(() => this.querySelector<HTMLElement>('.cw-menu button')?.focus())
  }

  // --- what is seen ---------------------------------------------------------------------------------------------------

  override render(): TemplateResult {
    const state = this.#state
    if (!state)
      return html`<p class="cw-wait" role="status">
        ${this.#fault ? this.#failed() : this.sheet === null ? '' : 'Loading…'}
      </p>`
    const desk = this.#desk(state)
    return html`
      <section class="cw-article" aria-label="Article">
        ${articleHeader(state.sheet)} ${this.#spots.render(state, this.#keys.keyOf, this.#goTo)}
        <div
          class="cw-text"
          role="application"
          aria-roledescription="text to label"
          aria-label="Text of the article. Arrow keys move the caret, question mark shows all keys."
          tabindex="0"
          data-testid="article-text"
        ></div>
        <div class="cw-caret" hidden></div>
        ${this.#floats.render(state, this.#keys.keyOf, this.#runByHand, this.#picked)}
      </section>
      <aside class="cw-panel" aria-label="Labels" data-testid="panel" ?data-open=${this.#panelOpen}>
        ${this.#view ? panel(desk) : nothing}
      </aside>
      <div class="cw-said" role="status" aria-live="polite" data-testid="said"></div>
      ${this.#dialogs.render(state)}
    `
  }

  #failed(): TemplateResult {
    return html`${this.#fault} <button type="button" class="cw-quiet" @click=${() => this.#open()}>Try again</button>`
  }

  #picked = (label: LabelRef | null): void => {
    this.#focusText()
    if (label) this.do({ focus: label })
    if (label) this.#openPanel()
    this.requestUpdate()
  }

  #desk(state: WorkState): Desk {
    return {
      state,
      keyOf: this.#keys.keyOf,
      editable: state.sheet.editable,
      save: saveSign(this.#save, state.sheet.editable),
      gaps: this.#gaps.of(state),
      open: this.#panelOpen,
      do: tx => this.do(tx),
      run: this.#keys.run,
      go: this.#go,
      choose: label => this.#choose(label),
      dismiss: id => void this.#session?.dismiss(id),
      toggle: () => {
        this.#panelOpen = !this.#panelOpen
        this.requestUpdate()
      }
    }
  }

  #layOut(): void {
    const pane = this.querySelector<HTMLElement>('.cw-article')
    const state = this.#state
    if (!pane || !state || !this.#view) return
    this.#view.redraw()
    this.#floats.layOut(pane, this.#view, state)
  }

  #focusText = (): void => this.querySelector<HTMLElement>('.cw-text')?.focus({ preventScroll: true })

  #warn = (event: BeforeUnloadEvent): void => {
    if (!this.#save.durable && this.#save.waiting > 0) event.preventDefault()
  }
}

if (!customElements.get('annotation-workspace')) customElements.define('annotation-workspace', AnnotationWorkspace)
