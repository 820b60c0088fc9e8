import { css } from 'lit'

/** Dialogs, of which at most one is open. */
export const dialogStyles = css`
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
`
