import type { ThreadState } from '../controllers/thread-controller.js';
/** Whether a thread has been read, or can't be. */
export declare function isRead({ status }: ThreadState): boolean;
/** Resolves once `holds`: looked at now, and whenever the element tells that its thread has been read or that something failed. */
export declare function whenTold(host: EventTarget, holds: () => boolean): Promise<void>;
