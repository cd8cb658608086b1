import type { Device } from './device.js';
import type { Keeping } from './store.js';
/** What writing keeps on `device`: drafts, and texts on their way. */
export declare function openKeeping(device: Device): Keeping;
