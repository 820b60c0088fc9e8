/** What the server asks to be drawn; the twin of Chart and DataTable in dev.concord.shell. */

export type Kind = 'bars' | 'columns' | 'lines' | 'intervals'
export type Tone = 'accent' | 'good' | 'warn' | 'danger' | 'quiet'
export type Cell = string | number | null

export interface Drawing {
  readonly kind: Kind
  /** the column that names a row */
  readonly label: number
  readonly series: readonly { readonly column: number; readonly tone: Tone }[]
  readonly low: number | null
  readonly high: number | null
  /** the ends of the axis of numbers */
  readonly from: number | null
  readonly to: number | null
  readonly marks: readonly { readonly at: number; readonly text: string }[]
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
  /** rows that a click leads on from */
  readonly leads: readonly number[]
}

/** Colours and letters as the page has them now. */
export interface Look {
  readonly tones: Readonly<Record<Tone, string>>
  readonly ink: string
  readonly soft: string
  readonly line: string
  readonly surface: string
  readonly font: string
  /** of small letters, in pixels */
  readonly size: number
  readonly width: number
  /** forced colours: parts must differ by pattern */
  readonly patterns: boolean
  readonly still: boolean
}

export const text = (cell: Cell | undefined): string => (cell === null || cell === undefined ? '–' : String(cell))

/** As people read it: 1,234 or 0.712. */
export function figure(cell: Cell | undefined): string {
  if (typeof cell !== 'number') return text(cell)
  const digits = Math.abs(cell) >= 100 || Number.isInteger(cell) ? 0 : Math.abs(cell) >= 10 ? 1 : 3
  return cell.toLocaleString('en', { maximumFractionDigits: digits })
}

export const number = (cell: Cell | undefined): number | null => (typeof cell === 'number' ? cell : null)

/** The height that the rows need, in pixels. */
export function height(drawing: Drawing, look: Look): number {
  const line = look.size * 1.5
  const rows = drawing.rows.length
  const axis = line * 2
  switch (drawing.kind) {
    case 'bars':
    case 'intervals':
      return Math.round(rows * line * 1.35 + axis)
    case 'columns':
    case 'lines':
      return Math.round(line * 12)
  }
}
