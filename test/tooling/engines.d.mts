/** WebKitGTK: its driver, the browser that comes with it, and a screen for it to draw on; undefined where there is none. */
export function findWebKit(): {readonly driver: string; readonly screen: string; readonly browser: string} | undefined;
