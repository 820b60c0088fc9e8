import type { LabelRef } from './labels.ts'
import type { Span } from './span.ts'

export interface Commenter {
  readonly name: string
  readonly shown: string
}

export interface Comment {
  readonly id: string
  readonly by: Commenter | null
  readonly at: string
  readonly text: string
  readonly mine: boolean
}

/** `cleaning` says that the text was not cleaned well, so that a lead finds it. */
export type ThreadKind = 'remark' | 'cleaning'

export interface Thread {
  readonly id: string
  readonly kind: ThreadKind
  /** Null where it is about the article. */
  readonly about: { readonly label: LabelRef | null; readonly at: Span | null; readonly words: string } | null
  readonly open: boolean
  readonly comments: readonly Comment[]
}

export interface Talk {
  readonly people: readonly Commenter[]
  readonly threads: readonly Thread[]
}

export const NO_TALK: Talk = { people: [], threads: [] }

export const openThreads = ({ threads }: Talk): readonly Thread[] => threads.filter(thread => thread.open)

/** The open thread to go to next: the one behind the last, and behind the last one of all the first. */
export function nextThread(talk: Talk, last: string | null): Thread | null {
  const open = openThreads(talk)
  const at = open.findIndex(thread => thread.id === last)
  return open[(at + 1) % Math.max(1, open.length)] ?? null
}
