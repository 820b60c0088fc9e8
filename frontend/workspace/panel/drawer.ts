import { html, nothing, type TemplateResult } from 'lit'
import { mentionOf, quoteOf } from '../model/edits.ts'
import { typeName } from '../model/names.ts'
import type { WorkState } from '../model/state.ts'
import { comments } from './comments.ts'
import './guideline.ts'
import type { Desk, Drawer } from './desk.ts'
import './label-list.ts'
import { lookControls } from './look.ts'
import { removeButton } from './parts.ts'
import { proposalList } from './proposals.ts'

type Shown = Exclude<Drawer, 'article'>

const TITLES: Record<Shown, string> = {
  labels: 'Labels',
  proposals: 'Proposals',
  look: 'How the text looks',
  comments: 'Comments',
  guideline: 'Guideline'
}

/** What is opened beside the text. */
export function drawer(desk: Desk): TemplateResult | typeof nothing {
  const kind = desk.drawer
  // The article's own values stand in the foot.
  if (!kind || kind === 'article') return nothing
  return html`
    <aside class="cw-drawer" aria-label=${TITLES[kind]} data-testid="drawer-${kind}" @keydown=${closing(desk)}>
      <header class="cw-drawer-head">
        <h2 tabindex="-1">${TITLES[kind]}</h2>
        ${removeButton(`Close: ${TITLES[kind]}`, () => desk.show(null), 'drawer-close')}
      </header>
      ${contents(desk, kind)}
    </aside>
  `
}

function contents(desk: Desk, kind: Shown): TemplateResult {
  switch (kind) {
    case 'labels':
      return html`<concord-label-list
        .state=${desk.state}
        @go=${(e: CustomEvent) => desk.go({ label: e.detail })}
      ></concord-label-list>`
    case 'proposals':
      return desk.proposals
        ? proposalList(desk.state, desk.proposals, desk.keyOf)
        : html`<p class="cw-hint">No model has proposed anything for this article.</p>`
    case 'comments':
      return comments(desk, desk.talk, desk.about, desk.words)
    case 'guideline':
      return html`<concord-guideline
        .text=${desk.guide}
        .about=${topicsOf(desk.state)}
        .news=${desk.state.sheet.news}
      ></concord-guideline>`
    case 'look':
      return lookControls(desk.look, desk.setLook)
  }
}

/** What the guideline should be opened at, for the label in focus. */
function topicsOf(state: WorkState): string[] {
  const quote = quoteOf(state)
  if (quote) return [typeName(state, quote.type), 'quote']
  return mentionOf(state) ? ['mention', 'speaker', 'source'] : []
}

const closing = (desk: Desk) => (event: KeyboardEvent) => {
  if (event.key !== 'Escape' || event.defaultPrevented) return
  event.preventDefault()
  event.stopPropagation()
  desk.show(null)
}
