import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { chordOf } from '../workspace/keyboard/keys.ts'
import { adoptStyles } from '../workspace/styles.ts'
import { MEETING_KEYS, type Step } from './keyboard/meeting-keys.ts'
import { meetingStyles } from './meeting-styles.ts'
import { letter } from './model/case.ts'
import { spokenOf } from './model/fields.ts'
import { unitOf, type Meeting } from './model/meeting.ts'
import { wall } from './panel/wall.ts'
import { CaseServer } from './sync/server.ts'
import { CaseWire } from './sync/wire.ts'

/** One article and everybody's labels on a wall, stepped through by arrow keys. Sends `meeting-left`. */
export class AlignmentMeeting extends LitElement {
  static override properties = { article: { type: Number }, srcBase: { attribute: 'src-base' } }
  declare article: number | null
  declare srcBase: string

  #meeting: Meeting | null = null
  #fault: string | null = null

  constructor() {
    super()
    this.article = null
    this.srcBase = '/api/v1'
  }

  override createRenderRoot(): this {
    return this
  }

  override connectedCallback(): void {
    super.connectedCallback()
    adoptStyles(this.getRootNode() as Document | ShadowRoot, [meetingStyles])
    document.addEventListener('keydown', this.#pressed)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    document.removeEventListener('keydown', this.#pressed)
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('article')) void this.#load()
  }

  get meeting(): Meeting | null {
    return this.#meeting
  }

  async #load(): Promise<void> {
    const { article } = this
    if (article === null) return
    try {
      const wire = await new CaseServer(this.srcBase).meeting(article)
      if (this.article !== article) return
      this.#meeting = new CaseWire(wire.text).meeting(wire)
      this.#fault = null
    } catch (failure) {
      if (!(failure instanceof Error)) throw failure
      this.#fault = failure.message
    }
    this.requestUpdate()
    await this.updateComplete
    this.#say()
  }

  #pressed = (event: KeyboardEvent): void => {
    const chord = chordOf(event)
    const target = event.composedPath()[0] as HTMLElement
    // On a button the space bar presses it.
    if (event.defaultPrevented || (chord === ' ' && target.tagName === 'BUTTON')) return
    const key = MEETING_KEYS.find(k => chord !== null && k.chords.includes(chord))
    if (!key) return
    event.preventDefault()
    this.#do(key.does)
  }

  #do(step: Step): void {
    if (step === 'leave') {
      this.dispatchEvent(new CustomEvent('meeting-left', { bubbles: true, composed: true }))
      return
    }
    if (!this.#meeting) return
    const before = this.#meeting
    this.#meeting = step(before)
    this.requestUpdate()
    if (before !== this.#meeting) void this.updateComplete.then(() => this.#say())
  }

  #say(): void {
    const region = this.querySelector('[role=status]')
    const meeting = this.#meeting
    const unit = meeting && unitOf(meeting)
    if (!region || !unit) return
    const { lit, at, units } = meeting
    const who = lit === null ? '' : `${letter(lit)}${meeting.names ? ` ${unit.versions[lit]!.name}` : ''}. `
    region.textContent = lit === null ? `${at + 1} of ${units.length}. ${spokenOf(unit, letter)}` : who
  }

  #light = (at: number | null): void => this.#do(meeting => ({ ...meeting, lit: at }))

  override render(): TemplateResult {
    const keys = MEETING_KEYS.map(
      key =>
        html`<button type="button" class="am-key" @click=${() => this.#do(key.does)}>
          <kbd>${key.shown}</kbd> ${key.name}
        </button>`
    )
    return html`
      ${this.#meeting ? wall(this.#meeting, this.#light) : this.#waiting()}
      <nav class="am-keys" aria-label="Keys">${keys}</nav>
      <div class="am-unseen" role="status" aria-live="polite"></div>
    `
  }

  #waiting = (): TemplateResult =>
    html`<div class="am-none" role="status">
      ${this.#fault ?? 'Loading…'}
      ${
        this.#fault === null
          ? nothing
          : html`<button type="button" class="am-key" @click=${() => this.#load()}>Try again</button>`
      }
    </div>`
}

if (!customElements.get('alignment-meeting')) customElements.define('alignment-meeting', AlignmentMeeting)
