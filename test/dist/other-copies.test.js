// The built script on pages where it is not the first of its kind.
import {expect} from '/node_modules/chai/index.js';
import {openPage, write} from './page.js';

/** In a module of the page's own: an adapter by a name, registered with this copy. */
const registers = (copy) => `
  import(${JSON.stringify(copy)}).then(({registerAdapter}) => registerAdapter('own', () => ({
    name: 'own',
    list: async () => ({comments: [], total: 0}),
  })));`;

describe('a page with two copies of Riposte', () => {
  it('P49: has comments read and written by the first, and one line in the console says that the second does nothing', async () => {
    const page = await openPage({scripts: ['/dist/riposte.js', '/copy/riposte.js']});
    await page.drawn('h2', /No replies yet/);
    await write(page, 'Once');
    await page.drawn('h2', /1 reply/);
    expect(page.element.shadowRoot.querySelectorAll('article').length).to.equal(1);
    while (page.noted.lines.length === 0) await new Promise((later) => setTimeout(later)); // it is said when there is time
    expect(page.noted.lines.filter((line) => /defined before/.test(line)).length).to.equal(1);
    expect(page.noted.errors).to.deep.equal([]);
    page.close();
  });

  for (const copy of ['/dist/riposte.js', '/copy/riposte.js']) {
    it(`P49: knows an adapter that was registered with ${copy === '/copy/riposte.js' ? 'the second' : 'the first'}`, async () => {
      const page = await openPage({
        scripts: ['/dist/riposte.js', '/copy/riposte.js'],
        attributes: 'adapter="own"',
        after: registers(copy),
      });
      await page.drawn('h2', /No replies yet/);
      page.close();
    });
  }
});

describe('a page whose own elements are made with another Lit', () => {
  it('P49: draws ours inside its own, hands it properties, and neither touches the other', async () => {
    const page = await openPage({
      comments: {comments: [], total: 0},
      after: `import('/test/dist/other-lit.js');`,
    });
    await page.drawn('h2', /No replies yet/);
    const host = page.window.document.createElement('another-lit');
    page.window.document.body.append(host);
    await page.window.customElements.whenDefined('another-lit');
    await host.updateComplete;
    const inner = host.shadowRoot.querySelector('riposte-comments');
    const heading = (says) =>
      new Promise((resolve) => {
        const look = () => {
          if (!says.test(inner.shadowRoot.querySelector('h2')?.textContent ?? '')) return;
          observer.disconnect();
          resolve();
        };
        const observer = new page.window.MutationObserver(look);
        observer.observe(inner.shadowRoot, {subtree: true, childList: true, characterData: true});
        look();
      });
    await heading(/“One”/);
    host.shadowRoot.querySelector('button').click();
    await heading(/“Two”/);
    expect(host.shadowRoot.querySelector('p').textContent).to.equal('Drawn 2 times');
    expect(host.shadowRoot.querySelector('riposte-comments')).to.equal(inner);
    expect(page.noted.errors).to.deep.equal([]);
    expect(page.noted.lines.filter((line) => /Multiple versions/.test(line))).to.deep.equal([]);
    page.close();
  });
});
