import { html, nothing, type TemplateResult } from 'lit'
import { guard } from 'lit/directives/guard.js'
import { live } from 'lit/directives/live.js'
import { repeat } from 'lit/directives/repeat.js'
import { setNote } from '../model/edits.ts'
import { mentionsInOrder, quotesInOrder } from '../model/labels.ts'
import { snippet } from '../model/names.ts'
import { isGold } from '../model/sheet.ts'
import type { Desk } from './desk.ts'
import { mentionRow } from './mention-list.ts'
import { keycap, shortcut } from './parts.ts'
import { quoteCard } from './quote-card.ts'
import { articleValues } from './values.ts'

/** More would fill the list with what nobody reads at once; the key goes to all of them. */
const MOST_GAPS = 40

export function panel(desk: Desk): TemplateResult {
  return html`
    ${top(desk)} ${desk.save.refused.map(r => refusal(desk, r))}
    <div class="cw-scroll" id="cw-labels" tabindex="-1">${quotes(desk)} ${mentions(desk)} ${articleNote(desk)}</div>
    <div class="cw-foot">
      ${articleValues(desk)} ${gaps(desk)} ${desk.editable && !isGold(desk.state.sheet) ? ends(desk) : nothing}
    </div>
  `
}

function top(desk: Desk): TemplateResult {
  const { state, save } = desk
  const count = state.labels.quotes.size + state.labels.mentions.size
  const step = (name: 'Undo' | 'Redo', says: string | undefined) => html`
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
  return html`
    <div class="cw-top">
      <span class="cw-save" data-tone=${save.tone} data-testid="save-state">${[save.words, signIn(save)]}</span>
      ${desk.editable ? [step('Undo', state.undo.at(-1)?.says), step('Redo', state.redo.at(-1)?.says)] : nothing}
      <button
        type="button"
        class="cw-icon cw-wide"
        aria-label="Keys: show all"
        title="All keys"
        data-testid="help"
        @click=${() => desk.run('Show all keys')}
      >
        Keys ${keycap('?')}
      </button>
      <button
        type="button"
        class="cw-sheet"
        aria-expanded=${desk.open}
        data-testid="panel-toggle"
        @click=${desk.toggle}
      >
        ${desk.open ? 'Hide labels' : `Labels ${count}`}
      </button>
    </div>
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

function quotes(desk: Desk): TemplateResult {
  const all = quotesInOrder(desk.state.labels)
  return html`
    <section aria-labelledby="cw-quotes">
      <h3 class="cw-h" id="cw-quotes">Quotes <span class="cw-count">${all.length}</span></h3>
      ${all.length === 0 ? hint(desk, 'Select what was said and press', 'q') : nothing}
      <ul class="cw-list" aria-labelledby="cw-quotes" data-testid="quotes">
        ${inChunks(desk, 'quote', all, q => quoteCard(desk, q))}
      </ul>
    </section>
  `
}

function mentions(desk: Desk): TemplateResult {
  const all = mentionsInOrder(desk.state.labels)
  return html`
    <section aria-labelledby="cw-mentions">
      <h3 class="cw-h" id="cw-mentions">Mentions of speakers <span class="cw-count">${all.length}</span></h3>
      ${all.length === 0 ? hint(desk, 'Put the caret on a name and press', 'm') : nothing}
      <ul class="cw-list cw-mentions" aria-labelledby="cw-mentions" data-testid="mentions">
        ${inChunks(desk, 'mention', all, m => mentionRow(desk, m))}
      </ul>
    </section>
  `
}

const CHUNK = 50

/** A long list in pieces, of which only those are drawn anew in which something changed. */
function inChunks<T extends { id: string }>(desk: Desk, kind: string, all: readonly T[], draw: (item: T) => unknown) {
  const { state, editable } = desk
  const chunks: unknown[] = []
  for (let i = 0; i < all.length; i += CHUNK) {
    const chunk = all.slice(i, i + CHUNK)
    const focused = state.focus?.kind === kind && chunk.some(item => item.id === state.focus?.id)
    // A quote's card names its source, so mentions matter to quotes.
    const others = kind === 'quote' ? state.labels.mentions : null
    const depends = [...chunk, others, focused ? state : null, editable, state.speakers]
    chunks.push(guard(depends, () => html`${repeat(chunk, item => item.id, draw)}`))
  }
  return chunks
}

const hint = (desk: Desk, words: string, key: string) =>
  desk.editable ? html`<p class="cw-hint">${words} ${keycap(key)}</p>` : nothing

function articleNote(desk: Desk): TemplateResult {
  const write = (event: Event) => desk.do(setNote(desk.state, (event.target as HTMLTextAreaElement).value))
  return html`
    <section>
      <h3 class="cw-h"><label for="cw-article-note">Note on the article</label></h3>
      <textarea
        id="cw-article-note"
        class="cw-note"
        rows="2"
        maxlength="10000"
        data-testid="article-note"
        ?readonly=${!desk.editable}
        .value=${live(desk.state.labels.note ?? '')}
        @change=${write}
      ></textarea>
    </section>
  `
}

function gaps(desk: Desk): TemplateResult | typeof nothing {
  const { gaps: all, editable, state } = desk
  if (!editable) return nothing
  if (all.length === 0) return html`<p class="cw-complete" data-testid="complete">Nothing is missing.</p>`
  const items = all.slice(0, MOST_GAPS).map(
    gap =>
      html`<li>
        <button type="button" class="cw-words" data-testid="gap" @click=${() => desk.go(gap)}>
          ${gap.says}${gap.at ? html`: <q>${snippet(state, gap.at, 50)}</q>` : nothing}
        </button>
      </li>`
  )
  return html`
    <details class="cw-gaps" data-testid="gaps">
      <summary>
        ${all.length === 1 ? '1 thing is' : `${all.length} things are`} still missing
        ${keycap(desk.keyOf('Next thing that is missing'))}
      </summary>
      <ul class="cw-list">
        ${items} ${all.length > MOST_GAPS ? html`<li class="cw-hint">and ${all.length - MOST_GAPS} more</li>` : nothing}
      </ul>
    </details>
  `
}

function ends(desk: Desk): TemplateResult {
  return html`
    <div class="cw-ends">
      <button type="button" class="cw-quiet" data-testid="skip" @click=${() => desk.run('Skip with a reason')}>
        Skip…
      </button>
      <button
        type="button"
        class="cw-submit"
        data-testid="submit"
        aria-keyshortcuts="Control+Enter"
        @click=${() => desk.run('Submit')}
      >
        Submit ${keycap(desk.keyOf('Submit'))}
      </button>
    </div>
  `
}
