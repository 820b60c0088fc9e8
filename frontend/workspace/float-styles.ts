import { css } from 'lit'

/** What floats over the article: the bar beside a selection, the menu of labels under a click. */
export const floatStyles = css`
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
  .cw-handle {
    position: absolute;
    inset: 0 auto auto 0;
    inline-size: 12px;
    margin-inline-start: -6px;
    cursor: ew-resize;
    touch-action: none;
  }
  .cw-handle[hidden] {
    display: none;
  }
  .cw-handle::before {
    content: '';
    position: absolute;
    inset: 0 auto 0 50%;
    inline-size: 2px;
    margin-inline-start: -1px;
    background: var(--c-focus);
  }
  .cw-handle::after {
    content: '';
    position: absolute;
    inset: 100% auto auto 50%;
    inline-size: 10px;
    block-size: 10px;
    margin: -2px 0 0 -5px;
    border-radius: 50%;
    background: var(--c-focus);
  }
  @media (pointer: coarse) {
    .cw-handle {
      inline-size: 32px;
      margin-inline-start: -16px;
    }
    .cw-handle::after {
      inline-size: 18px;
      block-size: 18px;
      margin-inline-start: -9px;
    }
  }
  @media (forced-colors: active) {
    .cw-handle::before,
    .cw-handle::after {
      background: Highlight;
      forced-color-adjust: none;
    }
    .cw-bar,
    .cw-menu {
      border-color: CanvasText;
    }
  }
`
