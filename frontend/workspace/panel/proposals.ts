import { html, nothing, type TemplateResult } from 'lit'
import { snippet, speakerName, topicNames, typeName } from '../model/names.ts'
import type { Answer, Proposal } from '../model/proposals.ts'
import type { WorkState } from '../model/state.ts'
import { keycap } from './parts.ts'

/** More would fill the list with what nobody reads at once. */
const MOST = 50

const BUTTONS: Readonly<Record<Answer, { readonly word: string; readonly command: string; readonly look: string }>> = {
  accepted: { word: 'Accept', command: 'Accept the proposal', look: 'cw-pick' },
  refused: { word: 'Refuse', command: 'Refuse the proposal', look: 'cw-quiet' }
}

/** What models propose, as the panel needs it. */
export interface Proposals {
  readonly waiting: readonly Proposal[]
  /** The one that the keys answer. */
  readonly current: Proposal | null
  answer(proposal: Proposal, answer: Answer): void
  look(proposal: Proposal): void
}

/** The proposals that wait for an answer. */
export function proposalList(
  state: WorkState,
  { waiting, current, answer, look }: Proposals,
  keyOf: (command: string) => string
): TemplateResult {
  const button = (given: Answer, one: Proposal, now: boolean, said: string) => {
    const { word, command, look } = BUTTONS[given]
    return html`
      <button
        type="button"
        class=${look}
        data-testid=${word.toLowerCase()}
        aria-label="${word}: ${said}"
        @click=${() => answer(one, given)}
      >
        ${word} ${now ? keycap(keyOf(command)) : nothing}
      </button>
    `
  }
  if (waiting.length === 0) return html`<p class="cw-hint">Nothing that is proposed waits for an answer.</p>`
  return html`
    <p class="cw-hint">None of these is a label before you accept it.</p>
    <ul class="cw-list cw-proposals" data-testid="proposals" aria-label="Proposals">
      ${waiting.slice(0, MOST).map(one => {
        const now = one === current
        const said = spokenProposal(state, one)
        return html`
          <li class="cw-card" ?data-open=${now} data-testid="proposal">
            <button type="button" class="cw-open" aria-current=${now} @click=${() => look(one)}>
              <span class="cw-line"><span class="cw-tag cw-tag-type">${said}</span></span>
              ${one.at ? html`<span class="cw-snippet">${snippet(state, one.at, 120)}</span>` : nothing}
            </button>
            ${
              state.sheet.editable
                ? html`<div class="cw-end">
                    ${button('accepted', one, now, said)} ${button('refused', one, now, said)}
                  </div>`
                : nothing
            }
          </li>
        `
      })}
      ${waiting.length > MOST ? html`<li class="cw-hint">and ${waiting.length - MOST} more</li>` : nothing}
    </ul>
  `
}

/** A proposal in words, as it is read aloud. */
export function spokenProposal(state: WorkState, proposal: Proposal): string {
  switch (proposal.kind) {
    case 'mention':
      return ['Mention', speakerName(state, proposal.mention)].filter(Boolean).join(', ')
    case 'quote': {
      const by = proposal.source && (speakerName(state, proposal.source) ?? snippet(state, proposal.source, 40))
      return ['Quote', typeName(state, proposal.quote.type), by && `by ${by}`].filter(Boolean).join(', ')
    }
    case 'sentiment':
      return `Sentiment of the article: ${proposal.sentiment.label}`
    case 'topics':
      return `Topics of the article: ${topicNames(state, proposal.topics).join(', ')}`
  }
}
