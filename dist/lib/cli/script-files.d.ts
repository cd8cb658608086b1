/**
 * Serves what pages load: `riposte.js`, asked for anew each time, and its chunks, which never
 * change. Everything is read once, so that no path can lead out of the folder. Any page may
 * load them: a module from another origin needs leave to, and there is nothing secret in them.
 *
 * @param folder - The package's `dist`. Where it isn't there, nothing is served.
 * @param before - Folders of the chunks of earlier releases, which pages that stand open still load.
 * @returns Answers a path under the server's base, or undefined where it is none of these files.
 */
export declare function scriptFiles(folder: string, before?: readonly string[]): Promise<(path: string, request: Request) => Promise<Response> | undefined>;
