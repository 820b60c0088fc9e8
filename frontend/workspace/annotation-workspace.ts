import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { Announcer } from './announcer.ts'
import { Dialogs } from './dialogs.ts'
import { bound, keymap, type Ask, type Binding } from './keyboard/keymap.ts'
import { chordOf, printed } from './keyboard/keys.ts'
import { labelsAt, labelsInOrder, sameRef, type LabelRef, type Labels } from './model/labels.ts'
import { gapsOf, nextGap, type Gap } from './model/missing.ts'
import { placeOf } from './model/names.ts'
import type { Speaker } from './model/sheet.ts'
import { isEmpty, type Span } from './model/span.ts'
import { apply, rebase, selected, startState, type Transaction, type WorkState } from './model/state.ts'
import type { Desk } from './panel/desk.ts'
import { labelMenu, selectionBar } from './panel/floats.ts'
import { articleHeader } from './panel/header.ts'
import { panel } from './panel/panel.ts'
import { ArticleView } from './render/article-view.ts'
import { placeBeside } from './render/floating.ts'
import { Pointer } from './render/pointer.ts'
import { saveSign } from './save-words.ts'
import { adoptStyles } from './styles.ts'
import { Server } from './sync/server.ts'
import { Session, type SaveState } from './sync/session.ts'

const QUIET: SaveState = { standing: { kind: 'idle' }, online: true, waiting: 0, durable: true, refused: [] }
const MAC = /Mac|iP(hone|ad)/.test(globalThis.navigator?.platform ?? '')

/** The annotator's screen: one sheet, its text and its labels. Holds the state and wires the rooms. */
export class AnnotationWorkspace extends LitElement {
  static override properties = { sheet: { type: Number }, srcBase: { attribute: 'src-base' } }
  declare sheet: number | null
  declare srcBase: string

  #state: WorkState | null = null
  #session: Session | null = null
  #view: ArticleView | null = null
  #pointer: Pointer | null = null
  #keys: readonly Binding[] = []
  #save = QUIET
  #fault: string | null = null
  #panelOpen = false
  #bar = false
  #menu: { labels: readonly LabelRef[]; x: number; y: number } | null = null
  #gaps: { labels: Labels; list: Gap[] } | null = null
  #lastGap: Gap | null = null
  #noteTimer = 0
  #inside = false
  readonly #announcer = new Announcer()
  readonly #dialogs = new Dialogs(this)
  readonly #resizes = new ResizeObserver(() => this.#layOut())

  constructor() {
    super()
    this.sheet = null
    this.srcBase = '/api/v1'
  }

  override createRenderRoot(): this {
    return this
  }

  override connectedCallback(): void {
    super.connectedCallback()
    adoptStyles(this.getRootNode() as Document | ShadowRoot)
    document.addEventListener('keydown', this.#keydown)
    document.addEventListener('visibilitychange', this.#commitNote)
    window.addEventListener('beforeunload', this.#warn)
    window.addEventListener('online', this.#again)
    this.addEventListener('input', this.#noteTyped)
    if (this.hasUpdated) void this.#open()
  }

  override disconnectedCallback(): void {
    this.#commitNote()
    super.disconnectedCallback()
    document.removeEventListener('keydown', this.#keydown)
    document.removeEventListener('visibilitychange', this.#commitNote)
    window.removeEventListener('beforeunload', this.#warn)
    window.removeEventListener('online', this.#again)
    this.removeEventListener('input', this.#noteTyped)
    this.#shut()
  }

  override willUpdate(): void {
    this.#inside = this.contains(document.activeElement)
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('sheet') || changed.has('srcBase')) void this.#open()
    this.#dialogs.rendered()
    if (this.#inside && document.activeElement === document.body) this.#focusText()
    this.#layOut()
  }

  get state(): WorkState | null {
    return this.#state
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
      const sheet = await session.open(this.sheet, listener, () => this.#state!.labels)
      if (this.#session !== session) return
      this.#state = startState(sheet)
      this.#keys = keymap(sheet.scheme)
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
    this.#session = this.#pointer = this.#view = this.#state = this.#fault = this.#menu = null
    this.#bar = false
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
    const floating = this.#bar || this.#menu !== null
    if (isEmpty(selected(state)) || before.labels !== state.labels) this.#bar = false
    if (before.selection !== state.selection) this.#menu = null
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
    const editable = this.#state?.sheet.editable ?? true
    const before = saveSign(this.#save, editable)
    const now = saveSign(save, editable)
    this.#save = save
    const grave = (tone: string) => tone === 'warn' || tone === 'danger'
    if (grave(before.tone) !== grave(now.tone)) this.announce(now.words)
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

  #keydown = (event: KeyboardEvent): void => {
    const target = event.composedPath()[0] as HTMLElement
    if (event.defaultPrevented || !this.#state || this.#dialogs.isOpen) return
    if (target !== document.body && !this.contains(target)) return
    const chord = chordOf(event)
    const where = isField(target) ? 'field' : target === document.body || isText(target) ? 'text' : 'panel'
    const binding = chord === null ? undefined : bound(this.#keys, chord, where)
    if (!binding) return
    event.preventDefault()
    this.#run(binding)
  }

  #run(binding: Binding): void {
    const before = this.#state!
    if (typeof binding.run === 'string') return this.#ask(binding.run)
    const tx = binding.run(before)
    if (!tx && ['Label', 'Values'].includes(binding.group)) return this.announce(`${binding.name}: nothing to do here`)
    this.do(tx)
    if (!tx) return
    const { selection, focus } = this.#state!
    if (tx.selection) this.#view?.reveal(selection.head)
    else if (tx.focus) this.#view?.reveal(placeOf(this.#state!, focus!)?.start ?? selection.head)
    if (tx.selection && !tx.says) this.#announcer.moved(this, before, this.#state!)
  }

  #ask(ask: Ask): void {
    const state = this.#state!
    if (ask === 'help')
      return this.#dialogs.help(this.#keys.map(k => ({ ...k, keys: k.chords.map(c => printed(c, MAC)) })))
    if (ask === 'submit') return void this.#submit()
    if (ask === 'skip') return this.#dialogs.skip(reason => void this.#finish('sheet-skipped', s => s.skip(reason)))
    if (ask === 'source')
      return this.#choose(state.focus ?? labelsInOrder(state.labels).find(l => l.ref.kind === 'quote')?.ref)
    if (ask === 'next-gap') return this.#nextGap()
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
    this.#run(this.#binding(name))
    this.#openPanel()
  }

  /** On a narrow screen the panel lies closed at the bottom until a finger has chosen a label. */
  #openPanel(): void {
    this.#panelOpen = true
    this.requestUpdate()
    void this.updateComplete.then(() => this.#state && this.#view?.reveal(this.#state.selection.head))
  }

  #binding = (name: string): Binding => this.#keys.find(k => k.name === name)!

  #nextGap(): void {
    const gap = nextGap(this.#state!, this.#gapList(), this.#lastGap)
    this.#lastGap = gap
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

  async #submit(): Promise<void> {
    this.#commitNote()
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
    this.announce(event === 'sheet-submitted' ? 'Submitted' : 'Skipped')
    this.#tell(event)
  }

  #tell(type: string): void {
    this.dispatchEvent(new CustomEvent(type, { detail: { sheet: this.sheet }, bubbles: true, composed: true }))
  }

  #selectedBy = (selection: WorkState['selection'], ready: boolean): void => {
    const { anchor, head } = this.#state!.selection
    if (anchor !== selection.anchor || head !== selection.head) this.do({ selection })
    this.#bar = ready && selection.anchor !== selection.head && this.#state!.sheet.editable
    this.requestUpdate()
  }

  #clicked = (offset: number | null, x: number, y: number): void => {
    const labels = offset === null ? [] : labelsAt(this.#state!.labels, offset)
    this.do({ focus: labels.length === 1 ? labels[0]! : labels.length === 0 ? null : this.#state!.focus })
    this.#menu = labels.length > 1 ? { labels, x, y } : null
    if (labels.length === 1) this.#openPanel()
    this.requestUpdate()
    if (this.#menu) void this.updateComplete.then(() => this.querySelector<HTMLElement>('.cw-menu button')?.focus())
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
        ${articleHeader(state.sheet)}
        <div
          class="cw-text"
          role="application"
          aria-roledescription="text to label"
          aria-label="Text of the article. Arrow keys move the caret, question mark shows all keys."
          tabindex="0"
          data-testid="article-text"
        ></div>
        <div class="cw-caret" hidden></div>
        ${this.#bar ? selectionBar(state, desk.keyOf, this.#runByHand) : nothing}
        ${this.#menu ? this.#labelMenu(state) : nothing}
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

  #labelMenu(state: WorkState): TemplateResult {
    return labelMenu(state, this.#menu!.labels, label => {
      this.#menu = null
      this.#focusText()
      this.do({ focus: label ?? state.focus })
      if (label) this.#openPanel()
      this.requestUpdate()
    })
  }

  #desk(state: WorkState): Desk {
    const keyOf = (name: string) => printed(this.#keys.find(k => k.name === name)?.chords[0] ?? '', MAC)
    return {
      state,
      keyOf,
      editable: state.sheet.editable,
      save: saveSign(this.#save, state.sheet.editable),
      gaps: this.#gapList(),
      open: this.#panelOpen,
      do: tx => this.do(tx),
      run: name => this.#run(this.#binding(name)),
      go: this.#go,
      choose: label => this.#choose(label),
      dismiss: id => void this.#session?.dismiss(id),
      toggle: () => {
        this.#panelOpen = !this.#panelOpen
        this.requestUpdate()
      }
    }
  }

  #gapList(): Gap[] {
    const { labels } = this.#state!
    if (this.#gaps?.labels !== labels) this.#gaps = { labels, list: gapsOf(this.#state!) }
    return this.#gaps.list
  }

  #layOut(): void {
    const pane = this.querySelector<HTMLElement>('.cw-article')
    const state = this.#state
    if (!pane || !state || !this.#view) return
    this.#view.redraw()
    const bar = this.querySelector<HTMLElement>('.cw-bar')
    const box = bar && this.#view.selectionBox(state)
    if (bar && box) placeBeside(bar, pane, box.first, box.last)
    const menu = this.querySelector<HTMLElement>('.cw-menu')
    if (!menu || !this.#menu) return
    const corner = pane.getBoundingClientRect()
    const point = new DOMRect(this.#menu.x - corner.left, this.#menu.y - corner.top + pane.scrollTop, 0, 0)
    placeBeside(menu, pane, point, point)
  }

  #focusText = (): void => this.querySelector<HTMLElement>('.cw-text')?.focus({ preventScroll: true })

  // A note is kept while it is written, not only when its field is left.
  #noteTyped = (event: Event): void => {
    if (!(event.target instanceof HTMLTextAreaElement)) return
    clearTimeout(this.#noteTimer)
    this.#noteTimer = window.setTimeout(this.#commitNote, 700)
  }

  #commitNote = (): void => {
    clearTimeout(this.#noteTimer)
    const field = document.activeElement
    if (field instanceof HTMLTextAreaElement && this.contains(field))
      field.dispatchEvent(new Event('change', { bubbles: true }))
  }

  #warn = (event: BeforeUnloadEvent): void => {
    if (!this.#save.durable && this.#save.waiting > 0) event.preventDefault()
  }
}

const isText = (element: HTMLElement) => element.classList.contains('cw-text')
const isField = (e: HTMLElement) => e.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(e.tagName)

if (!customElements.get('annotation-workspace')) customElements.define('annotation-workspace', AnnotationWorkspace)
