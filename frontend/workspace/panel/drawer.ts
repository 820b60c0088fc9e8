import { html, nothing, type TemplateResult } from 'lit'
import type { Desk, Drawer } from './desk.ts'
import './label-list.ts'
import { lookControls } from './look.ts'
import { removeButton } from './parts.ts'
import { proposalList } from './proposals.ts'

type Shown = Exclude<Drawer, 'article'>

const TITLES: Record<Shown, string> = { labels: 'Labels', proposals: 'Proposals', look: 'How the text looks' }

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
    case 'look':
      return lookControls(desk.look, desk.setLook)
  }
}

const closing = (desk: Desk) => (event: KeyboardEvent) => {
  if (event.key !== 'Escape' || event.defaultPrevented) return
  event.preventDefault()
  event.stopPropagation()
  desk.show(null)
}
