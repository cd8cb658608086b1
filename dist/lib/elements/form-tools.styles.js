import { css } from './css.js';
/** How the tools around a box look. */
export const toolsStyles = css `
  .marks {
    display: flex;
    flex-wrap: wrap;
    gap: 2px;
  }

  .marks button {
    min-inline-size: 28px;
    min-block-size: 28px;
    padding: 4px 7px;
    font: 0.8125em/1.4 var(--_ui);
    border: 1px solid transparent;
    border-radius: 4px;
  }

  .marks button:is(:hover, :focus-visible) {
    background: var(--_wash);
    border-color: var(--_edge);
  }

  .marks [data-mark='bold'] {
    font-weight: 700;
  }

  .marks [data-mark='italic'] {
    font-style: italic;
  }

  .tools .link {
    margin-inline-start: auto;
    min-block-size: 28px;
    margin-block: 0;
    font: 0.8125em/1.4 var(--_ui);
  }

  .tools .hint {
    flex: 1 0 100%;
    margin: 0 0 4px;
    font: 0.75em/1.5 var(--_ui);
    color: var(--_quiet);
    overflow-wrap: anywhere;
  }
`;
