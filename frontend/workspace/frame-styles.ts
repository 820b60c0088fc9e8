import { css } from 'lit'

/** How article and panel share the screen, and what floats over the article. */
export const frameStyles = css`
  annotation-workspace {
    display: grid;
    grid-template: 'tools' auto 'text' minmax(0, 1fr) 'foot' auto 'said' auto / minmax(0, 1fr);
    block-size: 100%;
    max-block-size: 100dvh;
    min-block-size: 20rem;
    overflow: hidden;
    box-sizing: border-box;
    background: var(--c-page);
    color: var(--c-ink);
    font: 0.875rem / 1.4 var(--c-sans);
  }
  annotation-workspace * {
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
  .cw-head,
  .cw-article > .cw-wait {
    max-inline-size: var(--c-measure);
    margin: 0 auto;
    padding: calc(var(--c-space) * 6) 0 0;
    font: var(--cw-size, 1.125rem) / 1.5 var(--cw-face, var(--c-serif));
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
  .cw-tools {
    grid-area: tools;
    background: var(--c-page);
  }
  .cw-scroller {
    grid-area: text;
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(19rem, 25rem);
    grid-template-rows: max-content;
    overflow: auto;
    overscroll-behavior: contain;
    background: var(--c-surface);
  }
  .cw-scroller > .cw-article {
    grid-area: auto;
    overflow: visible;
  }
  /*
   * What is drawn while the text is on its way holds up the frame that has it: the browser finishes the one before it
   * begins the other. It is only drawn where the text takes longer.
   */
  annotation-workspace:not([data-opened]) > .cw-tools,
  .cw-scroller[data-loading] > * {
    visibility: hidden;
    animation: cw-late 0s 400ms forwards;
  }
  @keyframes cw-late {
    to {
      visibility: visible;
    }
  }
  .cw-lines {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    overflow: visible;
    pointer-events: none;
  }
  .cw-lines path {
    fill: none;
    stroke: var(--c-mention);
    stroke-width: 1.5px;
    stroke-dasharray: 1 3;
    stroke-linecap: round;
  }
  annotation-workspace :is(button, input, textarea, select, summary):focus-visible,
  .cw-rows:focus-visible {
    outline: 2px solid var(--c-focus);
    outline-offset: 1px;
  }
  @media (max-width: 900px) {
    .cw-scroller {
      grid-template-columns: minmax(0, 1fr);
      grid-template-rows: auto;
    }
    .cw-scroller > .cw-article {
      min-block-size: 100%;
    }
    .cw-said {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      min-block-size: 0;
      padding: 0;
      clip-path: inset(50%);
    }
  }
`
