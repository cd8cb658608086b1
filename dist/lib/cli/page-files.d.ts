/** Serves the pages of a small site from `folder`: a demo, a test. Undefined where there is no such file. */
export declare function pageFiles(folder: string): (path: string) => Promise<Response | undefined>;
