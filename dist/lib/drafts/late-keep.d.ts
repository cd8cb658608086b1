import type { Device } from './device.js';
type Keep = ReturnType<typeof import('./keep.js').openKeep>;
/**
 * The drawer of an adapter, opened at the first thing put in, or where something was left by an
 * earlier visit: most readers have left nothing, and do not wait for what would open it.
 * `open` loads and opens what this browser keeps; where it fails, the drawer is empty.
 */
export declare function lateKeep(open: () => Promise<Device>, adapter: string, server: string): Keep;
export {};
