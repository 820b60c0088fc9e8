import { css } from 'lit'

/** How article and panel share the screen, and what floats over the article. */
export const frameStyles = css`
  annotation-workspace {
    display: grid;
    grid-template: 'article panel' minmax(0, 1fr) 'said panel' auto / minmax(0, 1fr) minmax(22rem, 27rem);
    block-size: 100%;
    max-block-size: 100dvh;
    min-block-size: 20rem;
    overflow: hidden;
    box-sizing: border-box;
    background: var(--c-page);
    color: var(--c-ink);
    font: 0.875rem / 1.4 var(--c-sans);
  }
  annotation-workspace *,
  annotation-workspace *::before {
    box-sizing: border-box;
  }
  .cw-wait {
    grid-column: 1 / -1;
    padding: calc(var(--c-space) * 6);
  }
  .cw-article {
    grid-area: article;
    position: relative;
    overflow: auto;
    overscroll-behavior: contain;
    background: var(--c-surface);
    padding-inline: clamp(16px, 4vw, 48px);
  }
  /* The measure is counted in letters of the text's own font. */
  .cw-head {
    max-inline-size: var(--c-measure);
    margin-inline: auto;
    padding-block-start: calc(var(--c-space) * 6);
    font: 1.125rem / 1.5 var(--c-serif);
  }
  .cw-facts,
  .cw-readonly {
    font: 0.875rem / 1.4 var(--c-sans);
  }
  .cw-facts {
    margin: 0;
    color: var(--c-ink-soft);
    letter-spacing: 0.01em;
  }
  .cw-readonly {
    margin: calc(var(--c-space) * 2) 0 0;
    padding: calc(var(--c-space) * 2) calc(var(--c-space) * 3);
    border-radius: var(--c-radius);
    background: var(--c-warn-wash);
    color: var(--c-warn);
  }
  .cw-returned {
    max-inline-size: var(--c-measure);
    margin: calc(var(--c-space) * 3) auto 0;
    padding: calc(var(--c-space) * 2) calc(var(--c-space) * 3);
    border-inline-start: 3px solid var(--c-warn);
    border-radius: var(--c-radius);
    background: var(--c-warn-wash);
    color: var(--c-ink);
    overflow-wrap: anywhere;
  }
  .cw-returned p {
    margin: 0;
  }
  .cw-spots {
    margin: calc(var(--c-space) * 1.5) 0;
    padding-inline-start: 1.5rem;
  }
  .cw-spots button {
    text-align: start;
  }
  .cw-said {
    grid-area: said;
    min-block-size: 1.9rem;
    max-block-size: 1.9rem;
    overflow: hidden;
    padding: 0.3rem clamp(16px, 4vw, 48px);
    white-space: nowrap;
    text-overflow: ellipsis;
    font-size: 0.8125rem;
    color: var(--c-ink-soft);
    background: var(--c-surface);
    border-block-start: 1px solid var(--c-line);
  }
  .cw-panel {
    grid-area: panel;
    min-block-size: 0;
    display: flex;
    flex-direction: column;
    border-inline-start: 1px solid var(--c-line);
    background: var(--c-page);
  }
  .cw-bar,
  .cw-menu {
    position: absolute;
    inset: 0 auto auto 0;
    z-index: 2;
    display: flex;
    gap: 2px;
    padding: 4px;
    border: 1px solid var(--c-line-strong);
    border-radius: var(--c-radius);
    background: var(--c-raised);
    box-shadow: 0 4px 16px color-mix(in srgb, var(--c-ink) 18%, transparent);
  }
  .cw-menu {
    flex-direction: column;
    max-inline-size: min(26rem, 90%);
  }
  .cw-bar button,
  .cw-menu button {
    min-block-size: 32px;
    padding: 4px 10px;
    border: 0;
    border-radius: 5px;
    background: transparent;
    color: var(--c-ink);
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .cw-menu button {
    border-inline-start: 3px solid var(--c-quote);
  }
  .cw-menu small {
    display: block;
    font-family: var(--c-serif);
    color: var(--c-ink-soft);
  }
  .cw-menu button[data-kind='mention'] {
    border-inline-start-color: var(--c-mention);
  }
  .cw-bar button:hover,
  .cw-menu button:hover {
    background: var(--c-accent-wash);
  }
  .cw-dialog {
    margin: 8vh auto auto;
    padding: 0;
    inline-size: min(34rem, calc(100vw - 24px));
    max-block-size: 84dvh;
    border: 1px solid var(--c-line-strong);
    border-radius: calc(var(--c-radius) * 1.5);
    background: var(--c-raised);
    color: var(--c-ink);
    font: 0.9375rem / 1.45 var(--c-sans);
  }
  .cw-dialog::backdrop {
    background: color-mix(in srgb, var(--c-page) 45%, transparent);
  }
  .cw-dialog[data-kind='help'] {
    inline-size: min(78rem, calc(100vw - 24px));
  }
  /* While a source is chosen the text stays in sight: the list stands where the panel is. */
  .cw-dialog[data-kind='choose'] {
    inline-size: min(26rem, calc(100vw - 24px));
    margin-inline-end: max(12px, 0.5rem);
  }
  .cw-dialog[data-kind='choose']::backdrop {
    background: transparent;
  }
  .cw-inner {
    padding: calc(var(--c-space) * 4);
  }
  .cw-dialog h2 {
    margin: 0 0 calc(var(--c-space) * 3);
    font-size: 1.15rem;
  }
  .cw-dialog[data-kind='help'] .cw-ends {
    margin: 0;
  }
  .cw-keys {
    columns: 22rem;
    column-gap: calc(var(--c-space) * 8);
  }
  .cw-keys section {
    break-inside: auto;
  }
  .cw-keys h3 {
    margin: 0 0 4px;
    font-size: 0.9rem;
    color: var(--c-ink-soft);
  }
  .cw-keys dl {
    display: grid;
    grid-template-columns: max-content 1fr;
    gap: 3px 10px;
    margin: 0 0 calc(var(--c-space) * 4);
    font-size: 0.8125rem;
  }
  .cw-keys dd {
    margin: 0;
    break-inside: avoid;
  }
  annotation-workspace :is(button, input, textarea, select, summary):focus-visible,
  .cw-scroll:focus-visible {
    outline: 2px solid var(--c-focus);
    outline-offset: 1px;
  }
  @media (max-width: 900px) {
    annotation-workspace {
      grid-template: 'article' minmax(0, 1fr) 'panel' auto / minmax(0, 1fr);
    }
    .cw-said {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      min-block-size: 0;
      padding: 0;
      clip-path: inset(50%);
    }
    .cw-panel {
      border-inline-start: 0;
      border-block-start: 1px solid var(--c-line-strong);
      max-block-size: 62dvh;
      overflow: auto;
    }
    .cw-panel > .cw-top {
      position: sticky;
      inset-block-start: 0;
      z-index: 1;
      background: var(--c-page);
    }
    .cw-panel:not([data-open]) > :not(.cw-top, .cw-refused) {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .cw-panel,
    .cw-card,
    .cw-bar,
    .cw-menu {
      border-color: CanvasText;
    }
  }
`
