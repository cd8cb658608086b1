// The built files as a site copies them: raw, without Vite.
import {expect} from '/node_modules/chai/index.js';

describe('dist/riposte.js', () => {
  it('registers the tags, and reads and writes from one copy of itself though its address has a query', async () => {
    const {registerAdapter} = await import('/dist/riposte.js?ver=6.1');
    expect(registerAdapter).to.be.a('function');
    expect(Boolean(customElements.get('riposte-comments'))).to.equal(true);
    await customElements.whenDefined('riposte-count'); // comes in a file of its own

    const comments = document.createElement('riposte-comments');
    comments.setAttribute('adapter', 'memory');
    const box = appearance(comments, 'textarea');
    document.body.append(comments);
    expect((await box).localName).to.equal('textarea');

    const loaded = performance.getEntriesByType('resource').map(({name}) => new URL(name));
    const copies = loaded.filter(({pathname}) => pathname.endsWith('/riposte.js'));
    expect(copies.map(({search}) => search)).to.deep.equal(['?ver=6.1']);
    expect(loaded.some(({pathname}) => pathname.startsWith('/dist/chunks/'))).to.equal(true);
    comments.remove();
  });
});

/** The first element that `selector` finds in the shadow of `host`, now or later. */
async function appearance(host, selector) {
  await customElements.whenDefined(host.localName);
  return new Promise((resolve) => {
    const look = () => {
      const found = host.shadowRoot.querySelector(selector);
      if (!found) return;
      observer.disconnect();
      resolve(found);
    };
    const observer = new MutationObserver(look);
    observer.observe(host.shadowRoot, {subtree: true, childList: true});
    look();
  });
}
