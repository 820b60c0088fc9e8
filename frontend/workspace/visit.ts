import type { Change } from './model/change.ts'
import { followed, remembering } from './model/history.ts'
import type { Sheet } from './model/sheet.ts'
import { rebase, startState, type WorkState } from './model/state.ts'
import type { Opened } from './opened.ts'
import type { SaveSign } from './panel/desk.ts'
import type { ArticleView } from './render/article-view.ts'
import { painted } from './render/painted.ts'
import { LOADING, saveSign } from './save-words.ts'
import { Server } from './sync/server.ts'
import { Session, type SaveState } from './sync/session.ts'
import type { Turned } from './sync/steps.ts'

const QUIET: SaveState = { standing: { kind: 'idle' }, online: true, waiting: 0, durable: true, refused: [] }

interface Host {
  readonly sheet: number | null
  readonly srcBase: string
  readonly isConnected: boolean
  readonly updateComplete: Promise<boolean>
  state: WorkState | null
  /** The state is another one: painted and seen. */
  set(state: WorkState): void
  /** A sheet has been read: the screen that it needs is being rendered. */
  read(sheet: Sheet): void
  /** Puts the text on the rendered screen. */
  stage(state: WorkState): Opened
  /** The text is painted; whatever else belongs to the sheet may follow. */
  arrived(session: Session): void
  /** Whatever belongs to the sheet goes. */
  left(): void
  announce(words: string): void
  requestUpdate(): void
  /** As `requestUpdate`, but not before the text is painted. */
  follow(): void
}

/** The sheet on the screen from its opening to its closing: its session, its text, and how saving stands. */
export class Visit {
  readonly #host: Host
  #opened: Opened | null = null
  #save = QUIET
  #grave = false
  session: Session | null = null
  /** Why there is no sheet, in words. */
  fault: string | null = null

  constructor(host: Host) {
    this.#host = host
  }

  attach(): void {
    window.addEventListener('beforeunload', this.#warn)
    window.addEventListener('online', this.#again)
  }

  detach(): void {
    window.removeEventListener('beforeunload', this.#warn)
    window.removeEventListener('online', this.#again)
    this.shut()
  }

  get view(): ArticleView | null {
    return this.#opened?.view ?? null
  }

  get sign(): SaveSign {
    const { state } = this.#host
    return state ? saveSign(this.#save, state.sheet.editable) : LOADING
  }

  layOut = (state: WorkState): void => this.#opened?.layOut(state)

  open = async (): Promise<void> => {
    this.shut()
    const { sheet, srcBase, isConnected } = this.#host
    if (sheet === null || !isConnected) return
    const session = (this.session = new Session(new Server(srcBase)))
    const gone = () => this.session !== session
    try {
      const read = await session.open(sheet, this.#listener(session), () => this.#host.state?.labels ?? null)
      if (gone()) return
      this.#host.state = startState(read)
      this.#host.read(read)
    } catch (failure) {
      if (gone()) return
      if (!(failure instanceof Error)) throw failure
      this.fault = failure.message
      console.error(failure)
    }
    this.#host.requestUpdate()
    await this.#host.updateComplete
    if (!this.#host.state || gone()) return
    this.#opened = this.#host.stage(this.#host.state)
    await painted()
    if (gone()) return
    session.begin()
    this.#host.arrived(session)
    const history = await session.history()
    if (!gone()) this.#host.set(remembering(this.#host.state, history))
  }

  shut(): void {
    this.session?.close()
    this.#opened?.dispose()
    this.session = this.#opened = this.#host.state = this.fault = null
    this.#save = QUIET
    this.#host.left()
    this.#host.requestUpdate()
  }

  #again = (): void => {
    if (this.fault !== null) void this.open()
  }

  #listener(session: Session) {
    return {
      saving: (save: SaveState) => {
        if (this.session === session) this.#saving(save)
      },
      rebased: this.#rebased,
      mended: () => globalThis.location.reload(),
      changed: (changes: readonly Change[], { turn, step }: Turned) => {
        const { state } = this.#host
        if (state) this.#host.set(followed(state, changes, turn, step))
      }
    }
  }

  #saving(save: SaveState): void {
    this.#save = save
    const { tone, words } = this.sign
    const grave = tone === 'warn' || tone === 'danger'
    // Told when saving stops and when all is saved again, not at every key.
    if (tone !== 'busy' && grave !== this.#grave) this.#host.announce(words)
    if (tone !== 'busy') this.#grave = grave
    this.#host.follow()
  }

  #rebased = (sheet: Sheet, dropped: ReadonlySet<Change>): void => {
    const before = this.#host.state
    if (!before) return
    const now = { ...rebase(before, sheet.labels, dropped), sheet, speakers: sheet.speakers }
    this.#host.set(now)
    const kept = new Set([...now.undo, ...now.redo])
    const gone = [...before.undo, ...before.redo].filter(step => !kept.has(step))
    if (gone.length > 0) void this.session?.forget(new Set(gone.map(step => step.id)))
  }

  #warn = (event: BeforeUnloadEvent): void => {
    if (!this.#save.durable && this.#save.waiting > 0) event.preventDefault()
  }
}
