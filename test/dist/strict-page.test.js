// The built script on pages whose policies allow next to nothing.
import {expect} from '/node_modules/chai/index.js';
import {openPage, write} from './page.js';

const STRICT =
  "default-src 'none'; script-src 'nonce-NONCE'; style-src 'none'; connect-src BACKEND; base-uri 'none'; form-action 'none'";
const TRUSTED = `${STRICT}; require-trusted-types-for 'script'; trusted-types`;

describe('a strict page', () => {
  it('P47: has comments read, written, liked, answered and edited on it, without a violation', async () => {
    const page = await openPage({policy: `${TRUSTED} lit-html 'allow-duplicates'`});
    await page.drawn('h2', /No replies yet/);
    await write(page, 'First https://a.example/');
    await page.drawn('h2', /1 reply/);
    (await page.drawn('button[data-do="like"]')).click();
    await page.drawn('button[data-do="like"][aria-pressed="true"]');
    (await page.drawn('button[data-do="reply"]')).click();
    await page.drawn('article ~ riposte-form textarea, article ~ * riposte-form textarea');
    (await page.drawn('button[data-do="edit"]')).click();
    await page.drawn('article riposte-form textarea');
    expect(page.noted).to.deep.equal({violations: [], errors: [], lines: []});
    page.close();
  });

  it('P47: shows HTML of a backend without a violation, by the policy `dompurify` where the browser has no sanitiser', async () => {
    const source =
      '<p>a <b>b</b> <a href="https://a.example/">c</a><img src="https://a.example/d"><script>e</script></p>';
    for (const policies of ["lit-html dompurify 'allow-duplicates'", "lit-html 'allow-duplicates'"]) {
      const page = await openPage({policy: `${TRUSTED} ${policies}`, comments: pageOf({format: 'html', source})});
      const body = await page.drawn('article .body', /a b c/);
      const native = 'setHTML' in Element.prototype;
      if (native) expect(page.noted).to.deep.equal({violations: [], errors: [], lines: []});
      if (native || policies.includes('dompurify')) {
        expect(body.querySelector('strong').textContent).to.equal('b');
        expect(page.noted.violations).to.deep.equal([]);
      }
      expect(body.querySelector('script, img')).to.equal(null);
      page.close();
    }
  });

  const trusts = 'trustedTypes' in window;
  const refused = 'P48: that refuses our policy keeps what stood between the tags';
  (trusts ? it : it.skip)(trusts ? refused : `${refused} (this engine has no Trusted Types)`, async () => {
    const page = await openPage({policy: `${TRUSTED} other`});
    expect(page.fallbackShown()).to.equal(true);
    expect(page.noted.errors.length + page.noted.lines.length).to.equal(1);
    page.close();
  });

  it('P48: that refuses our script keeps what stood between the tags', async () => {
    const page = await openPage({policy: STRICT.replace("'nonce-NONCE'", "'sha256-x'")});
    expect(page.element.shadowRoot).to.equal(null);
    expect(page.fallbackShown()).to.equal(true);
    page.close();
  });

  it('P48: that refuses our server says so, with a way on, and keeps what stood between the tags', async () => {
    const page = await openPage({policy: STRICT.replace('BACKEND', "'none'")});
    const alert = await page.drawn('[role="alert"]');
    expect(alert.querySelector('button').textContent).to.equal('Try again');
    expect(page.fallbackShown()).to.equal(true);
    expect(page.noted.errors).to.deep.equal([]);
    expect(page.noted.lines).to.have.length(1);
    expect(page.noted.lines[0]).to.match(/connect-src/);
    page.close();
  });
});

function pageOf(body) {
  const comment = {
    id: '1',
    parentId: null,
    createdAt: '2026-01-02T03:04:05Z',
    status: 'published',
    author: {name: 'Ada'},
    body,
  };
  return {comments: [comment], total: 1};
}
