import { openDraftStore } from './drafts.js';
import { openOutbox } from './outbox.js';
/** What writing keeps on `device`: drafts, and texts on their way. */
export function openKeeping(device) {
    return { drafts: openDraftStore(device), outbox: openOutbox(device) };
}
