import { css } from 'lit'

/** The cards beside the text: a few words each, everything about the one in focus. */
export const cardStyles = css`
  .cw-h {
    margin: 12px 0 6px;
    font: 600 0.8125rem / 1.4 var(--c-sans);
    color: var(--c-ink-soft);
  }
  .cw-count {
    font-weight: 400;
  }
  .cw-list,
  .cw-pieces {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .cw-card[data-open] {
    border-color: var(--c-quote);
    box-shadow: 0 0 0 1px var(--c-quote);
  }
  .cw-open {
    display: grid;
    gap: 3px;
    inline-size: 100%;
    min-block-size: 32px;
    padding: 7px 10px;
    border: 0;
    border-radius: var(--c-radius);
    background: transparent;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .cw-line {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 8px;
    align-items: baseline;
  }
  .cw-tag {
    font-size: 0.75rem;
    color: var(--c-ink-soft);
  }
  .cw-tag + .cw-tag::before {
    content: '· ' / ', ';
  }
  .cw-tag-type {
    color: var(--c-quote);
    font-weight: 600;
  }
  .cw-snippet {
    font-family: var(--c-serif);
    font-size: 0.9375rem;
    color: var(--c-ink);
  }
  .cw-offered {
    justify-self: start;
    border-style: dashed;
    border-color: var(--c-focus);
  }
  .cw-details {
    display: grid;
    gap: 6px;
    padding: 0 10px 8px;
  }
  .cw-piece {
    display: flex;
    gap: 4px;
    border-inline-start: 2px solid var(--c-line);
    padding-inline-start: 4px;
  }
  .cw-piece + .cw-piece {
    margin-block-start: 3px;
  }
  .cw-piece .cw-words {
    font-family: var(--c-serif);
    font-size: 0.9375rem;
  }
  .cw-controls .cw-words,
  .cw-mention .cw-words {
    flex: 0 1 auto;
  }
  .cw-mention[data-open] {
    background: var(--c-mention-wash);
  }
  .cw-mention .cw-pick {
    margin-inline-start: auto;
    border-color: transparent;
    background: transparent;
    color: var(--c-ink-soft);
  }
  .cw-hint {
    margin: 2px 0;
    font-size: 0.8125rem;
    color: var(--c-ink-soft);
  }
  .cw-end {
    display: flex;
    justify-content: end;
  }
  .cw-card {
    border: 1px solid var(--c-line);
    border-inline-start: 3px solid var(--c-quote);
    border-radius: var(--c-radius);
    background: var(--c-raised);
  }
  .cw-mention {
    display: flex;
    gap: 4px;
    align-items: center;
    min-block-size: 26px;
    border-inline-start: 3px dotted var(--c-mention);
    padding-inline-start: 4px;
  }
  .cw-margin {
    position: relative;
    padding-inline: 4px 12px;
  }
  .cw-margin > .cw-hint {
    margin-block-start: 24px;
  }
  .cw-cards > li {
    position: absolute;
    inset: 0 12px auto 4px;
  }
  .cw-cards > .cw-mention > button {
    min-block-size: 24px;
    padding-block: 0;
  }
  .cw-cards > li[data-open] {
    z-index: 1;
  }
  .cw-cards[data-dense] .cw-card:not([data-open]) {
    .cw-snippet,
    .cw-line ~ .cw-line {
      display: none;
    }
    .cw-open {
      min-block-size: 24px;
      padding-block: 1px;
    }
  }
  @media (max-width: 900px) {
    .cw-cards > li {
      position: static;
      transform: none !important;
    }
    .cw-cards > li:not([data-open]),
    .cw-margin > .cw-hint {
      display: none;
    }
    .cw-margin {
      position: sticky;
      z-index: 2;
      inset-block-end: 0;
      max-block-size: 46dvh;
      overflow: auto;
      padding: 0;
      background: var(--c-raised);
    }
    .cw-card {
      border-radius: 0;
      border-inline-end: 0;
    }
    .cw-cards .cw-key {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .cw-mention[data-open] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
    .cw-mention[data-open] * {
      color: inherit;
    }
    .cw-mention[data-open] .cw-key {
      border-color: currentColor;
      background: transparent;
    }
    .cw-card[data-open] {
      outline: 2px solid Highlight;
    }
  }
`
