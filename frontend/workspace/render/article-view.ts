import type { Block, Meta } from '../model/sheet.ts'
import { isEmpty, span, type Span } from '../model/span.ts'
import { selected, type Selection, type WorkState } from '../model/state.ts'
import { stretchesOf } from '../model/stretches.ts'
import type { TextIndex } from '../model/text-index.ts'
import { FIRST_SCREEN, Near, type Stretch } from './near.ts'
import { Painter } from './painter.ts'
import { Positions } from './positions.ts'

/** A text whose first letter is of a script that is written from the right. */
const RIGHT_TO_LEFT = /^\P{L}*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

const TAGS: Record<string, string> = { headline: 'h2', subhead: 'h3' }

/** About as many as the measure holds; the height of what is not laid out yet is guessed by it. */
const LETTERS_OF_A_LINE = 75

/** The article on the screen: its paragraphs, the labels painted on them, the caret and the selection. */
export class ArticleView {
  readonly #text: HTMLElement
  readonly #caret: HTMLElement
  readonly #pane: HTMLElement
  readonly positions: Positions
  readonly #painter: Painter
  readonly #near: Near
  #drawn: WorkState | null = null
  #frame = 0

  /** `text` is emptied and filled with one element for each block, some of them together in a stretch. */
  constructor(
    pane: HTMLElement,
    text: HTMLElement,
    caret: HTMLElement,
    index: TextIndex,
    meta: Meta,
    scrolled: () => void = () => {}
  ) {
    this.#pane = pane
    this.#text = text
    this.#caret = caret
    const stretches = fill(text, index, meta)
    const blocks = stretches.flatMap(({ element }) => [...element.children])
    this.positions = new Positions(
      index,
      blocks.map(block => block.firstChild as Text)
    )
    this.#near = new Near(pane, text, stretches, () => {
      if (this.#drawn) this.#painter.labels(this.#drawn, this.#near.part)
      scrolled()
    })
    this.#painter = new Painter(this.positions)
  }

  /** Shows a state; only what differs from the one shown before is touched. */
  show(state: WorkState): void {
    const before = this.#drawn
    this.#drawn = state
    if (before?.labels !== state.labels) this.#painter.labels(state, this.#near.part)
    if (before?.labels !== state.labels || before.focus !== state.focus) this.#painter.focus(state, state.focus)
    if (before?.selection === state.selection) return
    this.#select(state)
    // Whoever shows a text for the first time lays it out behind the frame that paints it.
    if (before) this.redraw()
  }

  /** Marks what is offered, so that it is seen in the text before it is taken. */
  offer(spans: readonly Span[]): void {
    this.#painter.show('offer', spans)
  }

  /** The spots that a lead points at, or is about to. */
  marked(spans: readonly Span[]): void {
    this.#painter.show('mark', spans)
  }

  /** The selection that the browser has, if it lies in the text. */
  nativeSelection(): Selection | null {
    const native = document.getSelection()
    if (!native?.anchorNode || !native.focusNode || !this.#text.contains(native.anchorNode)) return null
    const anchor = this.positions.offset(native.anchorNode, native.anchorOffset)
    // A triple click and a drag past the end leave the other end outside the text.
    const inside = this.#text.contains(native.focusNode)
    const head = inside ? this.positions.offset(native.focusNode, native.focusOffset) : null
    return anchor === null || head === null ? null : { anchor, head }
  }

  under = (x: number, y: number) => this.positions.under(x, y)

  /** The caret's offset a line further, where the browser's own lines break. */
  lineFrom(state: WorkState, direction: 1 | -1, extend: boolean): Selection | null {
    const native = document.getSelection()
    if (!native) return null
    this.#toNative(state.selection)
    native.modify(extend ? 'extend' : 'move', direction > 0 ? 'forward' : 'backward', 'line')
    const now = this.nativeSelection()
    if (!now) this.#toNative(state.selection)
    return now
  }

  /** Scrolls no further than needed until an offset can be seen. */
  reveal(offset: number): void {
    const rect = this.positions.caretRect(offset)
    if (!rect) return
    const pane = this.#pane.getBoundingClientRect()
    const margin = Math.min(rect.height * 3, pane.height / 4)
    const above = rect.top - (pane.top + margin)
    const below = rect.bottom - (pane.bottom - margin)
    if (above < 0) this.#pane.scrollTop += above
    else if (below > 0) this.#pane.scrollTop += below
    this.redraw()
  }

  /** The part of the text that lies on the screen or near it. */
  get part(): Span {
    return this.#near.part
  }

  /** What of the pane's content is on the screen, in pixels from its top. */
  get screen(): Span {
    const { scrollTop, clientHeight } = this.#pane
    return span(scrollTop, scrollTop + clientHeight)
  }

  /** How far down offsets stand, give or take a line: asking for each letter's own box takes a layout each. */
  levels(offsets: readonly number[]): number[] {
    const boxes = new Map<Element, DOMRect>()
    const boxOf = (element: Element) => {
      let box = boxes.get(element)
      if (!box) boxes.set(element, (box = this.inPane(element.getBoundingClientRect())))
      return box
    }
    return offsets.map(offset => {
      const { element, share } = this.positions.within(offset)
      const { top, height } = boxOf(element)
      return top + share * height
    })
  }

  /** The lines of a span as boxes, from the pane's content corner. */
  boxes(s: Span): DOMRect[] {
    if (isEmpty(s)) return []
    const rects = [...this.positions.range(s).getClientRects()].filter(r => r.width > 0 && r.height > 0)
    return rects.map(rect => this.inPane(rect))
  }

  /** Draws the caret with the next frame: asked for now, its place would cost a layout that the frame makes anyway. */
  redraw = (): void => {
    this.#frame ||= requestAnimationFrame(() => this.layOut()())
  }

  /** Measures where the caret stands; what it gives puts it there. */
  layOut(): () => void {
    cancelAnimationFrame(this.#frame)
    this.#frame = 0
    const rect = this.#drawn && this.positions.caretRect(this.#drawn.selection.head)
    const place = rect && this.inPane(rect)
    return () => {
      this.#caret.hidden = !place
      if (!place) return
      this.#caret.style.transform = `translate(${place.left}px, ${place.top}px)`
      this.#caret.style.height = `${place.height}px`
    }
  }

  dispose(): void {
    cancelAnimationFrame(this.#frame)
    this.#near.dispose()
    this.#painter.dispose()
    this.#text.replaceChildren()
  }

  #select(state: WorkState): void {
    const s = selected(state)
    this.#painter.show('selection', isEmpty(s) ? [] : [s])
    if (document.activeElement === this.#text) this.#toNative(state.selection)
  }

  #toNative({ anchor, head }: Selection): void {
    const now = this.nativeSelection()
    if (now && now.anchor === anchor && now.head === head) return
    const from = this.positions.place(anchor)
    const to = this.positions.place(head)
    document.getSelection()?.setBaseAndExtent(from.node, from.at, to.node, to.at)
  }

  /** A box of the screen, from the pane's content corner. */
  inPane(rect: DOMRect): DOMRect {
    const pane = this.#pane.getBoundingClientRect()
    const left = rect.left - pane.left + this.#pane.scrollLeft
    return new DOMRect(left, rect.top - pane.top + this.#pane.scrollTop, rect.width, rect.height)
  }
}

function fill(text: HTMLElement, index: TextIndex, meta: Meta): Stretch[] {
  const own = inheritsStyles(text) ? '' : ' cw-own'
  const stretches = stretchesOf(index.paragraphs).map(blocks => {
    const element = document.createElement('div')
    element.className = 'cw-stretch'
    element.append(...blocks.map(block => paragraph(index.text, block, own)))
    const { start } = blocks[0]!
    const { end } = blocks.at(-1)!
    // The browser learns what it may skip from a layout, and lays out once more what is seen.
    if (start < FIRST_SCREEN) element.style.contentVisibility = 'visible'
    element.style.setProperty('--cw-lines', String(blocks.length + Math.ceil((end - start) / LETTERS_OF_A_LINE)))
    return { element, ...span(start, end) }
  })
  if (meta.language) text.lang = meta.language
  text.replaceChildren(...stretches.map(({ element }) => element))
  return stretches
}

function paragraph(text: string, { kind, start, end }: Block, own: string): HTMLElement {
  const element = document.createElement(TAGS[kind] ?? 'p')
  element.className = `cw-block cw-${/^[a-z]+$/.test(kind) ? kind : 'body'}${own}`
  const words = text.slice(start, end)
  // `dir="auto"` says the same, and takes as long as laying out the text.
  if (RIGHT_TO_LEFT.test(words)) element.dir = 'rtl'
  element.append(document.createTextNode(words))
  return element
}

let inherits: boolean | null = null

/**
 * Whether paragraphs take the styles of what is painted from the empty text around them, asked once; Safari does not before
 * the fix of https://bugs.webkit.org/show_bug.cgi?id=320716, nor Firefox (https://bugzilla.mozilla.org/show_bug.cgi?id=1703963).
 */
export function inheritsStyles(text: HTMLElement): boolean {
  if (inherits !== null) return inherits
  const probe = document.createElement('p')
  text.replaceChildren(probe)
  const { backgroundColor } = getComputedStyle(probe, '::highlight(concord-quote)')
  probe.remove()
  return (inherits = !['', 'transparent', 'rgba(0, 0, 0, 0)'].includes(backgroundColor))
}
