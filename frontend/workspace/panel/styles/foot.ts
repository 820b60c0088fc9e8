import { css } from 'lit'

/** What the article as a whole is given, in one line below it. */
export const footStyles = css`
  .cw-whole .cw-toggle .cw-key {
    min-inline-size: 2ch;
  }
  .cw-submit {
    min-block-size: 34px;
    padding-inline: 16px;
    border-color: var(--c-accent);
    background: var(--c-accent);
    color: var(--c-accent-ink);
    font-weight: 600;
  }
  .cw-submit .cw-key {
    background: transparent;
    border-color: currentColor;
    color: inherit;
  }
  .cw-foot {
    grid-area: foot;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 16px;
    padding: 6px 12px;
    border-block-start: 1px solid var(--c-line);
    background: var(--c-surface);
  }
  .cw-whole {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 14px;
  }
  .cw-whole .cw-h {
    margin: 0;
  }
  .cw-whole .cw-row {
    display: flex;
    align-items: center;
  }
  .cw-whole .cw-legend {
    display: flex;
    gap: 0.4em;
    white-space: nowrap;
  }
  .cw-whole .cw-legend b {
    min-inline-size: 6.5em;
  }
  .cw-complete {
    margin: 0;
    color: var(--c-good);
  }
  .cw-ends {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    margin-block-start: 10px;
  }
  .cw-foot .cw-ends {
    margin: 0 0 0 auto;
  }
  .cw-up {
    position: relative;
  }
  .cw-up > summary {
    display: flex;
    gap: 6px;
    align-items: center;
    min-block-size: 28px;
    border: 1px solid transparent;
    border-radius: 6px;
    cursor: pointer;
    list-style: none;
  }
  .cw-up > summary::-webkit-details-marker {
    display: none;
  }
  .cw-gaps > summary {
    color: var(--c-warn);
  }
  .cw-needed {
    padding-inline: 4px;
    border: 1px solid currentColor;
    border-radius: 4px;
    color: var(--c-danger);
    font-size: 0.8125rem;
    font-weight: 600;
    white-space: nowrap;
  }
  .cw-needed::before {
    content: '! ' / '';
  }
  .cw-over {
    position: absolute;
    z-index: 4;
    inset: auto auto calc(100% + 10px) 0;
    inline-size: min(26rem, 80vw);
    max-block-size: 40dvh;
    overflow: auto;
    padding: 8px;
    border: 1px solid var(--c-line-strong);
    border-radius: var(--c-radius);
    background: var(--c-raised);
    box-shadow: 0 4px 16px color-mix(in srgb, var(--c-ink) 18%, transparent);
  }
  .cw-over .cw-words {
    inline-size: 100%;
  }
  .cw-only-narrow {
    display: none;
  }
  @media (max-width: 900px) {
    .cw-foot .cw-key {
      display: none;
    }
    .cw-only-narrow {
      display: inline-block;
    }
    .cw-foot:not([data-open]) .cw-whole,
    .cw-foot:not([data-open]) > .cw-up:not(.cw-gaps) {
      display: none;
    }
    .cw-whole .cw-h {
      display: none;
    }
    .cw-whole .cw-row {
      display: block;
    }
    .cw-over {
      position: fixed;
      inset: auto 8px 64px;
      inline-size: auto;
    }
  }
`
