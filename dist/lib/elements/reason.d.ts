import { type TemplateResult } from 'lit';
import type { KeptError } from '../drafts/store.js';
import type { Words } from '../model/words.js';
/** Why something failed: in our words, and the backend's own after them. A code no release knows counts as `server`. */
export declare function reason({ code, detail }: Pick<KeptError, 'code' | 'detail'>, { failures }: Words): TemplateResult;
