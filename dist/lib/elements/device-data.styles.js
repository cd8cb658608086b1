import { css } from './css.js';
/** How the list of what this device keeps looks. */
export const deviceStyles = css `
  riposte-device-data {
    display: block;
    margin-block-start: 1.5rem;
  }

  .kept {
    list-style: none;
    padding: 0;
    margin-block: 1rem;
  }

  .kept li {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1rem;
    align-items: baseline;
    border-block-start: 1px solid var(--_edge);
    padding-block: 0.6rem;
    font-size: 0.9375rem;
  }

  .kept p {
    flex: 1 1 16rem;
    min-inline-size: 0;
    margin: 0;
    overflow-wrap: anywhere;
  }

  .kept small {
    display: block;
    color: var(--_quiet);
  }

  .kept details {
    order: 1;
    flex: 1 0 100%;
    min-inline-size: 0;
  }

  .kept summary {
    cursor: pointer;
    inline-size: fit-content;
    padding-block: 0.25rem;
    font: 0.8125rem/1.45 var(--_ui);
  }

  .kept pre {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    max-block-size: 20rem;
    overflow: auto;
    font-size: 0.8125rem;
    background: var(--_wash);
    padding: 0.65rem 0.8rem;
  }
`;
