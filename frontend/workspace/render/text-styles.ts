import { css } from 'lit'

/**
 * The text and what is painted on it. Each kind of label has a line of its own besides its colour. What is painted is
 * styled on the text as a whole, since a style of its own for each paragraph and kind takes longer than laying them out.
 */
export const textStyles = css`
  .cw-text {
    max-inline-size: var(--c-measure);
    margin-inline: auto;
    padding-block: calc(var(--c-space) * 2) 40vh;
    font: var(--cw-size, 1.125rem) / var(--cw-spacing, 1.75) var(--cw-face, var(--c-serif));
    color: var(--c-ink);
    /* Leaving out ink below letters doubles the time in which labels are painted. */
    text-decoration-skip-ink: none;
    /* A quote's line runs below those of what lies in it. */
    --cw-below: 0.23em;
    overflow-wrap: break-word;
    cursor: text;
    outline: none;
  }
  .cw-stretch {
    content-visibility: auto;
    contain-intrinsic-block-size: auto calc(var(--cw-lines) * 1lh);
  }
  .cw-block {
    margin: 0 0 1.1em;
    white-space: pre-wrap;
  }
  .cw-headline {
    font-size: 1.55em;
    line-height: 1.3;
    font-weight: 650;
    margin-block-end: 0.5em;
  }
  .cw-dek {
    font-size: 1.07em;
    line-height: 1.5;
    color: var(--c-ink-soft);
  }
  .cw-subhead {
    font-size: 1.07em;
    line-height: 1.4;
    font-weight: 650;
    margin-block: 1.6em 0.6em;
  }
  /* Its margin does not fall into that of the stretch before. */
  .cw-stretch > .cw-subhead:first-child {
    margin-block-start: 0.55em;
  }
  .cw-caret {
    position: absolute;
    inset: 0 auto auto 0;
    inline-size: 2px;
    margin-inline-start: -1px;
    background: var(--c-ink-soft);
    opacity: 0.45;
    pointer-events: none;
  }
  .cw-text:focus ~ .cw-caret {
    background: var(--c-focus);
    opacity: 1;
  }
  :is(.cw-text, .cw-own)::selection {
    background: var(--c-focus-wash);
    color: var(--c-ink);
  }
  :is(.cw-text, .cw-own)::highlight(concord-selection) {
    background-color: var(--c-focus-wash);
    color: var(--c-ink);
  }
  :is(.cw-text, .cw-own)::highlight(concord-mark) {
    background-color: var(--c-warn-wash);
    text-decoration: underline solid 3px var(--c-warn);
  }
  :is(.cw-text, .cw-own)::highlight(concord-mention) {
    background-color: var(--c-mention-wash);
    text-decoration: underline dotted 2px var(--c-mention);
  }
  :is(.cw-text, .cw-own)::highlight(concord-quote) {
    background-color: var(--c-quote-wash);
    text-decoration: underline solid 1.5px var(--c-quote);
    text-underline-offset: var(--cw-below);
  }
  :is(.cw-text, .cw-own)::highlight(concord-quote-inner) {
    background-color: color-mix(in srgb, var(--c-quote) 22%, var(--c-surface));
    text-decoration: underline double 1.5px var(--c-quote);
    text-underline-offset: var(--cw-below);
  }
  :is(.cw-text, .cw-own)::highlight(concord-cue) {
    background-color: var(--c-cue-wash);
    text-decoration: underline wavy 1.5px var(--c-cue);
  }
  :is(.cw-text, .cw-own)::highlight(concord-focus-quote) {
    background-color: color-mix(in srgb, var(--c-quote) 30%, var(--c-surface));
    color: var(--c-ink);
    text-decoration: underline solid 3px var(--c-quote);
    text-underline-offset: var(--cw-below);
  }
  :is(.cw-text, .cw-own)::highlight(concord-focus-cue) {
    background-color: color-mix(in srgb, var(--c-cue) 30%, var(--c-surface));
    color: var(--c-ink);
    text-decoration: underline wavy 2px var(--c-cue);
  }
  :is(.cw-text, .cw-own)::highlight(concord-focus-mention) {
    background-color: color-mix(in srgb, var(--c-mention) 35%, var(--c-surface));
    color: var(--c-ink);
    text-decoration: underline dotted 3px var(--c-mention);
  }
  :is(.cw-text, .cw-own)::highlight(concord-offer) {
    background-color: var(--c-focus-wash);
    text-decoration: underline dashed 3px var(--c-focus);
  }
  @media (forced-colors: active) {
    /* Chromium would paint every highlight in the colours of a selection, whatever stands below. */
    .cw-text,
    .cw-own {
      forced-color-adjust: none;
      color: CanvasText;
    }
    .cw-dek {
      color: inherit;
    }
    .cw-caret,
    .cw-text:focus ~ .cw-caret {
      background: CanvasText;
    }
    :is(.cw-text, .cw-own)::selection,
    :is(.cw-text, .cw-own)::highlight(concord-selection),
    :is(.cw-text, .cw-own)::highlight(concord-offer) {
      background-color: Highlight;
      color: HighlightText;
      text-decoration-color: HighlightText;
    }
    :is(.cw-text, .cw-own)::highlight(concord-mark),
    :is(.cw-text, .cw-own)::highlight(concord-mention),
    :is(.cw-text, .cw-own)::highlight(concord-quote),
    :is(.cw-text, .cw-own)::highlight(concord-quote-inner),
    :is(.cw-text, .cw-own)::highlight(concord-cue) {
      background-color: Canvas;
      color: CanvasText;
      text-decoration-color: CanvasText;
    }
    :is(.cw-text, .cw-own)::highlight(concord-focus-quote),
    :is(.cw-text, .cw-own)::highlight(concord-focus-cue),
    :is(.cw-text, .cw-own)::highlight(concord-focus-mention) {
      background-color: Highlight;
      color: HighlightText;
      text-decoration-color: HighlightText;
    }
  }
`
