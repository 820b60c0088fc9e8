import { html, nothing, type TemplateResult } from 'lit'
import { guard } from 'lit/directives/guard.js'
import { live } from 'lit/directives/live.js'
import { change, removeCue, removeLabel, removePiece, setSource } from '../model/edits.ts'
import { orderedQuotes, ref, type Quote } from '../model/labels.ts'
import {
  sayer,
  sentimentName,
  snippet,
  sourceOf,
  speakerName,
  spoken,
  topicNames,
  typeName,
  words
} from '../model/names.ts'
import type { WorkState } from '../model/state.ts'
import type { Card } from './desk.ts'
import { keycap, removeButton, row, shortcut } from './parts.ts'
import { sentimentRow, topicsRow, typeRow } from './values.ts'

/** A quote as a card: a few words while it is out of focus, everything about it in focus. */
export function quoteCard(desk: Card, quote: Quote): TemplateResult {
  const { state, editable } = desk
  const open = state.focus?.kind === 'quote' && state.focus.id === quote.id
  const source = sourceOf(state, quote)
  // What is likely may be another quote, of the words that are selected.
  const likely = open && desk.likely?.take.focus?.id === quote.id ? desk.likely : null
  // An open card depends on the selection of nothing else, so it is drawn anew each time; the others are not.
  const depends = [quote, source, open ? state : null, likely, editable, state.speakers]
  return html`
    <li
      class="cw-card"
      aria-label="${spoken(state, ref('quote', quote.id))}, ${placeAmong(state, quote)}"
      ?data-open=${open}
      data-testid="quote-card"
      data-label=${quote.id}
    >
      ${guard(depends, () => html`${heading(desk, quote, open)} ${open ? details({ ...desk, likely }, quote) : nothing}`)}
    </li>
  `
}

function placeAmong({ labels }: WorkState, quote: Quote): string {
  const order = orderedQuotes(labels)
  return `${order.indexOf(quote) + 1} of ${order.list.length}`
}

function heading(desk: Card, quote: Quote, open: boolean): TemplateResult {
  const { state } = desk
  const label = ref('quote', quote.id)
  const by = sayer(state, quote)
  const mood = sentimentName(state, quote.sentiment)
  const tags = [mood, ...topicNames(state, quote.topics)].filter(tag => tag !== null)
  return html`
    <button
      type="button"
      class="cw-open"
      aria-expanded=${open}
      data-testid="quote-open"
      @click=${() => desk.go({ label })}
    >
      <span class="cw-line">
        ${unseen('quote, ')}
        <span class="cw-tag cw-tag-type">${typeName(state, quote.type)}</span>
        ${by ? html`${unseen(', by ')}<b class="cw-by">${by}</b>` : html`${unseen(', ')}<span class="cw-warn">no source</span>`}
      </span>
      ${unseen(', ')}
      ${open ? nothing : html`<span class="cw-snippet">${quote.content.map(s => snippet(state, s)).join(' […] ')}</span>`}
      ${
        open || tags.length === 0
          ? nothing
          : html`${unseen(', ')}<span class="cw-line"
                >${tags.map(tag => html`<span class="cw-tag">${tag}</span>`)}</span
              >`
      }
    </button>
  `
}

/** Only read aloud: a button is called by the very words that are seen on it (WCAG 2.5.3), here with commas between them. */
const unseen = (words: string) => html`<span class="cw-unseen">${words}</span>`

function details(desk: Card, quote: Quote): TemplateResult {
  const { state, editable } = desk
  const drop = () => desk.do(removeLabel(state, ref('quote', quote.id)))
  return html`
    <div class="cw-details">
      ${pieceList(desk, quote)} ${offered(desk)} ${typeRow(desk, quote)} ${row('Cue', cue(desk, quote))}
      ${row('Source', source(desk, quote))} ${sentimentRow(desk, quote)} ${topicsRow(desk, quote)} ${note(desk, quote)}
      ${
        editable
          ? html`<div class="cw-end">
              <button type="button" class="cw-quiet" data-testid="quote-remove" @click=${drop}>
                Remove quote ${keycap(desk.keyOf('Remove the label in focus'))}
              </button>
            </div>`
          : nothing
      }
    </div>
  `
}

function offered({ likely, run, keyOf }: Card): TemplateResult | typeof nothing {
  if (!likely) return nothing
  const command = 'Take what is offered: cue, source, whole quote'
  return html`
    <button type="button" class="cw-pick cw-offered" data-testid="take" @click=${() => run(command)}>
      <span>Likely: ${likely.says}</span> ${keycap(keyOf(command))}
    </button>
  `
}

function pieceList(desk: Card, quote: Quote): TemplateResult {
  const { state, editable } = desk
  const several = quote.content.length > 1
  const pieces = quote.content.map(
    (piece, i) => html`
      <li class="cw-piece">
        <button type="button" class="cw-words" @click=${() => desk.go({ at: piece })}>
          ${snippet(state, piece, 160)}
        </button>
        ${
          several && editable
            ? removeButton(`Remove piece ${i + 1}`, () => desk.do(removePiece(state, quote, piece)), 'piece-remove')
            : nothing
        }
      </li>
    `
  )
  return html`<ul class="cw-pieces" aria-label=${several ? `${quote.content.length} pieces` : 'Words'}>
    ${pieces}
  </ul>`
}

function cue(desk: Card, quote: Quote): TemplateResult {
  const { state, editable } = desk
  if (!quote.cue)
    return html`<span class="cw-hint">select the verb, then Cue ${keycap(desk.keyOf('Cue of the quote'))}</span>`
  const at = quote.cue
  return html`
    <button type="button" class="cw-words" data-testid="quote-cue" @click=${() => desk.go({ at })}>
      ${words(state, at)}
    </button>
    ${editable ? removeButton('Remove cue', () => desk.do(removeCue(state, quote)), 'cue-remove') : nothing}
  `
}

const SOURCE = 'Source of the quote, speaker of the mention'

function source(desk: Card, quote: Quote): TemplateResult {
  const { state, editable } = desk
  const mention = sourceOf(state, quote)
  const name = speakerName(state, mention)
  const text = mention ? words(state, mention) : 'Choose…'
  return html`
    <button
      type="button"
      class="cw-pick"
      data-testid="quote-source"
      aria-keyshortcuts=${shortcut(desk.keyOf(SOURCE))}
      aria-label=${mention ? `Source: ${text} ${name && name !== text ? name : ''}` : 'Choose… the source'}
      ?disabled=${!editable}
      @click=${() => desk.choose(ref('quote', quote.id))}
    >
      ${text}${name && name !== text ? html` <span class="cw-arrow">${name}</span>` : nothing}
      ${keycap(desk.keyOf(SOURCE))}
    </button>
    ${
      mention && editable
        ? removeButton('Remove source', () => desk.do(setSource(state, quote, null)), 'source-remove')
        : nothing
    }
  `
}

function note(desk: Card, quote: Quote): TemplateResult {
  const write = (event: Event) => {
    const text = (event.target as HTMLTextAreaElement).value
    const value = text.trim() === '' ? null : text
    if (value !== quote.note) desk.do(change(desk.state, quote, { note: value }, 'Note of the quote'))
  }
  return html`
    <textarea
      class="cw-note"
      rows="1"
      aria-label="Note on this quote"
      placeholder="Note"
      maxlength="10000"
      data-testid="quote-note"
      ?readonly=${!desk.editable}
      .value=${live(quote.note ?? '')}
      @change=${write}
    ></textarea>
  `
}
