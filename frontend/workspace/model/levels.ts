import type { Span } from './span.ts'

/** How far two cards stand apart. */
const GAP = 6

/** How far a card is lifted above its wish so that the screen shows all of it; not at all where its words are not on the screen. */
export function lift(wish: number, height: number, screen: Span): number {
  if (wish < screen.start || wish > screen.end) return 0
  return Math.max(0, Math.min(wish + height + GAP - screen.end, wish - screen.start))
}

/**
 * Where cards stand that should be level with the text: each at its wish where there is room, else right below the one
 * before; the card in focus gets its wish, and those before it make room upwards.
 */
export function levels(wishes: readonly number[], heights: readonly number[], focus: number): number[] {
  const tops: number[] = []
  let free = 0
  for (let i = 0; i < wishes.length; i++) {
    const top = i === focus ? wishes[i]! : Math.max(wishes[i]!, free)
    tops.push(top)
    free = top + heights[i]! + GAP
  }
  for (let i = focus - 1; i >= 0; i--) tops[i] = Math.min(tops[i]!, tops[i + 1]! - heights[i]! - GAP)
  return tops
}
