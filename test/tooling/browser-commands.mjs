/**
 * What a test may ask of the browser beyond @web/test-runner-commands, by `executeServerCommand`:
 *
 * - `riposte:aria` `{selector?}`: the ARIA snapshot, as YAML, of what `selector` finds (default: the body).
 * - `riposte:media` `{colorScheme?, forcedColors?, reducedMotion?, media?, contrast?}`: media features; null puts one back.
 * - `riposte:offline` `{offline}`: cuts or restores the page's network: requests fail, `navigator.onLine` follows, and
 *   `offline` and `online` are fired. The runner's own socket stays.
 *
 * `setViewport` of @web/test-runner-commands works as it is.
 */
export const commands = {
  name: 'riposte-commands',
  async executeCommand({command, payload, session}) {
    if (!command.startsWith('riposte:')) return undefined;
    const page = session.browser.getPage(session.id);
    switch (command) {
      case 'riposte:aria':
        return page.locator(payload?.selector ?? 'body').ariaSnapshot();
      case 'riposte:media':
        await page.emulateMedia(payload);
        return true;
      case 'riposte:offline':
        await setOffline(page, payload.offline);
        return true;
      default:
        throw new Error(`No command ${command}.`);
    }
  },
};

const sessions = new WeakMap();

/** `context.setOffline` would cut the socket the test runner listens on, so the two halves are done one by one. */
async function setOffline(page, offline) {
  const everything = '**/*';
  if (offline) await page.route(everything, (route) => route.abort('internetdisconnected'));
  else await page.unroute(everything);
  const devtools = sessions.get(page) ?? (await page.context().newCDPSession(page));
  sessions.set(page, devtools);
  const unlimited = {latency: 0, downloadThroughput: -1, uploadThroughput: -1};
  await devtools.send('Network.overrideNetworkState', {offline, ...unlimited});
}
