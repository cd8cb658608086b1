/** What `chromium.launch` is told. */
export interface ChromiumOptions {
  readonly executablePath: string | undefined;
  readonly args: string[];
}

/** Where Chromium is, and its arguments with `more` behind them; for `chromium.launch`. */
export function chromiumOptions(...more: readonly string[]): ChromiumOptions;
