/** A window of WebKitGTK. */
export interface WebKitWindow {
  /** Sends a command of WebDriver, `path` below the session's. */
  ask(method: string, path: string, body?: object): Promise<unknown>;
  stop(): Promise<void>;
}
export function openWebKit(
  engine: {readonly driver: string; readonly screen: string; readonly browser: string},
  load?: 'none' | 'normal',
): Promise<WebKitWindow>;
