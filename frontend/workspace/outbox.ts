import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { saveSign } from './save-words.ts'
import { boxesOf, Forwarding, type Forwarded } from './sync/forwarding.ts'
import { openOutbox } from './sync/indexed-outbox.ts'
import type { Outbox } from './sync/outbox.ts'
import { Server } from './sync/server.ts'
import { browser } from './sync/surroundings.ts'

/** Sends what an annotator has left in this browser, without a sheet being open, and says how far it is. */
export class ConcordOutbox extends LitElement {
  static override properties = { account: {}, srcBase: { attribute: 'src-base' }, told: { state: true } }
  declare account: string
  declare srcBase: string
  declare told: Forwarded | null
  #outbox: Outbox | null = null
  #forwarding: Forwarding | null = null

  constructor() {
    super()
    this.account = ''
    this.srcBase = '/api/v1'
    this.told = null
  }

  override createRenderRoot(): this {
    return this
  }

  override connectedCallback(): void {
    super.connectedCallback()
    window.addEventListener('online', this.#again)
    window.addEventListener('focus', this.#again)
    void this.#start()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    window.removeEventListener('online', this.#again)
    window.removeEventListener('focus', this.#again)
    const [outbox, forwarding] = [this.#outbox, this.#forwarding]
    this.#outbox = this.#forwarding = this.told = null
    forwarding?.stop()
    void forwarding?.settled().then(() => outbox?.close())
  }

  async #start(): Promise<void> {
    await this.updateComplete
    const outbox = await openOutbox()
    if (!this.isConnected || this.account === '' || this.#outbox) return outbox.close()
    this.#outbox = outbox
    const server = new Server(this.srcBase)
    const told = (forwarded: Forwarded) => (this.told = forwarded)
    this.#forwarding = new Forwarding(outbox, boxesOf(server, this.account), server, browser, told)
    await this.#forwarding.start()
  }

  /** Looks again, too: another tab may have left something meanwhile. */
  #again = (): void => void this.#forwarding?.start()

  override render(): TemplateResult {
    const { told } = this
    if (!told) return html``
    const { standing, waiting } = told
    const { words } = saveSign({ standing, waiting, online: navigator.onLine, durable: true, refused: [] }, true)
    return html`<p role="status" class="about" data-testid="outbox">${words || nothing}</p>`
  }
}

if (!customElements.get('concord-outbox')) customElements.define('concord-outbox', ConcordOutbox)
