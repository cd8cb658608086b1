import { css } from 'lit';
/** How boxes look, and the questions asked under a comment. */
export const formStyles = css `
  riposte-form {
    display: block;
  }

  riposte-form[hidden] {
    display: none;
  }

  .item > .box {
    margin-block-start: 1rem;
    padding-inline-start: 3rem;
  }

  .replies .item > .box {
    padding-inline-start: 2.375rem;
  }

  .item > .state {
    margin-inline-start: 3rem;
  }

  .replies .item > .state {
    margin-inline-start: 2.375rem;
  }

  .note {
    font-size: 0.875em;
    color: var(--_quiet);
    margin: 0 0 1rem;
  }

  label {
    display: block;
    font: 600 0.8125rem/1.4 var(--_ui);
    margin-block-end: 0.3rem;
  }

  label i {
    font-style: normal;
    font-weight: 400;
    color: var(--_quiet);
  }

  textarea,
  .fields input {
    display: block;
    inline-size: 100%;
    font: inherit;
    font-size: max(1rem, 16px);
    color: inherit;
    background: var(--_wash);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    padding: 0.65rem 0.8rem;
  }

  textarea {
    field-sizing: content;
    min-block-size: 7.5rem;
    max-block-size: 66vh;
    resize: vertical;
    line-height: 1.55;
  }

  .report textarea {
    min-block-size: 4rem;
  }

  [aria-invalid='true'] {
    border-color: var(--_accent);
    border-width: 2px;
  }

  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(12rem, 100%), 1fr));
    gap: 0.9rem;
    margin-block: 0.9rem;
  }

  .fault,
  .left,
  .saved {
    font: 0.8125rem/1.45 var(--_ui);
    margin: 0.3rem 0 0;
  }

  .fault {
    font-weight: 600;
  }

  .fault:empty,
  .left:empty {
    display: none;
  }

  .left {
    color: var(--_quiet);
    font-variant-numeric: tabular-nums;
  }

  .drafts {
    min-block-size: 1.75rem;
  }

  .drafts .state {
    margin-block-start: 0.35rem;
  }

  .saved {
    color: var(--_quiet);
  }

  .check {
    display: flex;
    gap: 0.5rem;
    align-items: center;
    margin-block: 0 1rem;
  }

  .check label {
    margin: 0;
    font-weight: 400;
    font-size: 0.875rem;
    padding-block: 0.25rem;
  }

  .check input {
    flex: none;
    inline-size: 1.25rem;
    block-size: 1.25rem;
    margin: 0.125rem;
    accent-color: var(--_accent);
  }

  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 1rem;
    margin-block-start: 0.75rem;
  }

  .foot .link {
    font-size: 0.875rem;
    padding-block: 0.5rem;
  }

  .post {
    font-size: 0.9375rem;
    color: var(--_on-accent);
    background: var(--_accent);
    border-color: var(--_accent);
    border-radius: var(--_radius);
    padding: 0.75rem 1.15rem;
  }

  .post:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .post[aria-disabled='true'] {
    opacity: 0.6;
  }

  @media (prefers-reduced-motion: no-preference) {
    .item > .box:not([hidden]) {
      animation: opens 0.15s;
    }

    @keyframes opens {
      from {
        opacity: 0;
      }
    }
  }

  @media (max-width: 34rem) {
    .item > .box,
    .replies .item > .box {
      padding-inline-start: 0;
    }
  }
`;
