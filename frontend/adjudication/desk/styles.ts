import { css } from 'lit'

/** The article and the versions beside each other; what is equal is quiet, what differs is marked by more than colour. */
export const deskStyles = css`
  case-desk {
    display: grid;
    grid-template: 'article panel' minmax(0, 1fr) / minmax(0, 2fr) minmax(0, 3fr);
    block-size: 100%;
    min-block-size: 20rem;
    overflow: hidden;
    position: relative;
    background: var(--c-page);
    color: var(--c-ink);
    font: 0.875rem / 1.4 var(--c-sans);
  }
  case-desk,
  case-desk *,
  case-desk *::before {
    box-sizing: border-box;
  }
  case-desk .cw-article {
    padding-inline: clamp(16px, 2.5vw, 40px);
  }
  case-desk .cw-text {
    line-height: 2;
    padding-block-end: 50vh;
  }
  case-desk .cw-head {
    padding-block-start: calc(var(--c-space) * 4);
  }
  case-desk:not([data-writing]) .cw-caret {
    display: none;
  }
  case-desk .cw-said {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    min-block-size: 0;
    padding: 0;
    border: 0;
    clip-path: inset(50%);
  }
  .cd-title:focus {
    outline: none;
  }
  case-desk :is(button, textarea, input, select, summary, .cd-scroll, .cw-article):focus-visible {
    outline: 2px solid var(--c-focus);
    outline-offset: 1px;
  }
  case-desk .cw-quiet:disabled {
    opacity: 0.55;
    cursor: default;
    background: transparent;
  }
  ::highlight(concord-case-common) {
    background-color: var(--c-quote-wash);
  }
  ::highlight(concord-case-some) {
    background-color: var(--c-focus-wash);
    text-decoration: underline dashed 2px var(--c-focus);
  }
  ::highlight(concord-case-lit) {
    background-color: color-mix(in srgb, var(--c-quote) 30%, var(--c-surface));
    color: var(--c-ink);
    text-decoration: underline solid 3px var(--c-quote);
  }
  ::highlight(concord-case-lit-cue) {
    background-color: color-mix(in srgb, var(--c-cue) 25%, var(--c-surface));
    color: var(--c-ink);
    text-decoration: underline wavy 2px var(--c-cue);
  }
  ::highlight(concord-case-lit-source) {
    background-color: color-mix(in srgb, var(--c-mention) 28%, var(--c-surface));
    color: var(--c-ink);
    text-decoration: underline dotted 3px var(--c-mention);
  }
  .cd-flags {
    position: absolute;
    inset: 0 auto auto 0;
    pointer-events: none;
  }
  .cd-flag {
    position: absolute;
    inset: 0 auto auto 0;
    display: block;
    color: var(--c-focus);
    font: 700 0.6875rem / 1 var(--c-sans);
  }
  .cd-flag-start {
    border-inline-start: 2px solid var(--c-focus);
    padding-inline-start: 2px;
    margin-block-start: -0.5rem;
    padding-block-end: 0.5rem;
    box-sizing: content-box;
  }
  .cd-flag-end {
    border-inline-end: 2px solid var(--c-focus);
    padding-inline-end: 2px;
    margin-block-start: 0.4rem;
    translate: -100% 0;
    display: flex;
    align-items: end;
  }
  .cd-panel {
    grid-area: panel;
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    min-inline-size: 0;
    border-inline-start: 1px solid var(--c-line);
  }
  .cd-top {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 10px;
    padding: 8px 16px;
    border-block-end: 1px solid var(--c-line);
  }
  .cd-title {
    margin: 0;
    font-size: 1.0625rem;
  }
  .cd-title span {
    font-weight: 400;
    color: var(--c-ink-soft);
  }
  .cd-top .cw-save {
    text-align: end;
  }
  .cd-changed {
    margin: 0;
    padding: 8px 16px;
    background: var(--c-warn-wash);
    color: var(--c-warn);
  }
  .cd-scroll {
    flex: 1;
    min-block-size: 0;
    overflow: auto;
    overscroll-behavior: contain;
    display: grid;
    align-content: start;
    gap: calc(var(--c-space) * 4);
    padding: calc(var(--c-space) * 3) 16px calc(var(--c-space) * 5);
  }
  .cd-actions,
  .cd-reasons,
  .cd-ways {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    align-items: center;
  }
  .cd-actions .cw-quiet {
    min-block-size: 34px;
    padding-inline: 12px;
  }
  .cd-reasons {
    max-block-size: 9rem;
    overflow: auto;
    padding: 2px;
  }
  .cd-why {
    display: grid;
    gap: 8px;
  }
  .cd-foot {
    display: grid;
    gap: 8px;
    padding: 10px 16px;
    border-block-start: 1px solid var(--c-line);
    background: var(--c-surface);
  }
  .cd-end {
    margin: 0;
    padding: 8px 16px;
    background: var(--c-good-wash);
    color: var(--c-good);
  }
  .cw-save[data-tone='none']::before {
    display: none;
  }
  .cd-space {
    flex: 1;
  }
  .cd-draft {
    display: grid;
    gap: 8px;
    padding: 4px 12px 12px;
    border: 2px solid var(--c-focus);
    border-radius: var(--c-radius);
    background: var(--c-surface);
  }
  .cd-draft [data-testid='quote-remove'] {
    display: none;
  }
  .cd-words {
    font: 1rem / 1.5 var(--c-serif);
  }
  .cd-history li {
    padding-block: 3px;
    color: var(--c-ink-soft);
    font-size: 0.8125rem;
  }
  .cd-history li[data-undone] {
    text-decoration: line-through;
  }
  .cd-reason {
    margin-inline-start: 6px;
    padding: 0 7px;
    border: 1px solid var(--c-line-strong);
    border-radius: 99px;
  }
  .cd-history q {
    display: block;
    color: var(--c-ink);
  }
`
