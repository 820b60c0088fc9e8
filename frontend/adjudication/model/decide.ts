import { given, letter, sameValue, type Action, type Case, type Value } from './case.ts'

/** What a lead decides on one case; the id makes sending it twice harmless. */
export interface Decision {
  readonly id: string
  readonly case: number
  readonly action: Action
  readonly from: readonly string[]
  /** What gold has from now on, painted before the server answers. */
  readonly gold: readonly Value[] | null
  readonly reason: string | null
  readonly note: string | null
  /** What was decided, for people. */
  readonly says: string
}

export interface Why {
  readonly reason: string | null
  readonly note: string
}

const decision = (shown: Case, why: Why, rest: Pick<Decision, 'action' | 'from' | 'gold' | 'says'>): Decision => ({
  id: crypto.randomUUID(),
  case: shown.id,
  reason: why.reason,
  note: why.note.trim() || null,
  ...rest
})

/** Takes one labeller's version as it is; taking a version that has nothing says that nothing is here. */
export function accept(shown: Case, at: number, why: Why): Decision | null {
  const version = shown.versions[at]
  if (!version) return null
  const gold = version.value ? [version.value] : []
  const says = version.value ? `Accepted ${letter(at)}` : `Accepted ${letter(at)}: nothing here`
  return decision(shown, why, { action: 'accept', from: [version.labeller], gold, says })
}

/** Both stand in gold side by side, as two labels; topics as one set. Of an article's sentiment there is no both. */
export function both(shown: Case, why: Why): Decision | null {
  if (!canTakeBoth(shown)) return null
  const distinct = given(shown).filter((one, i, all) => all.findIndex(o => sameValue(o.value, one.value)) === i)
  const values = distinct.map(d => d.value)
  return decision(shown, why, {
    action: 'both',
    from: distinct.map(d => d.version.labeller),
    gold: shown.layer === 'topics' ? [unionOfTopics(values)] : values,
    says: `Took ${distinct.map(d => letter(d.at)).join(' and ')}`
  })
}

export function canTakeBoth(shown: Case): boolean {
  if (shown.layer === 'sentiment') return false
  const all = given(shown)
  return all.some(one => !sameValue(one.value, all[0]!.value))
}

const unionOfTopics = (values: readonly Value[]): Value => ({
  layer: 'topics',
  topics: [...new Set(values.flatMap(v => (v.layer === 'topics' ? v.topics : [])))]
})

export const nothing = (shown: Case, why: Why): Decision =>
  decision(shown, why, { action: 'nothing', from: [], gold: [], says: 'Nothing here' })

export const toGroup = (shown: Case, why: Why): Decision =>
  decision(shown, why, { action: 'group', from: [], gold: null, says: 'Put to the group' })

/** A merged or newly written unit. */
export const written = (shown: Case, action: 'merge' | 'anew', value: Value, why: Why): Decision =>
  decision(shown, why, {
    action,
    from: action === 'merge' ? given(shown).map(g => g.version.labeller) : [],
    gold: [value],
    says: action === 'merge' ? 'Merged' : 'Written anew'
  })

/** The case as it looks with a decision taken, before the server has answered. */
export const painted = (shown: Case, { action, gold }: Decision): Case => ({
  ...shown,
  gold,
  state: action === 'group' ? 'group' : 'decided',
  changed: false
})
