// How tests and measurements start Chromium.
import process from 'node:process';

import {findChromium} from './prepare.mjs';

/**
 * What Playwright turns off. Chromium goes by the last `--disable-features` alone, so whoever turns off more has to name these
 * again; `chromium.node.test.ts` tells when Playwright's own list has grown.
 */
const OFF_ANYWAY = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'msForceBrowserSignIn',
  'msEdgeUpdateLaunchServicesPreferredVersion',
];

/**
 * The address bar's suggestions are two pages of their own in every new window: a quarter of a second of processor each time, in
 * the very second in which the page under test draws its comments.
 */
const ADDRESS_BAR = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'];

/** Where Chromium is, and its arguments with `more` behind them; for `chromium.launch`. */
export function chromiumOptions(...more) {
  return {executablePath: findChromium(), args: [...chromiumArgs(), ...more]};
}

/** Arguments for every Chromium. Root has no sandbox. */
function chromiumArgs() {
  const root = process.getuid?.() === 0;
  return [`--disable-features=${[...OFF_ANYWAY, ...ADDRESS_BAR].join()}`, ...(root ? ['--no-sandbox'] : [])];
}
