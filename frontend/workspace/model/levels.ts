/** How far two cards stand apart. */
const GAP = 6

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
