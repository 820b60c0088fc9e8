import { type Case, type Value } from './case.ts'

/** One article on the wall: its units one after the other, and whose version is looked at. */
export interface Meeting {
  readonly title: string
  readonly labellers: readonly { readonly labeller: string; readonly name: string }[]
  /** Those put to the group first, then the others that differ, then what all agree on; each in reading order. */
  readonly units: readonly Case[]
  readonly at: number
  /** The labeller whose version is lit, by its place in the unit; null for all at once. */
  readonly lit: number | null
  readonly names: boolean
}

const rank = ({ state }: Case): number => (state === 'group' ? 0 : state === 'agreed' ? 2 : 1)

export function meetingOf(title: string, labellers: Meeting['labellers'], cases: readonly Case[]): Meeting {
  const units = [...cases].sort((a, b) => rank(a) - rank(b))
  return { title, labellers, units, at: 0, lit: null, names: true }
}

export function toUnit(meeting: Meeting, by: 1 | -1): Meeting {
  const at = meeting.at + by
  return at < 0 || at >= meeting.units.length ? meeting : { ...meeting, at, lit: null }
}

/** Through the labellers and back to all at once. */
export function toLabeller(meeting: Meeting, by: 1 | -1): Meeting {
  const count = unitOf(meeting)?.versions.length ?? 0
  const now = meeting.lit ?? -1
  const next = ((now + 1 + by + count + 1) % (count + 1)) - 1
  return { ...meeting, lit: next < 0 ? null : next }
}

export const unitOf = (meeting: Meeting): Case | undefined => meeting.units[meeting.at]

/** Whose words are shown on the passage: one labeller's, or, for all at once, whatever anybody has. */
export function shownValue(unit: Case, lit: number | null): Value | null {
  return lit === null ? null : (unit.versions[lit]?.value ?? null)
}
