import { extent, mentionsInOrder, type Mention, type Quote } from './labels.ts'
import type { Speaker } from './sheet.ts'
import { contains, distance } from './span.ts'
import type { WorkState } from './state.ts'

/** Something that may be chosen as source or speaker. */
export interface Offer {
  readonly mention: Mention | null
  readonly speaker: Speaker | null
}

/** As it is compared: without case and accents. */
export const fold = (s: string): string => s.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase()

/** Speakers whose name, alias or role holds every word of the query, in any script; those that begin with it first. */
export function findSpeakers(speakers: readonly Speaker[], query: string): Speaker[] {
  const words = fold(query).split(/\s+/).filter(Boolean)
  if (words.length === 0) return [...speakers]
  const found: { speaker: Speaker; rank: number }[] = []
  for (const speaker of speakers) {
    const names = [speaker.name, ...speaker.aliases].map(fold)
    const everything = [...names, fold(speaker.role ?? '')].join('\n')
    if (!words.every(word => everything.includes(word))) continue
    found.push({ speaker, rank: names.some(name => name.startsWith(words[0]!)) ? 0 : 1 })
  }
  return found.sort((a, b) => a.rank - b.rank).map(f => f.speaker)
}

/** The mentions a quote may come from, the likeliest first: near its cue or its words, outside them, same paragraph. */
export function likelySources(state: WorkState, quote: Quote): Mention[] {
  const { index } = state
  const near = quote.cue ?? extent(quote)
  const home = index.paragraphAt(near.start)
  const far = (m: Mention): number => {
    const inside = quote.content.some(part => contains(part, m)) ? 5_000 : 0
    const elsewhere = index.paragraphAt(m.start) === home ? 0 : 1_000
    return distance(m, near) + inside + elsewhere
  }
  const ranked = mentionsInOrder(state.labels).map(mention => ({ mention, far: far(mention) }))
  return ranked.sort((a, b) => a.far - b.far).map(r => r.mention)
}

export function sourceOffers(state: WorkState, quote: Quote, query: string): Offer[] {
  const speakerOf = (m: Mention) => state.speakers.find(s => s.id === m.speaker) ?? null
  const mentions = likelySources(state, quote)
  const wanted = fold(query.trim())
  const named = new Set(findSpeakers(state.speakers, query).map(s => s.id))
  const fits = (m: Mention) =>
    fold(state.sheet.text.slice(m.start, m.end)).includes(wanted) || (m.speaker !== null && named.has(m.speaker))
  const fitting = mentions.filter(fits).map(mention => ({ mention, speaker: speakerOf(mention) }))
  if (wanted === '' || mentions.length === 0) return fitting
  // A speaker whom no mention names yet can be given to the mention that is the source now, or the likeliest one.
  const target = mentions.find(m => m.id === quote.source) ?? mentions.find(m => m.speaker === null)
  const unnamed = findSpeakers(state.speakers, query).filter(s => !fitting.some(f => f.speaker?.id === s.id))
  return target ? [...fitting, ...unnamed.map(speaker => ({ mention: target, speaker }))] : fitting
}

/** Speakers for a mention: those that its words name first, then those already met in this sheet, then the rest. */
export function speakerOffers(state: WorkState, mention: Mention, query: string): Offer[] {
  const words = fold(state.sheet.text.slice(mention.start, mention.end))
  const met = new Set([...state.labels.mentions.values()].map(m => m.speaker))
  const rank = (s: Speaker): number => {
    const names = [s.name, ...s.aliases].map(fold)
    if (names.includes(words)) return 0
    if (names.some(name => words.includes(name) || name.includes(words))) return 1
    return met.has(s.id) ? 2 : 3
  }
  const found = findSpeakers(state.speakers, query)
  if (query.trim() === '') found.sort((a, b) => rank(a) - rank(b))
  return found.map(speaker => ({ mention, speaker }))
}
