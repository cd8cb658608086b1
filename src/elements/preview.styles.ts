import {css} from './css.js';

/** How a preview is told from what has been said already. */
export const previewStyles = css`
  .preview {
    margin-block: 0.75em;
    padding: 0.65em 0.8em;
    border: 1px dashed var(--_edge);
    border-radius: var(--_radius);
  }
`;
