// Which engines the browser tests run in, and which of them run in Chromium alone. Imports nothing but node: modules.
import {existsSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import process from 'node:process';

/** By folder or file, the reason why other engines have nothing to say to it. What is not here runs in all of them. */
const CHROMIUM_ALONE = new Map([
  ['test/adapters/rest-chunk.test.ts', 'it cuts the network of one page, for which only Chromium has a command'],
  ['test/adapters/', 'requests and answers, the same in every engine'],
  ['test/testing/', 'the contract of adapters, the same in every engine'],
  ['test/msw/', 'the service worker of another package'],
  ['test/elements/html-body-purify.test.ts', 'the others have no setHTML, and run html-body.test.ts by DOMPurify'],
]);

/** Why this browser test runs in Chromium alone; undefined where it runs in every engine. */
export function chromiumAlone(file) {
  return (
    CHROMIUM_ALONE.get(file) ?? [...CHROMIUM_ALONE].find(([path]) => path.endsWith('/') && file.startsWith(path))?.[1]
  );
}

/** The engines beside Chromium: how each is found, and how it is got. */
export const OTHER_ENGINES = [
  {name: 'Firefox', find: findFirefox, how: 'Debian: apt-get install firefox-esr; elsewhere set FIREFOX to its path'},
  {name: 'WebKit', find: findWebKit, how: 'Debian: apt-get install webkit2gtk-driver xvfb; there is none elsewhere'},
];

/** Where Firefox is; `FIREFOX` wins. */
export function findFirefox() {
  const places = [
    process.env.FIREFOX,
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ];
  return places.find((path) => path && existsSync(path));
}

/** WebKitGTK: its driver, the browser that comes with it, and a screen for it to draw on. */
export function findWebKit() {
  const [driver, screen] = ['/usr/bin/WebKitWebDriver', '/usr/bin/Xvfb'];
  if (!existsSync(driver) || !existsSync(screen)) return undefined;
  const browser = readdirSync('/usr/lib', {withFileTypes: true})
    .filter((entry) => entry.isDirectory())
    .flatMap(({name}) => ['4.1', '4.0'].map((api) => join('/usr/lib', name, `webkit2gtk-${api}/MiniBrowser`)))
    .find((path) => existsSync(path));
  return browser && {driver, screen, browser};
}
