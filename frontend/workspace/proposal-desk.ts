import { answered, keysOf, take, waiting, type Answer, type Proposal, type Proposed } from './model/proposals.ts'
import type { Span } from './model/span.ts'
import type { Transaction, WorkState } from './model/state.ts'
import type { Proposals } from './panel/proposals.ts'
import { spokenProposal } from './panel/proposals.ts'
import type { Session } from './sync/session.ts'

interface Screen {
  readonly state: WorkState | null
  readonly session: Session | null
  do(tx: Transaction | null): void
  go(to: { readonly at?: Span | null }): void
  announce(words: string): void
  requestUpdate(): void
}

/** Puts what models propose before the annotator, and keeps the answers. */
export class ProposalDesk {
  readonly #screen: Screen
  #proposed: readonly Proposed[] = []
  #waiting: readonly Proposal[] = []
  #current: Proposal | null = null

  constructor(screen: Screen) {
    this.#screen = screen
  }

  /** Reads them after the sheet is there: nobody waits for proposals. */
  async open(session: Session): Promise<void> {
    this.clear()
    const proposed = await session.proposals().catch(() => [])
    if (this.#screen.session !== session) return
    this.#set(proposed)
    this.#screen.requestUpdate()
  }

  clear(): void {
    this.#set([])
  }

  /** Whether a model has proposed anything for this article. */
  get any(): boolean {
    return this.#proposed.length > 0
  }

  get panel(): Proposals {
    return { waiting: this.#waiting, current: this.#current, answer: this.answer, look: this.look }
  }

  /** Answers the current one, by a key. */
  answerCurrent(answer: Answer): void {
    if (this.#current) this.answer(this.#current, answer)
    else this.#screen.announce('Nothing that is proposed waits for an answer')
  }

  look = (proposal: Proposal): void => {
    this.#current = proposal
    if (proposal.at) this.#screen.go({ at: proposal.at })
    this.#screen.announce(spokenProposal(this.#screen.state!, proposal))
    this.#screen.requestUpdate()
  }

  answer = (proposal: Proposal, answer: Answer): void => {
    const { state, session } = this.#screen
    if (!state || !session) return
    if (!state.sheet.editable) return this.#screen.announce('Read only')
    if (answer === 'accepted') this.#screen.do(take(state, proposal))
    const { model } = proposal
    const said = spokenProposal(state, proposal)
    void session.answer(
      keysOf(proposal, answer).map(label => ({ model, label, answer })),
      `${answer === 'accepted' ? 'Accepted' : 'Refused'}: ${said}`
    )
    const at = this.#waiting.indexOf(proposal)
    this.#set(answered(this.#proposed, proposal, answer), at)
    if (answer === 'refused') this.#screen.announce('Refused')
    if (this.#current?.at) this.#screen.go({ at: this.#current.at })
    this.#screen.requestUpdate()
  }

  #set(proposed: readonly Proposed[], at = 0): void {
    this.#proposed = proposed
    this.#waiting = waiting(proposed)
    this.#current = this.#waiting[at] ?? this.#waiting[0] ?? null
  }
}
