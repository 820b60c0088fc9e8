import { lookOf, type Look } from './model/look.ts'

const KEY = 'concord-look'

/** Keeps in this browser how its person likes to read, and sets the text so. */
export class LookKeeper {
  readonly #host: HTMLElement
  #look: Look

  constructor(host: HTMLElement) {
    this.#host = host
    this.#look = lookOf(read())
  }

  get look(): Look {
    return this.#look
  }

  set(look: Look): void {
    this.#look = look
    this.show()
    try {
      localStorage.setItem(KEY, JSON.stringify(look))
    } catch {
      // A browser that keeps nothing still shows it so until the page is left.
    }
  }

  show(): void {
    const { face, size, spacing, measure } = this.#look
    const { style } = this.#host
    style.setProperty('--cw-face', `var(--c-${face})`)
    style.setProperty('--cw-size', `${size / 100}rem`)
    style.setProperty('--cw-spacing', String(spacing / 100))
    style.setProperty('--c-measure', `${measure}ch`)
  }
}

function read(): unknown {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? 'null')
  } catch {
    return null
  }
}
