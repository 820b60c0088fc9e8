/** Puts a floating element below a box, above it where there is no room, and hides it rather than covering the box. */
export function placeBeside(floating: HTMLElement, pane: HTMLElement, first: DOMRect, last: DOMRect): void {
  const { offsetWidth: width, offsetHeight: height } = floating
  const top = pane.scrollTop
  const bottom = top + pane.clientHeight
  const gap = matchMedia('(pointer: coarse)').matches ? 28 : 8
  const below = last.bottom + gap
  const above = first.top - height - gap
  const y = below + height <= bottom ? below : above >= top ? above : null
  floating.style.visibility = y === null ? 'hidden' : 'visible'
  if (y === null) return
  const x = Math.min(Math.max(8, last.right - width / 2), pane.clientWidth - width - 8)
  floating.style.transform = `translate(${Math.max(8, x)}px, ${y}px)`
}
