import {css} from './css.js';

/** How boxes look, and the questions asked under a comment. */
export const formStyles = css`
  riposte-form {
    display: block;
  }

  .fault:empty,
  .left:empty {
    display: none;
  }

  .item > .box {
    margin-block: 1em 2em;
  }

  .box h3 {
    font-size: 1.15em;
    line-height: 1.3;
    margin-block-end: 0.25em;
    text-wrap: balance;
  }

  .note {
    font-size: 0.875em;
    color: var(--_quiet);
    margin-block-end: 1em;
  }

  .box label {
    display: block;
    font: 600 0.8125em/1.4 var(--_ui);
    margin-block-end: 6px;
  }

  .box i {
    font: inherit;
    color: var(--_quiet);
  }

  textarea,
  .fields input {
    display: block;
    inline-size: 100%;
    font: inherit;
    font-size: max(1em, 16px);
    color: inherit;
    background: var(--_wash);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    padding: 0.65em 0.8em;
  }

  textarea {
    field-sizing: content;
    min-block-size: 7.5em;
    max-block-size: 66vh;
    resize: vertical;
    line-height: 1.55;
  }

  /* Kept free, so that nothing moves when the tools arrive. */
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-content: end;
    align-items: center;
    gap: 2px 1em;
    min-block-size: 3.4em;
  }

  .report textarea {
    min-block-size: 4em;
  }

  .box [aria-invalid='true'] {
    border-color: var(--_accent);
    border-width: 2px;
  }

  .fields {
    display: flex;
    flex-wrap: wrap;
    gap: 1em;
    margin-block: 0.25em 1em;
  }

  .fields > * {
    flex: 1 1 10em;
  }

  .fault,
  .left,
  .saved {
    font: 0.8125em/1.45 var(--_ui);
    margin-block-start: 0.3em;
  }

  .fault {
    font-weight: 600;
  }

  .left,
  .saved {
    color: var(--_quiet);
    font-variant-numeric: tabular-nums;
  }

  /* The form someone writes in stays where it is when comments arrive above it. */
  section:has(~ .writing:focus-within) {
    overflow-anchor: none;
  }

  .drafts {
    min-block-size: 1.75em;
  }

  .check {
    display: flex;
    gap: 0.5em;
    align-items: center;
    margin-block-end: 1em;
  }

  .box .check label {
    margin: 0;
    padding-block: 4px;
    font-weight: 400;
  }

  .check input {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    margin: 2px;
    accent-color: var(--_accent);
  }

  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1em;
    margin-block-start: 0.75em;
  }

  .foot .link {
    font-size: 0.875em;
  }

  .post {
    font-size: 0.9375em;
    color: var(--_on-accent);
    background: var(--_accent);
    border-color: var(--_accent);
    border-radius: var(--_radius);
    padding: 0.8em 1.2em;
  }

  .post[aria-disabled='true'] {
    opacity: 0.6;
  }

  @container (min-width: 30em) {
    .item > .box {
      padding-inline-start: var(--_inset);
    }

    .item > .state {
      margin-inline-start: var(--_inset);
    }
  }

  @media (prefers-reduced-motion: no-preference) {
    .item > .box {
      animation: opens 0.15s;
    }

    @keyframes opens {
      from {
        opacity: 0;
      }
    }
  }
`;
