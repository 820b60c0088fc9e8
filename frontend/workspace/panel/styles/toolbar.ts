import { css } from 'lit'

/** How saving stands, and what can be opened. */
export const toolbarStyles = css`
  .cw-top {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px;
    padding: 4px 12px;
    border-block-end: 1px solid var(--c-line);
  }
  .cw-save {
    flex: 1 0 auto;
    max-inline-size: 100%;
    font-size: 0.8125rem;
    color: var(--c-ink-soft);
  }
  .cw-save::before {
    content: '';
    display: inline-block;
    inline-size: 8px;
    block-size: 8px;
    margin-inline-end: 6px;
    border-radius: 50%;
    background: var(--c-good);
  }
  .cw-save[data-tone='busy']::before {
    background: transparent;
    box-shadow: inset 0 0 0 2px var(--c-ink-soft);
  }
  .cw-save[data-tone='warn'] {
    color: var(--c-warn);
  }
  .cw-save[data-tone='warn']::before {
    border-radius: 0;
    background: var(--c-warn);
  }
  .cw-save[data-tone='danger'] {
    color: var(--c-danger);
    font-weight: 600;
  }
  .cw-save[data-tone='danger']::before {
    border-radius: 0;
    rotate: 45deg;
    background: var(--c-danger);
  }
  .cw-save a {
    color: inherit;
  }
  /* a screen for fingers has no room for keys */
  @media (max-width: 600px) {
    .cw-top .cw-key {
      display: none;
    }
  }
  .cw-refused {
    display: flex;
    gap: 8px;
    align-items: start;
    padding: 8px 12px;
    background: var(--c-danger-wash);
    color: var(--c-danger);
  }
  .cw-refused span {
    flex: 1;
  }
  .cw-drawer {
    grid-area: text;
    z-index: 3;
    justify-self: end;
    display: flex;
    flex-direction: column;
    inline-size: min(27rem, 100%);
    min-block-size: 0;
    border-inline-start: 1px solid var(--c-line-strong);
    background: var(--c-raised);
    box-shadow: -6px 0 18px color-mix(in srgb, var(--c-ink) 12%, transparent);
  }
  .cw-drawer-head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    padding: 6px 12px;
    border-block-end: 1px solid var(--c-line);
  }
  .cw-drawer-head h2 {
    margin: 0;
    font-size: 1rem;
    outline: none;
  }
  .cw-look {
    display: grid;
    gap: 12px;
    padding: 12px;
  }
  .cw-look .cw-quiet {
    justify-self: start;
  }
  concord-label-list {
    flex: 1;
    min-block-size: 0;
    display: block;
  }
  .cw-rows {
    block-size: 100%;
    overflow: auto;
    overscroll-behavior: contain;
  }
  .cw-rows > ul {
    position: relative;
  }
  .cw-row-of {
    position: absolute;
    inset-inline: 0;
    block-size: 44px;
    border-inline-start: 3px solid var(--c-quote);
  }
  .cw-row-of[data-kind='mention'] {
    border-inline-start: 3px dotted var(--c-mention);
  }
  .cw-row-of .cw-words {
    display: grid;
    inline-size: 100%;
    block-size: 100%;
  }
  .cw-row-of :is(b, small) {
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
    font-weight: 500;
  }
  .cw-row-of b::first-letter {
    text-transform: uppercase;
  }
  .cw-row-of small {
    font-family: var(--c-serif);
    color: var(--c-ink-soft);
  }
  .cw-row-of [aria-current='true'] {
    background: var(--c-accent-wash);
  }
  .cw-count[data-new='true'] {
    padding: 0 6px;
    border-radius: 8px;
    background: var(--c-warn-wash);
    color: var(--c-warn);
    font-size: 0.75rem;
  }
  concord-guideline {
    flex: 1;
    min-block-size: 0;
    display: flex;
    flex-direction: column;
  }
  .cw-search {
    margin: 0;
    padding: 8px 12px;
  }
  .cw-manual,
  .cw-comments {
    flex: 1;
    min-block-size: 0;
    overflow: auto;
    overscroll-behavior: contain;
    padding: 4px 12px 24px;
    font-size: 0.9375rem;
    line-height: 1.5;
  }
  .cw-manual table {
    border-collapse: collapse;
  }
  .cw-manual :is(td, th) {
    padding: 2px 8px;
    border: 1px solid var(--c-line);
    text-align: start;
  }
  .cw-news {
    padding: 8px 12px;
    border-inline-start: 3px solid var(--c-warn);
    background: var(--c-warn-wash);
  }
  .cw-thread {
    display: grid;
    gap: 6px;
    margin-block-start: 12px;
    padding-block-start: 12px;
    border-block-start: 1px solid var(--c-line);
  }
  .cw-thread[data-closed] {
    color: var(--c-ink-soft);
  }
  .cw-thread > .cw-words {
    border-inline-start: 2px solid var(--c-line-strong);
    border-radius: 0;
    font-family: var(--c-serif);
  }
  .cw-comment {
    display: grid;
    margin: 0;
    overflow-wrap: anywhere;
    white-space: pre-line;
  }
  .cw-comment time {
    font-size: 0.75rem;
    color: var(--c-ink-soft);
  }
  .cw-say {
    display: grid;
    gap: 4px;
    margin-block-start: 8px;
  }
  .cw-thread-end {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    align-items: center;
    justify-content: space-between;
  }
  .cw-manual::highlight(concord-found) {
    background-color: var(--c-focus-wash);
    color: var(--c-ink);
  }
  .cw-proposals {
    display: flex;
    flex-direction: column;
    gap: 8px;
    min-block-size: 0;
    overflow-y: auto;
    padding: 8px 12px;
  }
  .cw-drawer > .cw-hint {
    margin: 0;
    padding: 8px 12px 0;
  }
`
