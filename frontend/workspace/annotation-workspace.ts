import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit'
import { keyed } from 'lit/directives/keyed.js'
import { Announcer } from './announcer.ts'
import { Asks, type Screen } from './asks.ts'
import { Dialogs } from './dialogs.ts'
import { Finish } from './finish.ts'
import { Floats } from './floats.ts'
import { GapList } from './gap-list.ts'
import type { Ask } from './keyboard/keymap.ts'
import { Keys } from './keys.ts'
import { LookKeeper } from './look-keeper.ts'
import { turnOf } from './model/history.ts'
import type { LabelRef } from './model/labels.ts'
import { likely, type Likely } from './model/likely.ts'
import { placeOf } from './model/names.ts'
import { NO_SHEET, type Sheet, type SkipReason, type Speaker } from './model/sheet.ts'
import type { Span } from './model/span.ts'
import { apply, startState, type Transaction, type WorkState } from './model/state.ts'
import { NoteKeeper } from './note-keeper.ts'
import { Opened } from './opened.ts'
import type { Desk, Drawer } from './panel/desk.ts'
import { workspace } from './panel/workspace.ts'
import { inheritsStyles, type ArticleView } from './render/article-view.ts'
import { painted } from './render/painted.ts'
import { Pointing } from './pointing.ts'
import { ProposalDesk } from './proposal-desk.ts'
import { Spots } from './spots.ts'
import { adoptStyles } from './styles.ts'
import type { Session } from './sync/session.ts'
import { Talks } from './talks.ts'
import { Visit } from './visit.ts'

/** Milliseconds without other text on the screen. */
const STILL = 100

const NO_WORK = startState(NO_SHEET)

/** The annotator's screen: one sheet, its text and its labels. Holds the state and wires the rooms. */
export class AnnotationWorkspace extends LitElement implements Screen {
  static override properties = {
    sheet: { type: Number },
    srcBase: { attribute: 'src-base' },
    marking: { type: Boolean },
    guide: {},
    skips: { attribute: false }
  }
  declare sheet: number | null
  declare srcBase: string
  /** Whether a lead reads who may return the sheet, and marks spots for it. */
  declare marking: boolean
  /** The guideline's text, which the view gives when it is wanted. */
  declare guide: string
  /** The usual reasons to skip an article, which the view gives. */
  declare skips: readonly SkipReason[]

  state: WorkState | null = null
  drawer: Drawer | null = null
  #likely: Likely | null = null
  #inside = false
  /** Whether the text has been painted, so that nothing that stands round it holds it up. */
  #painted = false
  #frame = 0
  #still = 0
  #following = false
  readonly #announcer = new Announcer()
  readonly #floats = new Floats()
  readonly #look = new LookKeeper(this)
  readonly dialogs = new Dialogs(this)
  readonly finish = new Finish(this)
  readonly gaps = new GapList(() => this.requestUpdate())
  readonly keys = new Keys(this)
  readonly notes = new NoteKeeper(this)
  readonly proposals = new ProposalDesk(this)
  readonly spots = new Spots(this)
  readonly talks = new Talks(this)
  readonly #visit = new Visit(this)
  readonly #pointing = new Pointing(this, this.#floats)
  readonly #asks = new Asks(this)

  constructor() {
    super()
    this.sheet = null
    this.srcBase = '/api/v1'
    this.marking = false
    this.guide = ''
    this.skips = []
  }

  override createRenderRoot(): this {
    return this
  }

  override connectedCallback(): void {
    super.connectedCallback()
    adoptStyles(this.getRootNode() as Document | ShadowRoot)
    this.#look.show()
    this.keys.attach()
    this.notes.attach()
    this.#visit.attach()
    if (this.hasUpdated && !this.session) void this.#visit.open()
  }

  override disconnectedCallback(): void {
    this.notes.detach()
    super.disconnectedCallback()
    this.keys.detach()
    // The router moves what it shows once more, and a sheet is not read twice for that.
    queueMicrotask(() => {
      if (!this.isConnected) this.#visit.detach()
    })
  }

  override willUpdate(): void {
    this.#inside = this.contains(document.activeElement)
  }

  /** What costs a look at all styles is asked while the sheet is on its way. */
  override firstUpdated(): void {
    const text = this.querySelector<HTMLElement>('.cw-text')
    if (text) inheritsStyles(text)
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('sheet') || changed.has('srcBase')) void this.#visit.open()
    this.dialogs.rendered()
    this.spots.show(this.view)
    if (this.#inside && document.activeElement === document.body) this.focusText()
    this.#layOutSoon()
  }

  get host(): this {
    return this
  }

  get view(): ArticleView | null {
    return this.#visit.view
  }

  get session(): Session | null {
    return this.#visit.session
  }

  get editable(): boolean {
    return this.state?.sheet.editable ?? false
  }

  get unsent(): string {
    return this.#visit.sign.words
  }

  /** Whether a dialog has the keys. */
  get busy(): boolean {
    return this.dialogs.isOpen
  }

  // --- opening and closing a sheet ------------------------------------------------------------------------------------

  read(sheet: Sheet): void {
    this.keys.read(sheet.scheme)
  }

  stage = (state: WorkState): Opened => new Opened(this, state, this.#pointing, this.#layOutSoon, this.#whenStill)

  arrived(session: Session): void {
    this.#painted = true
    this.toggleAttribute('data-opened', true)
    this.requestUpdate()
    if (!document.activeElement || document.activeElement === document.body) this.focusText()
    this.talks.open(session.comments())
    if (new URLSearchParams(location.search).has('thread')) this.show('comments')
    this.tell('sheet-loaded')
    void this.proposals.open(session)
  }

  left(): void {
    clearTimeout(this.#still)
    this.#announcer.stop()
    this.dialogs.close()
    this.#likely = null
    this.#painted = false
    const kept = [this.#floats, this.gaps, this.proposals, this.spots, this.talks]
    kept.forEach(room => room.clear())
  }

  // --- what happens ---------------------------------------------------------------------------------------------------

  /** Applies a transaction: painted at once, kept and sent meanwhile. */
  do(tx: Transaction | null): void {
    const before = this.state
    if (!tx || !before) return
    const changes = tx.changes ?? []
    if (changes.length > 0 && !this.editable) return this.announce(`Read only. ${before.sheet.reason ?? ''}`)
    this.set(apply(before, tx))
    if (changes.length > 0) void this.session?.save(changes, turnOf(before, this.state!, tx))
    if (tx.says) this.announce(tx.says)
  }

  set(state: WorkState): void {
    const before = this.state!
    this.state = state
    this.view?.show(state)
    const floating = this.#floats.shown || this.#likely !== null
    if (before.labels !== state.labels || before.focus !== state.focus || before.selection !== state.selection) {
      this.#likely = likely(state)
      this.view?.offer(this.#likely?.spans ?? [])
    }
    this.#floats.follow(before, state)
    // A caret that moves changes nothing beside the text.
    const seen = (s: WorkState) => [s.sheet, s.labels, s.focus, s.undo, s.redo, s.speakers]
    const now = seen(state)
    if (floating || this.#likely || seen(before).some((part, i) => part !== now[i])) this.follow()
  }

  /** Lets what stands beside the text follow behind the next frame, so that a key's label is painted first. */
  follow = (): void => {
    if (!this.#painted) return this.requestUpdate()
    if (this.#following) return
    this.#following = true
    void painted().then(() => {
      this.#following = false
      this.requestUpdate()
    })
  }

  /** A speaker that the registry has from now on. */
  know(speaker: Speaker): void {
    const { state } = this
    if (state) this.set({ ...state, speakers: [...state.speakers.filter(s => s.id !== speaker.id), speaker] })
  }

  announce = (words: string): void => this.#announcer.say(this, words)

  go = (to: { readonly label?: LabelRef | null; readonly at?: Span | null }): void => this.#asks.go(to)

  ask = (ask: Ask): void => this.#asks.ask(ask)

  /** A command has run: what it moved shall be seen and heard. */
  ran(tx: Transaction, before: WorkState): void {
    const { selection, focus } = this.state!
    if (tx.selection) this.view?.reveal(selection.head)
    else if (tx.focus && focus) this.view?.reveal(placeOf(this.state!, focus)?.start ?? selection.head)
    if (tx.selection && !tx.says) this.moved(before)
  }

  moved = (before: WorkState): void => this.#announcer.moved(this, before, this.state!)

  show(drawer: Drawer | null, focus = '.cw-drawer h2'): void {
    this.drawer = drawer
    this.requestUpdate()
    if (drawer === 'guideline') this.tell('guideline-wanted')
    if (drawer === 'comments') void this.talks.read()
    if (drawer) void this.updateComplete.then(() => this.querySelector<HTMLElement>(focus)?.focus())
    else this.focusText()
  }

  ended(state: 'submitted' | 'skipped'): void {
    this.set({ ...this.state!, sheet: { ...this.state!.sheet, editable: false, state } })
    this.tell(`sheet-${state}`)
  }

  tell(type: string): void {
    this.dispatchEvent(new CustomEvent(type, { detail: { sheet: this.sheet }, bubbles: true, composed: true }))
  }

  // --- what is seen ---------------------------------------------------------------------------------------------------

  override render(): TemplateResult {
    const { state, view } = this
    if (!state && (this.#visit.fault || this.sheet === null))
      return html`<p class="cw-wait" role="status">${this.#visit.fault ? this.#failed() : ''}</p>`
    const { keyOf, run } = this.keys
    const shown = workspace(this.#desk(state ?? NO_WORK), {
      loading: state === null,
      part: this.#painted && view ? view.part : null,
      above: state && this.spots.render(state, keyOf, this.#asks.goToMark),
      floating: state && this.#floats.render(state, this.#likely, keyOf, run, this.#pointing.picked),
      dialogs: state && this.dialogs.render(state)
    })
    return html`${keyed(this.session, shown)}`
  }

  #failed(): TemplateResult {
    return html`${this.#visit.fault}
      <button type="button" class="cw-quiet" @click=${this.#visit.open}>Try again</button>`
  }

  #desk(state: WorkState): Desk {
    return {
      state,
      keyOf: this.keys.keyOf,
      editable: state.sheet.editable,
      save: this.#visit.sign,
      gaps: this.#painted ? this.gaps.of(state) : [],
      likely: this.#likely,
      drawer: this.drawer,
      look: this.#look.look,
      proposals: this.proposals.any ? this.proposals.panel : null,
      guide: this.guide,
      talk: this.talks.talk,
      about: this.talks.about,
      words: this.talks.words,
      do: tx => this.do(tx),
      run: this.keys.run,
      go: this.#asks.go,
      choose: label => this.#asks.choose(label),
      dismiss: id => void this.session?.dismiss(id),
      show: drawer => this.show(drawer),
      setLook: look => {
        this.#look.set(look)
        this.requestUpdate()
      }
    }
  }

  /** Once for each frame, whatever asks for it: what was scrolled to has another height than was guessed, again and again. */
  #layOutSoon = (): void => {
    this.#frame ||= requestAnimationFrame(this.#layOut)
  }

  /** Other cards belong beside the text after scrolling; made while it moves, they would hold it up. */
  #whenStill = (): void => {
    clearTimeout(this.#still)
    this.#still = window.setTimeout(() => this.requestUpdate(), STILL)
  }

  #layOut = (): void => {
    this.#frame = 0
    const pane = this.querySelector<HTMLElement>('.cw-scroller')
    const { state, view } = this
    // Measured before the text is painted, it would be laid out twice.
    if (!pane || !state || !view || !this.#painted) return
    this.#visit.layOut(state)
    this.#floats.layOut(pane, view, state)
  }

  focusText = (): void => this.querySelector<HTMLElement>('.cw-text')?.focus({ preventScroll: true })
}

if (!customElements.get('annotation-workspace')) customElements.define('annotation-workspace', AnnotationWorkspace)
