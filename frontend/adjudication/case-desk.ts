import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit'
import { Announcer } from '../workspace/announcer.ts'
import { Dialogs } from '../workspace/dialogs.ts'
import type { Speaker } from '../workspace/model/sheet.ts'
import type { Transaction, WorkState } from '../workspace/model/state.ts'
import { adoptStyles } from '../workspace/styles.ts'
import { asked } from './desk/asks.ts'
import { Cases } from './desk/cases.ts'
import { Deciding } from './desk/deciding.ts'
import type { Host } from './desk/host.ts'
import { DeskKeys } from './desk/keys.ts'
import { News } from './desk/news.ts'
import { deskStyles } from './desk/styles.ts'
import { versionStyles } from './desk/version-styles.ts'
import { narrowStyles } from './desk/narrow-styles.ts'
import { DeskText } from './desk/text.ts'
import { Writing } from './desk/writing.ts'
import type { Key } from './keyboard/keymap.ts'
import type { Ask } from './model/ask.ts'
import { letter, type Case } from './model/case.ts'
import { deskOf, type DeskState, type Kept } from './model/desk.ts'
import { bareWork } from './model/draft.ts'
import { spokenOf } from './model/fields.ts'
import type { Counter } from './panel/counter.ts'
import { frame, waiting } from './panel/frame.ts'
import type { Call } from './sync/wire.ts'

/** One case after the other, decided by single keys. Holds what is on the desk and joins its rooms. */
export class CaseDesk extends LitElement implements Host {
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
  #fault: string | null = null
  #ended = false
  #inside = false
  readonly #announcer = new Announcer()
  readonly #dialogs = new Dialogs(this)
  readonly #keys = new DeskKeys(this)
  readonly #news = new News(this)
  readonly #text = new DeskText(this, selection => this.#writing.selected(selection))
  readonly #cases = new Cases(this, {
    known: shown => this.#known(shown),
    waiting: this.#news.waiting,
    refused: (call, reason) => this.#turnedDown(call, reason)
  })
  readonly #deciding = new Deciding(this, this.#cases, this.#news)
  readonly #writing = new Writing(this, this.#text, this.#dialogs, this.#cases, this.#deciding)
  readonly #rooms = {
    deciding: this.#deciding,
    writing: this.#writing,
    reveal: () => this.#text.reveal(this.#desk),
    help: () => this.#dialogs.help(this.#keys.lines())
  }

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
    adoptStyles(this.getRootNode() as Document | ShadowRoot, [deskStyles, versionStyles, narrowStyles])
    this.#keys.attach()
    window.addEventListener('online', this.#online)
    if (this.hasUpdated) this.#begin()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#keys.detach()
    window.removeEventListener('online', this.#online)
    this.#cases.close()
    this.#clear()
  }

  override willUpdate(): void {
    this.#inside = this.contains(document.activeElement)
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('filter') || changed.has('srcBase') || changed.has('account')) this.#begin()
    else if (changed.has('case') && this.case !== this.#desk?.shown.id) void this.#cases.open(this.case)
    this.#dialogs.rendered()
    if (this.#inside && document.activeElement === document.body) this.focusTitle()
  }

  #begin = (): void => void this.#cases.begin(this.srcBase, this.filter, this.account)

  #online = (): void => {
    this.#cases.clerk.again()
    if (this.#fault !== null) void this.#cases.open(this.case)
  }

  // --- what is on the desk --------------------------------------------------------------------------------------------

  get desk(): DeskState | null {
    return this.#desk
  }

  get state(): WorkState | null {
    return this.#desk?.draft?.work ?? this.#bare
  }

  get busy(): boolean {
    return this.#dialogs.isOpen
  }

  /** Reads the case anew, because something else about its article has changed. */
  again(): void {
    this.#cases.again()
  }

  async show(shown: Case, kept: Kept | null): Promise<void> {
    const desk = deskOf(shown, this.#desk, kept)
    this.#fault = null
    this.#ended = false
    this.#set(desk)
    this.#keys.read(desk)
    this.requestUpdate()
    await this.updateComplete
    this.#text.draw(desk, this.state!)
    this.#text.reveal(desk)
    this.announce(spokenOf(shown, letter))
    if (!document.activeElement || document.activeElement === document.body) this.focusTitle()
    this.#tellOf('case-shown', shown)
  }

  failed(reason: string): void {
    this.#fault = reason
    this.#clear()
    this.announce(reason)
  }

  change(patch: Partial<DeskState>): void {
    if (!this.#desk) return
    this.#set({ ...this.#desk, ...patch })
    this.#text.show(this.#desk, this.state!)
    this.requestUpdate()
  }

  end(): void {
    this.#ended = true
    this.requestUpdate()
  }

  #set(desk: DeskState): void {
    if (this.#desk?.shown !== desk.shown) this.#bare = bareWork(desk.shown)
    this.#desk = desk
    this.toggleAttribute('data-writing', desk.draft !== null)
  }

  #clear(): void {
    this.#text.clear()
    this.#announcer.stop()
    this.#dialogs.close()
    this.#desk = this.#bare = null
    this.requestUpdate()
  }

  #known(shown: Case): void {
    if (this.#desk?.shown.id === shown.id) this.change({ shown })
    this.#tellOf('case-known', shown)
  }

  #turnedDown(call: Call, reason: string): void {
    this.#deciding.turnedDown(call)
    this.#news.turnedDown(call, reason)
    if (this.case === call.case) void this.#cases.open(call.case)
  }

  // --- what is asked of it --------------------------------------------------------------------------------------------

  pressed({ does, name }: Key): void {
    if (does === 'source') this.#writing.source()
    else if (typeof does === 'string') this.#writing.line(does)
    else if (typeof does === 'object') this.#ask(does)
    else {
      const tx = this.state && does(this.state)
      if (!tx) return this.announce(`${name}: nothing to do here`)
      this.do(tx)
      if (tx.selection) this.#text.view?.reveal(this.state!.selection.head)
    }
  }

  #ask = (what: Ask): void => asked(this, this.#rooms, what)

  do = (tx: Transaction | null): void => this.#writing.do(tx)

  know = (speaker: Speaker): void => this.#writing.know(speaker)

  announce = (words: string): void => this.#announcer.say(this, words)

  focusTitle = (): void => this.querySelector<HTMLElement>('.cd-title')?.focus({ preventScroll: true })

  tell(type: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }))
  }

  #tellOf(type: string, { id, article, settled, articleOpen: open }: Case): void {
    this.tell(type, { id, article, settled, open })
  }

  // --- what is seen ---------------------------------------------------------------------------------------------------

  override render(): TemplateResult {
    const desk = this.#desk
    if (!desk) return waiting(this.#fault, () => this.#cases.open(this.case))
    const last = this.#ended ? () => this.tell('cases-done', {}) : null
    return html`${frame(this.#counter(desk), last)} ${this.#dialogs.render(this.state!)}`
  }

  #counter(state: DeskState): Counter {
    const { keyOf } = this.#keys
    return {
      state,
      standing: this.#news.standing,
      refused: this.#news.refused,
      undoable: this.#deciding.undoable(state.shown),
      redoable: this.#deciding.redoable,
      card: state.draft && this.#writing.card(state.draft.work, keyOf),
      keyOf,
      ask: this.#ask,
      note: note => this.change({ why: { ...this.#desk!.why, note } }),
      light: lit => this.change({ lit }),
      open: id => void this.#cases.open(id),
      dismiss: id => this.#news.dismiss(id)
    }
  }
}

if (!customElements.get('case-desk')) customElements.define('case-desk', CaseDesk)
