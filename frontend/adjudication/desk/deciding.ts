import { letter, type Case } from '../model/case.ts'
import type { Decision } from '../model/decide.ts'
import { decided, NO_DECISIONS, redone, undone, without } from '../model/desk.ts'
import { spokenOf } from '../model/fields.ts'
import type { Call } from '../sync/wire.ts'
import type { Cases } from './cases.ts'
import type { Host } from './host.ts'
import type { News } from './news.ts'

interface Bench extends Host {
  tell(type: string, detail: unknown): void
  /** There is no case after the one that was decided. */
  end(): void
}

const standingOf = (shown: Case) => shown.history.findLast(entry => !entry.undone)

/** Decisions: taken, taken back and taken again, over all cases of a session. */
export class Deciding {
  readonly #bench: Bench
  readonly #cases: Cases
  readonly #news: News
  #docket = NO_DECISIONS

  constructor(bench: Bench, cases: Cases, news: News) {
    this.#bench = bench
    this.#cases = cases
    this.#news = news
  }

  /** What would be taken back now, in words; null for nothing. */
  undoable(shown: Case): string | null {
    return this.#docket.done.at(-1)?.says ?? (standingOf(shown) ? 'the decision' : null)
  }

  get redoable(): string | null {
    return this.#docket.undone.at(-1)?.says ?? null
  }

  /** @param otherwise said where there is no such decision */
  decide(decision: Decision | null, otherwise = 'That cannot be taken'): void {
    const { shown } = this.#bench.desk!
    if (shown.settled) return this.#bench.announce('The gold of this article is settled. Reopen it to decide again.')
    if (!decision) return this.#bench.announce(otherwise)
    const now = this.#cases.clerk.decide(shown, decision)
    this.#docket = decided(this.#docket, decision)
    this.#news.decided(now.id)
    this.#bench.change({ shown: now, draft: null, why: { reason: null, note: '' } })
    this.#cases.decided(now.id)
    this.#bench.tell('case-decided', { id: now.id })
    if (now.next === null) {
      this.#bench.announce(`${decision.says}. That was the last case here.`)
      return this.#bench.end()
    }
    void this.#cases
      .open(now.next)
      .then(() => this.#bench.announce(`${decision.says}. ${spokenOf(this.#bench.desk!.shown, letter)}`))
  }

  /** The last decision of this session, wherever it was; without one, the standing decision of the case in view. */
  undo(): void {
    const { shown } = this.#bench.desk!
    const last = this.#docket.done.at(-1)
    const standing = standingOf(shown)
    if (!last && !standing) return this.#bench.announce('Nothing to undo')
    const target = last ?? { id: standing!.id, case: shown.id, says: 'the decision' }
    this.#cases.clerk.undo(target)
    if (last) this.#docket = undone(this.#docket)
    void this.#cases.open(target.case).then(() => this.#bench.announce(`Undone: ${target.says}`))
  }

  redo(): void {
    if (this.#docket.undone.length === 0) return this.#bench.announce('Nothing to decide again')
    const { docket, decision } = redone(this.#docket)
    void this.#cases.open(decision.case).then(() => {
      const { shown } = this.#bench.desk ?? {}
      if (shown?.id !== decision.case) return
      this.#docket = docket
      this.#bench.change({ shown: this.#cases.clerk.decide(shown, decision) })
      this.#bench.announce(`Decided again: ${decision.says}`)
    })
  }

  /** A decision that the server turned down is none. */
  turnedDown(call: Call): void {
    if (call.kind === 'decide') this.#docket = without(this.#docket, call.id)
  }

  reason(at: number): void {
    const { shown, why } = this.#bench.desk!
    const reason = shown.reasons[at]
    if (!reason) return
    const off = why.reason === reason.id
    this.#bench.change({ why: { ...why, reason: off ? null : reason.id } })
    this.#bench.announce(off ? 'No reason' : `Reason: ${reason.name}`)
  }

  go(id: number | null, otherwise: string): void {
    if (id === null) return this.#bench.announce(otherwise)
    void this.#cases.open(id)
  }

  async example(): Promise<void> {
    const { shown } = this.#bench.desk!
    if (shown.gold === null) return this.#bench.announce('Decide it first')
    await this.#cases.clerk.example(shown.id).then(
      () => this.#news.say('In the draft of the guideline', 'good'),
      (failure: Error) => this.#news.say(failure.message, 'danger')
    )
  }
}
