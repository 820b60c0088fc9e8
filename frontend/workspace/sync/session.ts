import { applyChange, type Change } from '../model/change.ts'
import type { Labels } from '../model/labels.ts'
import type { Proposed } from '../model/proposals.ts'
import type { Sheet, Skipped, Speaker } from '../model/sheet.ts'
import { CommentServer } from './comments.ts'
import { boxesOf, boxesOn, Forwarding } from './forwarding.ts'
import { openOutbox } from './indexed-outbox.ts'
import type { Outbox, Waiting } from './outbox.ts'
import { lockName, Sender, type Sent, type Standing, type Surroundings } from './sender.ts'
import type { Server } from './server.ts'
import { Steps, type Turned } from './steps.ts'
import { browser } from './surroundings.ts'
import { isAnswer, Wire, type GivenAnswer, type Letter, type Operation } from './wire.ts'

/** A change that the server would not take. */
export interface NotSaved {
  readonly id: string
  readonly says: string
  readonly reason: string
}

export interface SaveState {
  readonly standing: Standing
  readonly online: boolean
  /** Operations that are not acknowledged. */
  readonly waiting: number
  /** Whether what waits survives closing the tab. */
  readonly durable: boolean
  readonly refused: readonly NotSaved[]
}

export interface Listener {
  saving(state: SaveState): void
  /** The sheet as it is now on the server, with what waits on top; `dropped` changes were refused. */
  rebased(sheet: Sheet, dropped: ReadonlySet<Change>): void
  /** The article has another text now, and labels have moved with it: everything must be loaded again. */
  mended(): void
  /** Another tab changed this sheet, by a step that can be undone here too. */
  changed(changes: readonly Change[], turned: Turned): void
}

/** What tabs tell each other. `stale` where the labels must be read anew, because others wrote or some were refused. */
type Word =
  | { readonly kind: 'made'; readonly operations: readonly Operation[]; readonly turned: Turned }
  | { readonly kind: 'sent'; readonly revision: number; readonly stale: boolean }

/** One sheet open in one tab: loads it, keeps every change, sends it, and follows the other tabs. */
export class Session {
  readonly #server: Server
  readonly #around: Surroundings
  readonly #opened: Promise<Outbox>
  readonly #steps: Promise<Steps>
  readonly #sent = new Map<string, Change>()
  #listener: Listener | null = null
  #outbox: Outbox | null = null
  #sender: Sender | null = null
  #others: Forwarding | null = null
  #channel: BroadcastChannel | null = null
  #wire: Wire | null = null
  #sheet: Sheet | null = null
  #revision = 0
  #stale = false
  #box = ''
  #text = ''
  #tracked: string | null = null
  #labels: () => Labels = () => this.#sheet!.labels
  #writing = 0
  #state: SaveState = { standing: { kind: 'idle' }, online: true, waiting: 0, durable: true, refused: [] }

  constructor(
    server: Server,
    outbox: Promise<Outbox> = openOutbox(),
    around: Surroundings = browser,
    steps: Promise<Steps> = Steps.open()
  ) {
    this.#server = server
    this.#around = around
    this.#opened = outbox
    this.#steps = steps
  }

  /** Fetches the sheet and puts what this browser has not yet sent on top of its labels; `begin` sends it. */
  async open(id: number, listener: Listener, labelsNow: () => Labels | null): Promise<Sheet> {
    // The browser's database is asked meanwhile, whoever the labeller is: each answer of it takes a while.
    const reading = this.#opened.then(outbox => outbox.under(boxesOn(this.#server)))
    const [wire, waiting] = await Promise.all([this.#server.sheet(id), reading])
    this.#wire = new Wire(wire.text, wire.text_version)
    const sheet = this.#wire.sheet(wire)
    this.#outbox = await this.#opened
    this.#labels = () => labelsNow() ?? this.#sheet!.labels
    this.#revision = sheet.revision
    this.#box = `${boxesOf(this.#server, sheet.labeller)}${sheet.id}`
    this.#text = wire.text
    const mine = waiting.filter(w => w.box === this.#box)
    this.#sheet = sheet.editable ? { ...sheet, labels: this.#onTop(sheet.labels, mine) } : sheet
    this.#counted(mine)
    this.#sender = new Sender(this.#outbox, this.#box, id, this.#server, this.#around, sent => this.#told(sent))
    this.#listener = listener
    this.#listen()
    return this.#sheet
  }

  /** Says how saving stands and sends what waits, of this sheet and of others: when the sheet is painted, for nobody waits. */
  begin(): void {
    this.#tell({})
    if (!this.#sheet?.editable) return
    void this.#sender!.kick()
    const boxes = boxesOf(this.#server, this.#sheet.labeller)
    this.#others = new Forwarding(this.#outbox!, boxes, this.#server, this.#around)
    void this.#others.start(this.#box)
  }

  /** What can be undone and done again, from earlier visits too. */
  history = async (): ReturnType<Steps['of']> => (await this.#steps).of(this.#track)

  /** Steps that the server would not take can neither be undone nor done again. */
  forget = async (steps: ReadonlySet<string>): Promise<void> => (await this.#steps).forget(this.#track, steps)

  /** Keeps the changes and sends them. Call it in the same turn in which they are painted. */
  async save(changes: readonly Change[], turned: Turned): Promise<void> {
    const { says } = turned.step
    const operations = changes.map(change => this.#wire!.operation(change))
    operations.forEach((operation, i) => this.#sent.set(operation.id, changes[i]!))
    await this.#keep(operations, says)
    this.#channel?.postMessage({ kind: 'made', operations, turned } satisfies Word)
    void this.#steps.then(steps => steps.note(this.#track, turned))
    await this.#count()
    await this.#sender!.kick()
  }

  async #keep(letters: readonly Letter[], says: string): Promise<void> {
    this.#writing += letters.length
    this.#tell({ waiting: this.#state.waiting + letters.length })
    try {
      await this.#outbox!.add(this.#box, letters, says)
    } finally {
      this.#writing -= letters.length
    }
  }

  /** Sends all that waits; says whether nothing is left. */
  async flush(): Promise<boolean> {
    await this.#sender?.kick()
    await this.#count()
    return this.#state.waiting === 0
  }

  /** What models propose for this article, with the answers that have not yet arrived on top. */
  async proposals(): Promise<Proposed[]> {
    const { items } = await this.#server.proposals(this.#sheet!.id)
    const waiting = letters(await this.#waiting()).filter(isAnswer)
    return items.map(({ model, labels, answers }) => {
      const mine = waiting.filter(one => one.model === model).map(one => [one.label, one.answer] as const)
      return { model, labels: this.#wire!.labels(labels), answers: { ...answers, ...Object.fromEntries(mine) } }
    })
  }

  /** Keeps answers to proposals and sends them, behind the labels that were made before. */
  async answer(given: readonly Omit<GivenAnswer, 'id' | 'kind'>[], says: string): Promise<void> {
    await this.#keep(
      given.map(one => ({ ...one, id: crypto.randomUUID(), kind: 'answer' })),
      says
    )
    await this.#count()
    await this.#sender!.kick()
  }

  submit = (): Promise<unknown> => this.#server.submit(this.#sheet!.id)

  skip = (skipped: Skipped): Promise<unknown> => this.#server.skip(this.#sheet!.id, skipped)

  addSpeaker = (name: string, role: string | null, side: string | null): Promise<Speaker> =>
    this.#server.addSpeaker(this.#sheet!.project, { name, role, side })

  /** What people say about the sheet. */
  comments = (): CommentServer => new CommentServer(this.#server.base, this.#sheet!.id, this.#wire!)

  /** Forgets a refused change that a person has read. */
  async dismiss(id: string): Promise<void> {
    await this.#outbox!.forget(this.#box, new Set([id]))
    await this.#count()
  }

  /** Tries again at once: the network is back, or the person has signed in. */
  retry = (): void => {
    void this.#sender?.kick()
    this.#others?.retry()
  }

  /** What was made just before is sent still; what does not arrive then waits in the outbox. */
  close(): void {
    globalThis.removeEventListener?.('online', this.#onOnline)
    globalThis.removeEventListener?.('offline', this.#onOnline)
    globalThis.removeEventListener?.('focus', this.retry)
    this.#listener = null
    void this.#leave()
  }

  async #leave(): Promise<void> {
    await this.#written()
    if (this.#sheet?.editable) await this.#sender?.finish().catch(() => undefined)
    else this.#sender?.stop()
    this.#others?.stop()
    await this.#others?.settled()
    this.#channel?.close()
    this.#channel = null
    ;(await this.#opened).close()
    ;(await this.#steps).close()
  }

  /** When all that is painted is in the outbox. */
  async #written(): Promise<void> {
    while (this.#writing > 0) await new Promise(resolve => setTimeout(resolve, 5))
  }

  #listen(): void {
    globalThis.addEventListener?.('online', this.#onOnline)
    globalThis.addEventListener?.('offline', this.#onOnline)
    globalThis.addEventListener?.('focus', this.retry)
    if (typeof BroadcastChannel === 'undefined') return
    this.#channel = new BroadcastChannel(`concord ${this.#box}`)
    this.#channel.onmessage = event => this.#heard(event.data as Word)
  }

  #onOnline = (): void => {
    this.#tell({ online: this.#around.online() })
    if (this.#around.online()) this.retry()
  }

  #heard(word: Word): void {
    if (word.kind === 'sent') {
      this.#revision = Math.max(this.#revision, word.revision)
      if (word.stale) void this.#around.lock(lockName(this.#box), () => this.#rebase(new Set()))
      void this.#count()
      return
    }
    let labels = this.#labels()
    // A tab that still shows an older text hears of the newer one with its next answer.
    if (word.operations.some(this.#wire!.isOfAnotherText)) return void this.#count()
    const changes = word.operations.map(operation => {
      const change = this.#wire!.change(labels, operation)
      labels = applyChange(labels, change)
      return change
    })
    this.#listener?.changed(changes, word.turned)
    void this.#count()
  }

  /** Runs under the outbox's lock, so that nothing is sent while the labels are read anew. */
  async #told(sent: Sent | null): Promise<void> {
    this.#tell({ standing: this.#sender!.standing, online: this.#around.online() })
    if (!sent) return this.#stale && this.#state.standing.kind === 'idle' ? this.#rebase(new Set()) : undefined
    const { answer, batch } = sent
    const refused = new Set(answer.results.filter(r => r.result === 'refused').map(r => r.id))
    const applied = answer.results.filter(r => r.result === 'applied').length
    const moved = batch.some(({ operation }) => !isAnswer(operation) && this.#wire!.isOfAnotherText(operation))
    const stale =
      moved || refused.size > 0 || (answer.revision !== null && answer.revision !== this.#revision + applied)
    this.#revision = Math.max(this.#revision, answer.revision ?? 0)
    this.#channel?.postMessage({ kind: 'sent', revision: this.#revision, stale } satisfies Word)
    await this.#count()
    if (stale) await this.#rebase(refused)
    for (const { operation } of batch) this.#sent.delete(operation.id)
  }

  async #rebase(refused: ReadonlySet<string>): Promise<void> {
    const dropped = new Set([...refused].map(id => this.#sent.get(id)).filter(change => change !== undefined))
    const fresh = await this.#server.sheet(this.#sheet!.id).catch(() => null)
    this.#stale = fresh === null
    if (!fresh) return
    if (fresh.text !== this.#text) return this.#listener?.mended()
    this.#revision = fresh.revision
    const sheet = this.#wire!.sheet(fresh)
    for (;;) {
      // What is painted and not yet in the outbox would be missing from it: look again a little later.
      await this.#written()
      const labels = this.#onTop(sheet.labels, await this.#waiting())
      if (this.#writing === 0) return this.#listener?.rebased({ ...sheet, labels }, dropped)
    }
  }

  /** Steps point into a text; those of a text that was mended since are no use. */
  get #track(): string {
    return (this.#tracked ??= `${this.#box} ${hash(this.#text)}`)
  }

  #onTop(labels: Labels, waiting: readonly Waiting[]): Labels {
    const operations = letters(waiting).filter(letter => !isAnswer(letter))
    return operations.reduce((now, operation) => {
      const change = this.#readable(now, operation)
      return change ? applyChange(now, change) : now
    }, labels)
  }

  /**
   * What was made on another text cannot be shown before the server has moved it, and what does not lie in the text not at
   * all: the server refuses it with its reason.
   */
  #readable(labels: Labels, operation: Operation): Change | null {
    if (this.#wire!.isOfAnotherText(operation)) return null
    try {
      return this.#wire!.change(labels, operation)
    } catch (fault) {
      if (fault instanceof RangeError) return null
      throw fault
    }
  }

  #waiting = (): Promise<Waiting[]> => this.#outbox!.list(this.#box)

  #count = async (): Promise<void> => this.#counted(await this.#waiting())

  #counted(all: readonly Waiting[]): void {
    const refused = all
      .filter(w => w.refused !== null)
      .map(w => ({ id: w.operation.id, says: w.says, reason: w.refused! }))
    this.#tell({ waiting: all.length - refused.length + this.#writing, refused, durable: this.#outbox!.durable })
  }

  #tell(part: Partial<SaveState>): void {
    this.#state = { ...this.#state, ...part }
    this.#listener?.saving(this.#state)
  }
}

const letters = (waiting: readonly Waiting[]): Letter[] => waiting.filter(w => w.refused === null).map(w => w.operation)

/** Short, and another one for another text (FNV-1a). */
function hash(text: string): string {
  let sum = 0x811c9dc5
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193)
  return (sum >>> 0).toString(36)
}
