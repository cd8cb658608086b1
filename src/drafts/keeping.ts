import type {Device} from './device.js';
import {openDraftStore} from './drafts.js';
import {openOutbox} from './outbox.js';
import type {Keeping} from './store.js';

/** What writing keeps on `device`: drafts, and texts on their way. */
export function openKeeping(device: Device): Keeping {
  return {drafts: openDraftStore(device), outbox: openOutbox(device)};
}
