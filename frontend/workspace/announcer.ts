import { selected, type WorkState } from './model/state.ts'
import { isEmpty, span } from './model/span.ts'

const LONGEST = 200

/** Tells in the live region what was done, and what the caret has passed. */
export class Announcer {
  #timer = 0

  say(host: HTMLElement, words: string): void {
    clearTimeout(this.#timer)
    const region = host.querySelector('.cw-said')
    if (!region) return
    // The same words again would not be read again without a difference.
    region.textContent = region.textContent === words ? `${words}\u00a0` : words
  }

  /** Reads what the caret went over or what is selected, once the keys rest. */
  moved(host: HTMLElement, before: WorkState, now: WorkState): void {
    clearTimeout(this.#timer)
    const chosen = selected(now)
    const from = before.selection.head
    const to = now.selection.head
    const over = isEmpty(chosen) ? span(Math.min(from, to), Math.max(from, to)) : chosen
    const words = now.sheet.text.slice(over.start, Math.min(over.end, over.start + LONGEST)).trim()
    const text = isEmpty(chosen) ? words : `Selected: ${words}`
    this.#timer = window.setTimeout(() => this.say(host, text), 250)
  }

  stop = (): void => clearTimeout(this.#timer)
}
