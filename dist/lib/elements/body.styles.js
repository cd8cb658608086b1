import { css } from './css.js';
/** What comments say: the marks a writer can make, in the page's own font. */
export const bodyStyles = css `
  .body {
    max-inline-size: var(--_measure);
  }

  .body * + :is(p, ul, ol, pre, blockquote, hr, .table) {
    margin-block-start: 0.75em;
  }

  .body a,
  .link {
    color: var(--_accent);
    text-underline-offset: 0.15em;
  }

  blockquote {
    padding-inline-start: 0.9em;
    border-inline-start: 3px solid var(--_line);
    color: var(--_quiet);
  }

  .body :is(ul, ol) {
    padding-inline-start: 1.5em;
  }

  code,
  pre {
    font: 0.875em/1.5 ui-monospace, monospace;
    background: var(--_wash);
    border-radius: 4px;
    padding: 0.1em 0.3em;
  }

  pre,
  .table {
    overflow-x: auto;
    overflow-wrap: normal;
  }

  pre {
    padding: 0.75em 1em;
  }

  pre code {
    all: unset;
  }

  img {
    max-inline-size: 100%;
  }

  table {
    border-collapse: collapse;
  }

  th,
  td {
    border: 1px solid var(--_line);
    padding: 0.3em 0.6em;
  }
`;
