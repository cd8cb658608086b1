import { type Store } from './store.js';
/**
 * Comments in one file on this machine, made if it isn't there; its folder must be. What has
 * been acknowledged survives a crash of the process and of the machine. Several processes may
 * share the file.
 * @throws Error where the file can't be opened or its tables can't be brought up to date.
 */
export declare function libsqlStore({ path }: {
    readonly path: string;
}): Promise<Store>;
