import { NO_LABELS, type LabelRef, type Labels } from './labels.ts'
import type { Span } from './span.ts'

export interface Party {
  readonly id: string
  readonly name: string
}

export interface Choice {
  readonly id: string
  readonly name: string
  readonly key: string
}

export interface Grade {
  readonly value: number | null
  readonly label: string
  readonly name: string
  readonly key: string
}

/** What may be labelled in this project, and by which keys. */
export interface Scheme {
  readonly name: string
  readonly parties: readonly Party[]
  readonly topics: readonly Choice[]
  readonly sentiment: readonly Grade[]
  readonly quoteTypes: readonly Choice[]
  /** The keys of commands, by their names; those that are left out keep the usual ones. */
  readonly keys?: Readonly<Record<string, string>>
  /** What forbids submitting while it is missing. */
  readonly required?: readonly string[]
}

/** A usual reason to skip an article. */
export interface SkipReason {
  readonly id: string
  readonly name: string
}

/** Why an article is skipped: one of the usual reasons, and what there is to add. */
export interface Skipped {
  readonly kind: string
  readonly words: string
}

/** A version of the guideline that came after the labels of a sheet. */
export interface GuidelineNews {
  readonly version: number
  readonly changes: string
}

export interface Speaker {
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly role: string | null
  readonly side: string | null
  readonly wikidata: string | null
}

export interface Block extends Span {
  readonly kind: string
}

export interface Meta {
  readonly headline: string | null
  readonly outlet: string | null
  readonly place: string | null
  readonly published: string | null
  readonly dateline: string | null
  readonly language: string | null
}

/** A spot that a lead who returned the sheet points at. */
export interface Mark extends Span {
  readonly label: LabelRef | null
  readonly note: string | null
}

/** One labeller's view of one article as the server gave it; its labels are where the session began. */
export interface Sheet {
  readonly id: number
  readonly project: string
  readonly labeller: string
  readonly state: string
  readonly editable: boolean
  readonly reason: string | null
  /** Where to look in a returned sheet, in reading order. */
  readonly marks: readonly Mark[]
  readonly revision: number
  readonly guideline: number
  /** Newer versions of the guideline, the oldest first. */
  readonly news: readonly GuidelineNews[]
  readonly scheme: Scheme
  readonly meta: Meta
  readonly text: string
  readonly blocks: readonly Block[]
  readonly speakers: readonly Speaker[]
  readonly labels: Labels
}

/** What the screen shows round the place of the text while a sheet is being read. */
export const NO_SHEET: Sheet = {
  id: 0,
  project: '',
  labeller: '',
  state: '',
  editable: true,
  reason: null,
  marks: [],
  revision: 0,
  guideline: 0,
  news: [],
  scheme: { name: '', parties: [], topics: [], sentiment: [], quoteTypes: [] },
  meta: { headline: null, outlet: null, place: null, published: null, dateline: null, language: null },
  text: '',
  blocks: [],
  speakers: [],
  labels: NO_LABELS
}

/** Gold is settled at its cases; it is neither submitted nor skipped. */
export const isGold = (sheet: { readonly labeller: string }): boolean => sheet.labeller === 'gold'
