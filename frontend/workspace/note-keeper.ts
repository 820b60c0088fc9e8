const PAUSE = 700

/** Keeps a note while it is written, not only when its field is left. */
export class NoteKeeper {
  readonly #host: HTMLElement
  #timer = 0

  constructor(host: HTMLElement) {
    this.#host = host
  }

  attach(): void {
    this.#host.addEventListener('input', this.#typed)
    document.addEventListener('visibilitychange', this.commit)
  }

  detach(): void {
    this.commit()
    this.#host.removeEventListener('input', this.#typed)
    document.removeEventListener('visibilitychange', this.commit)
  }

  commit = (): void => {
    clearTimeout(this.#timer)
    const field = document.activeElement
    if (field instanceof HTMLTextAreaElement && this.#host.contains(field))
      field.dispatchEvent(new Event('change', { bubbles: true }))
  }

  #typed = (event: Event): void => {
    if (!(event.target instanceof HTMLTextAreaElement)) return
    clearTimeout(this.#timer)
    this.#timer = window.setTimeout(this.commit, PAUSE)
  }
}
