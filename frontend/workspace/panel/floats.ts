import { html, type TemplateResult } from 'lit'
import type { LabelRef } from '../model/labels.ts'
import { placeOf, snippet, spoken } from '../model/names.ts'
import type { Likely } from '../model/likely.ts'
import type { WorkState } from '../model/state.ts'
import { keycap } from './parts.ts'

const TAKE = 'Take what is offered: cue, source, whole quote'

/** What can be done with the selection, for the bar that stands beside it; what is likely comes first. */
export function selectionBar(
  state: WorkState,
  whole: boolean,
  offered: Likely | null,
  keyOf: (name: string) => string,
  run: (name: string) => void
): TemplateResult {
  const quotes = state.labels.quotes.size > 0
  const focused = state.focus?.kind === 'quote'
  const button = (text: string, command: string, test: string) => html`
    <button type="button" data-testid=${test} @pointerdown=${keepSelection} @click=${() => run(command)}>
      ${text} ${keycap(keyOf(command))}
    </button>
  `
  const others = [
    button('Mention', 'Mention', 'bar-mention'),
    button('Quote', 'Quote', 'bar-quote'),
    quotes ? button('Cue', 'Cue of the quote', 'bar-cue') : null,
    focused ? button('Add piece', 'Add the selection as a further piece of the quote', 'bar-piece') : null
  ]
  return html`
    <div class="cw-bar" role="toolbar" aria-label="Selection" data-testid="selection-bar">
      ${offered ? button(offered.says, TAKE, 'bar-take') : null} ${whole ? others : null}
    </div>
  `
}

const keepSelection = (event: Event) => event.preventDefault()

/** Where several labels lie under a click, all of them. */
export function labelMenu(
  state: WorkState,
  labels: readonly LabelRef[],
  pick: (label: LabelRef | null) => void
): TemplateResult {
  const keys = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (event.key === 'Escape') pick(null)
    else if (step) moveFocus(event.currentTarget as HTMLElement, step)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return html`
    <div class="cw-menu" role="menu" aria-label="Labels here" data-testid="label-menu" @keydown=${keys}>
      ${labels.map(
        label => html`
          <button
            type="button"
            role="menuitem"
            data-kind=${label.kind}
            data-testid="menu-label"
            @click=${() => pick(label)}
          >
            ${spoken(state, label)} ${label.kind === 'quote' ? opening(state, label) : null}
          </button>
        `
      )}
    </div>
  `
}

function opening(state: WorkState, label: LabelRef): TemplateResult {
  return html`<small>${snippet(state, placeOf(state, label)!, 60)}</small>`
}

function moveFocus(menu: HTMLElement, step: number): void {
  const items = [...menu.querySelectorAll('button')]
  const now = items.indexOf(document.activeElement as HTMLButtonElement)
  items[(now + step + items.length) % items.length]?.focus()
}
