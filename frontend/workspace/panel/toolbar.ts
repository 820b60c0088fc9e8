import { html, nothing, type TemplateResult } from 'lit'
import { openThreads } from '../model/comments.ts'
import { NO_SHEET } from '../model/sheet.ts'
import type { Desk, Drawer } from './desk.ts'
import { keycap, shortcut } from './parts.ts'

const PROPOSALS = { kind: 'proposals', text: 'Proposals', command: 'What models propose' } as const
const DRAWERS: readonly { readonly kind: Drawer; readonly text: string; readonly command: string }[] = [
  { kind: 'labels', text: 'Labels', command: 'List of all labels' },
  { kind: 'comments', text: 'Comments', command: 'Comments' },
  { kind: 'guideline', text: 'Guideline', command: 'Guideline, at what it says of the label in focus' },
  { kind: 'look', text: 'Aa', command: 'How the text looks' }
]

/** How saving stands, taking back, and what can be opened beside the text. */
export function toolbar(desk: Desk): TemplateResult {
  const { state, save } = desk
  return html`
    <div class="cw-top">
      <span class="cw-save" data-tone=${save.tone} data-testid="save-state">${[save.words, signIn(save)]}</span>
      ${desk.editable ? [step(desk, 'Undo', state.undo.at(-1)?.says), step(desk, 'Redo', state.redo.at(-1)?.says)] : nothing}
      ${desk.proposals ? opener(desk, PROPOSALS) : nothing} ${DRAWERS.map(drawer => opener(desk, drawer))}
      <button
        type="button"
        class="cw-icon"
        title="Find a command by its name"
        aria-keyshortcuts=${shortcut(desk.keyOf('Find a command'))}
        data-testid="open-palette"
        @click=${() => desk.run('Find a command')}
      >
        Commands ${keycap(desk.keyOf('Find a command'))}
      </button>
      <button
        type="button"
        class="cw-icon"
        aria-label="Keys: show all"
        title="All keys"
        data-testid="help"
        @click=${() => desk.run('Show all keys')}
      >
        Keys ${keycap('?')}
      </button>
    </div>
    ${save.refused.map(r => refusal(desk, r))}
  `
}

function step(desk: Desk, name: 'Undo' | 'Redo', says: string | undefined): TemplateResult {
  return html`
    <button
      type="button"
      class="cw-icon cw-${name.toLowerCase()}"
      aria-label=${says ? `${name}: ${says}` : name}
      title=${says ? `${name}: ${says}` : `Nothing to ${name.toLowerCase()}`}
      aria-keyshortcuts=${shortcut(desk.keyOf(name))}
      data-testid=${name.toLowerCase()}
      ?disabled=${!says}
      @click=${() => desk.run(name)}
    >
      ${keycap(desk.keyOf(name))}
    </button>
  `
}

function opener(desk: Desk, { kind, text, command }: (typeof DRAWERS)[number]): TemplateResult {
  const { labels, sheet } = desk.state
  const counts = {
    labels: sheet === NO_SHEET ? null : labels.quotes.size + labels.mentions.size,
    proposals: desk.proposals?.waiting.length ?? 0,
    comments: openThreads(desk.talk).length || null,
    guideline: sheet.news.length > 0 ? 'changed' : null
  }
  const count = kind === 'look' || kind === 'article' ? null : counts[kind]
  return html`
    <button
      type="button"
      class="cw-icon"
      aria-expanded=${desk.drawer === kind}
      title=${command}
      aria-label=${count === null ? `${text}: ${command}` : `${text} ${count}: ${command}`}
      aria-keyshortcuts=${shortcut(desk.keyOf(command))}
      data-testid="open-${kind}"
      @click=${() => desk.run(command)}
    >
      ${text}${count === null ? nothing : html` <span class="cw-count" data-new=${kind !== 'labels'}>${count}</span>`}
      ${keycap(desk.keyOf(command))}
    </button>
  `
}

const signIn = (save: Desk['save']) =>
  save.signIn ? html` <a href="" target="_blank" data-testid="sign-in">Sign in</a>` : nothing

function refusal(desk: Desk, refused: Desk['save']['refused'][number]): TemplateResult {
  return html`
    <div class="cw-refused" role="alert" data-testid="not-saved">
      <span><b>Not saved: ${refused.says}</b>, because: ${refused.reason}</span>
      <button type="button" class="cw-quiet" data-testid="dismiss" @click=${() => desk.dismiss(refused.id)}>
        Dismiss
      </button>
    </div>
  `
}
