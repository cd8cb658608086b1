import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {findWebKit} from '../tooling/engines.mjs';
import {openWebKit} from '../tooling/webkit-window.mjs';
import {startSite} from './site.js';

const engine = findWebKit();
const name = 'keep drafts, though WebKit keeps the one before asleep for Back';

/** In the page: types into the box under the thread, and calls back with what stands under it once it says that it is saved. */
const typing = `
  const [text, tell] = arguments;
  const root = document.querySelector('riposte-comments').shadowRoot;
  let typed = false;
  const look = setInterval(() => {
    const area = root.querySelector('.writing textarea');
    if (!area) return;
    if (!typed) {
      area.value = text;
      area.dispatchEvent(new InputEvent('input', {bubbles: true}));
      typed = true;
    }
    const saved = root.querySelector('.writing .saved')?.textContent;
    if (saved) tell(saved), clearInterval(look);
  }, 20);`;

describe('Pages visited one after the other', {timeout: 240_000}, () => {
  it(engine ? name : `${name} (there is no WebKit on this machine)`, {skip: !engine}, async () => {
    if (!engine) return;
    const site = await startSite(
      `<script type="module" src="SERVERriposte.js"></script><main><riposte-comments server="SERVER"></riposte-comments></main>`,
    );
    const window = await openWebKit(engine);
    try {
      await window.ask('POST', '/timeouts', {script: 20_000});
      for (let page = 1; page <= 6; page++) {
        await window.ask('POST', '/url', {url: `${site.pageUrl}/${page}`});
        const said = await window.ask('POST', '/execute/async', {script: typing, args: [`On page ${page}`]});
        assert.equal(said, 'Draft saved', `on page ${page}`);
      }
    } finally {
      await window.stop();
      await site.stop();
    }
  });
});
