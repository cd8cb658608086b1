/**
 * Hears what other pages say under this name, and tells them. Undefined where a browser has no channels, or refuses
 * them, as Firefox does where cookies are blocked: there, a page looks again when its reader comes back to it.
 */
export declare function openChannel<T>(name: string, hear: (said: T) => void): BroadcastChannel | undefined;
