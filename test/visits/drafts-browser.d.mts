import type {BrowserContext} from 'playwright-core';

/** A Chromium with a profile on the disk, that can be killed and started again. */
export interface KillableBrowser {
  readonly context: BrowserContext;
  /** SIGKILL to every process of it: nothing is said to any page. */
  kill(): Promise<void>;
}

/** A folder for a profile, and what deletes it. */
export declare function newProfile(): Promise<{readonly folder: string; remove(): Promise<void>}>;

/** Starts Chromium on a profile, the one a killed one left too. */
export declare function startBrowser(profile: string): Promise<KillableBrowser>;
