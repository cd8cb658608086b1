import type { Device } from './device.js';
import type { Inventory } from './store.js';
/**
 * Everything on `device`, whatever wrote it: what has no name here is listed, and deleted, all the same. `tell` has the
 * boxes of every page look again: those of one box, by the beginning of its keys, or all, which then forget. Imports
 * nothing that the form does, which would have to be a file of its own for it.
 */
export declare function openInventory(device: Device, tell: (box: string) => void, indexedDB?: () => IDBFactory | undefined, now?: () => number): Inventory;
