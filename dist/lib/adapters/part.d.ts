/** A part of an adapter that is loaded when it is needed. Rejects with `offline` or `blocked` where it can't be had: nothing was sent then. */
export declare function part<T>(load: () => Promise<T>): Promise<T>;
/** Whether the browser knows that there is no network. False proves nothing. */
export declare function isOffline(): boolean;
