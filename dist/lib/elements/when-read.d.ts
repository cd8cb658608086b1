/** Resolves when the thread of this element has been read, or can't be: at once where `isRead` says so. */
export declare function whenRead(host: EventTarget, isRead: boolean): Promise<void>;
