import { toLabeller, toUnit, type Meeting } from '../model/meeting.ts'

export type Step = ((meeting: Meeting) => Meeting) | 'leave'

export interface MeetingKey {
  readonly chords: readonly string[]
  readonly shown: string
  readonly name: string
  readonly does: Step
}

const hide = (meeting: Meeting): Meeting => ({ ...meeting, names: !meeting.names })

/** Few, so that whoever holds the remote control needs no list; PageUp and PageDown are what such a control sends. */
export const MEETING_KEYS: readonly MeetingKey[] = [
  { chords: ['ArrowRight', 'PageDown', ' '], shown: '→', name: 'Next', does: m => toUnit(m, 1) },
  { chords: ['ArrowLeft', 'PageUp'], shown: '←', name: 'Previous', does: m => toUnit(m, -1) },
  { chords: ['ArrowDown'], shown: '↓', name: 'Next labeller', does: m => toLabeller(m, 1) },
  { chords: ['ArrowUp'], shown: '↑', name: 'Previous labeller', does: m => toLabeller(m, -1) },
  { chords: ['h'], shown: 'h', name: 'Names', does: hide },
  { chords: ['Escape'], shown: 'Esc', name: 'Leave', does: 'leave' }
]
