import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import { repeat } from 'lit/directives/repeat.js'
import type { Comment, Talk, Thread } from '../model/comments.ts'
import type { LabelRef } from '../model/labels.ts'
import { placeOf, spoken } from '../model/names.ts'
import type { Desk } from './desk.ts'

/** What is being written, by the place it is written in, and what can be done with a thread. */
export interface Words {
  of(place: string): string
  write(place: string, text: string): void
  send(place: string, thread: Thread | null): void
  turn(thread: Thread): void
}

/** Threads about the sheet, and a field to begin one about the label in focus or the article. */
export function comments(desk: Desk, talk: Talk, about: LabelRef | null, words: Words): TemplateResult {
  return html`
    <div class="cw-comments">
      ${field(talk, words, 'new', null, subject(desk, about))}
      <ul class="cw-list" aria-label="Threads" data-testid="threads">
        ${repeat(
          talk.threads,
          thread => thread.id,
          thread => one(desk, talk, thread, words)
        )}
      </ul>
      ${talk.threads.length === 0 ? html`<p class="cw-hint">Nobody has said anything yet.</p>` : nothing}
    </div>
  `
}

const subject = ({ state }: Desk, about: LabelRef | null): string =>
  about && placeOf(state, about) ? `About: ${spoken(state, about)}` : 'About the article'

function one(desk: Desk, talk: Talk, thread: Thread, words: Words): TemplateResult {
  const { about } = thread
  const go = () => about && desk.go(about.label && placeOf(desk.state, about.label) ? { label: about.label } : about)
  return html`
    <li class="cw-thread" ?data-closed=${!thread.open} data-testid="thread" id="thread-${thread.id}" tabindex="-1">
      ${
        about?.at
          ? html`<button type="button" class="cw-words" @click=${go}><q>${about.words}</q></button>`
          : html`<b>${about ? about.words : thread.kind === 'cleaning' ? 'Cleaning is wrong' : 'The article'}</b>`
      }
      ${thread.comments.map(comment)}
      <div class="cw-thread-end">
        <span>${thread.open ? '' : 'Resolved'}</span>
        <button type="button" class="cw-quiet" data-testid="thread-turn" @click=${() => words.turn(thread)}>
          ${thread.open ? 'Resolve' : 'Open again'}
        </button>
      </div>
      ${thread.open ? field(talk, words, thread.id, thread, 'Answer') : nothing}
    </li>
  `
}

const comment = ({ by, at, text }: Comment): TemplateResult => html`
  <p class="cw-comment">
    <b>${by?.shown ?? 'Somebody who has left'}</b>
    <time datetime=${at}>${new Date(at).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' })}</time>
    <span>${text}</span>
  </p>
`

function field(talk: Talk, words: Words, place: string, thread: Thread | null, name: string): TemplateResult {
  const id = `cw-say-${place}`
  const send = (event: Event) => {
    event.preventDefault()
    words.send(place, thread)
  }
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.stopPropagation()
      send(event)
    }
  }
  const mention = (event: Event, who: string) => {
    const area = (event.target as HTMLElement).closest('form')!.querySelector('textarea')!
    area.setRangeText(`@${who} `, area.selectionStart, area.selectionEnd, 'end')
    words.write(place, area.value)
    area.focus()
  }
  return html`
    <form class="cw-say" @submit=${send}>
      <label for=${id}>${name}</label>
      <textarea
        id=${id}
        class="cw-note"
        rows="2"
        maxlength="4000"
        data-testid="say-${thread ? 'answer' : 'new'}"
        .value=${live(words.of(place))}
        @input=${(e: Event) => words.write(place, (e.target as HTMLTextAreaElement).value)}
        @keydown=${keys}
      ></textarea>
      <div class="cw-thread-end">
        <span>
          ${talk.people.map(
            person =>
              html`<button type="button" class="cw-icon" @click=${(e: Event) => mention(e, person.name)}>
                @${person.name}
              </button>`
          )}
        </span>
        <button type="submit" class="cw-quiet" data-testid="send-comment">Send</button>
      </div>
    </form>
  `
}
