import {html, nothing, type TemplateResult} from 'lit';

import type {KeptError} from '../drafts/store.js';
import type {Words} from '../model/words.js';

/** Why something failed: in our words, and the backend's own after them. A code no release knows counts as `server`. */
export function reason({code, detail}: Pick<KeptError, 'code' | 'detail'>, {failures}: Words): TemplateResult {
  return html`${failures[code] ?? failures.server}${detail ? html` <bdi>${detail}</bdi>` : nothing}`;
}
