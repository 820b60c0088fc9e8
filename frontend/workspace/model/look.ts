/** How a person likes to read. */
export interface Look {
  readonly face: 'serif' | 'sans'
  /** Of the text's letters, in hundredths of a rem. */
  readonly size: number
  /** From line to line, in hundredths of the letters' size. */
  readonly spacing: number
  /** Letters in a line. */
  readonly measure: number
}

export const PLAIN: Look = { face: 'serif', size: 112, spacing: 175, measure: 70 }

export const BOUNDS = {
  size: { least: 90, most: 180, step: 6 },
  spacing: { least: 140, most: 240, step: 10 },
  measure: { least: 45, most: 100, step: 5 }
} as const

/** What was kept, as far as it can be read; unknown values become the plain ones. */
export function lookOf(kept: unknown): Look {
  const given = (typeof kept === 'object' && kept ? kept : {}) as Partial<Record<keyof Look, unknown>>
  const number = (key: keyof typeof BOUNDS) => {
    const value = given[key]
    if (typeof value !== 'number' || !Number.isFinite(value)) return PLAIN[key]
    return Math.min(BOUNDS[key].most, Math.max(BOUNDS[key].least, value))
  }
  return {
    face: given.face === 'sans' ? 'sans' : 'serif',
    size: number('size'),
    spacing: number('spacing'),
    measure: number('measure')
  }
}
