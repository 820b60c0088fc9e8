import { span, type Span } from '../model/span.ts'
import type { TextIndex } from '../model/text-index.ts'

/** A place in the document: a text node and a place in it. */
export interface Place {
  readonly node: Text
  readonly at: number
}

/** Turns offsets into places in the document, and mouse points into offsets. Nothing else in the workspace does. */
export class Positions {
  readonly #index: TextIndex
  readonly #nodes: readonly Text[]
  readonly #numbers = new Map<Node, number>()

  constructor(index: TextIndex, nodes: readonly Text[]) {
    this.#index = index
    this.#nodes = nodes
    nodes.forEach((node, i) => this.#numbers.set(node, i))
  }

  /** Between two paragraphs an offset belongs to the end of the one before. */
  place(offset: number): Place {
    const p = this.#index.paragraphAt(offset)
    const { start, end } = this.#index.paragraphs[p]!
    return { node: this.#nodes[p]!, at: Math.min(Math.max(offset, start), end) - start }
  }

  /** The element of the paragraph at an offset, and how much of its text comes before. */
  within(offset: number): { readonly element: Element; readonly share: number } {
    const { node, at } = this.place(offset)
    return { element: node.parentElement!, share: at / Math.max(1, node.length) }
  }

  offset(node: Node, at: number): number | null {
    const p = this.#numbers.get(node)
    if (p !== undefined) return this.#index.paragraphs[p]!.start + at
    // A place between elements: the beginning of what follows, or the end of what came before.
    const next = this.#outermost(node.childNodes[at], it => it.firstChild)
    if (next !== null) return this.#index.paragraphs[next]!.start
    const before = this.#outermost(node.childNodes[at - 1], it => it.lastChild)
    return before === null ? null : this.#index.paragraphs[before]!.end
  }

  /** The paragraph that a node begins or ends with. */
  #outermost(node: Node | null | undefined, inner: (node: Node) => Node | null): number | null {
    for (let it = node ?? null; it; it = inner(it)) {
      const number = this.#numbers.get(it)
      if (number !== undefined) return number
    }
    return null
  }

  /** One static range for each paragraph that a span touches. */
  ranges(s: Span): StaticRange[] {
    const result: StaticRange[] = []
    for (let p = this.#index.paragraphAt(s.start); p < this.#nodes.length; p++) {
      const { start, end } = this.#index.paragraphs[p]!
      if (start >= s.end) break
      const from = Math.max(s.start, start) - start
      const to = Math.min(s.end, end) - start
      const node = this.#nodes[p]!
      if (from < to)
        result.push(new StaticRange({ startContainer: node, startOffset: from, endContainer: node, endOffset: to }))
    }
    return result
  }

  range(s: Span): Range {
    const from = this.place(s.start)
    const to = this.place(s.end)
    const range = document.createRange()
    range.setStart(from.node, from.at)
    range.setEnd(to.node, to.at)
    return range
  }

  /** The offset under a point of the screen, and whether the point is on a letter and not beside the line. */
  under(x: number, y: number): { readonly offset: number; readonly onText: boolean } | null {
    const found = caretAt(x, y)
    const offset = found && this.offset(found.node, found.at)
    if (offset === null) return null
    const near = this.#index.paragraphs[this.#index.paragraphAt(offset)]!
    const around = span(Math.max(near.start, offset - 1), Math.min(near.end, offset + 1))
    const onText = [...this.range(around).getClientRects()].some(
      r => x >= r.left - 3 && x <= r.right + 3 && y >= r.top - 3 && y <= r.bottom + 3
    )
    return { offset, onText }
  }

  /** Where a caret at this offset stands on the screen. */
  caretRect(offset: number): DOMRect | null {
    const { node, at } = this.place(offset)
    const range = document.createRange()
    range.setStart(node, at)
    const own = range.getClientRects()
    const rect = own[own.length - 1]
    if (rect && rect.height > 0) return rect
    range.setEnd(node, Math.min(at + 1, node.length))
    if (range.collapsed && at > 0) range.setStart(node, at - 1)
    const beside = range.getBoundingClientRect()
    if (beside.height === 0) return null
    return new DOMRect(at > 0 && at === node.length ? beside.right : beside.left, beside.top, 0, beside.height)
  }
}

function caretAt(x: number, y: number): { node: Node; at: number } | null {
  const position = document.caretPositionFromPoint?.(x, y)
  if (position) return { node: position.offsetNode, at: position.offset }
  // Safari before 26.2 knows only the older name.
  const range = document.caretRangeFromPoint?.(x, y)
  return range ? { node: range.startContainer, at: range.startOffset } : null
}
