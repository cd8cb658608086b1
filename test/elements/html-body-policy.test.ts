import {expect} from 'chai';

const SOURCE = '<p onclick="a()">It&#8217;s <b>b</b><script>c</script></p>';

describe('an HTML body under a strict policy [P47]', () => {
  const sets = 'setHTML' in Element.prototype;
  const drawn = 'is drawn by setHTML where Trusted Types allow no policy at all';
  (sets ? it : it.skip)(sets ? drawn : `${drawn} (this engine has no setHTML)`, async () => {
    const {markup, violations} = await drawnUnder("require-trusted-types-for 'script'; trusted-types 'none'");
    expect(markup).to.equal('<p>It’s <strong>b</strong></p>');
    expect(violations).to.deep.equal([]);
  });

  it('is drawn by DOMPurify where Trusted Types allow its policy', async () => {
    const {markup, violations} = await drawnUnder("require-trusted-types-for 'script'; trusted-types dompurify", true);
    expect(markup).to.equal('<p>It’s <strong>b</strong></p>');
    expect(violations).to.deep.equal([]);
  });

  it('is its text where the browser has no sanitiser and DOMPurify may not work', async () => {
    const {markup} = await drawnUnder("require-trusted-types-for 'script'; trusted-types 'none'", true);
    expect(markup).to.equal('<p>It’s bc</p>');
  });

  it('is its text until the sanitiser is there', async () => {
    const {drawBody, parserReady} = await import('../../src/elements/body.js');
    expect(parserReady('html')).to.equal(false);
    const root = drawBody({format: 'html', source: '<p>a <b>b</b></p>\n<p>c<br />d</p>'}, {images: false});
    expect([...root.children].map((child) => child.outerHTML)).to.deep.equal(['<p> a  b  </p>', '<p> c d </p>']);
  });
});

/** Draws {@link SOURCE} in a page of its own with this policy, in a browser that may have been robbed of `setHTML`. */
async function drawnUnder(policy: string, robbed = false): Promise<{markup: string; violations: string[]}> {
  const frame = document.createElement('iframe');
  const violations: string[] = [];
  frame.addEventListener('violation', (event) => violations.push(String((event as CustomEvent).detail)));
  const drawn = new Promise<string>((done) =>
    frame.addEventListener('drawn', (event) => done(String((event as CustomEvent).detail)), {once: true}),
  );
  frame.srcdoc = `<!doctype html><meta http-equiv="content-security-policy" content="${policy}">
    <script type="module">
      const tell = (type, detail) => frameElement.dispatchEvent(new CustomEvent(type, {detail}));
      document.addEventListener('securitypolicyviolation', (event) => tell('violation', event.violatedDirective));
      if (${robbed}) delete Element.prototype.setHTML;
      try {
        const {drawBody, loadParser} = await import('${new URL('../../src/elements/body.ts', import.meta.url).href}');
        await loadParser('html');
        const box = document.createElement('div');
        box.append(drawBody({format: 'html', source: ${JSON.stringify(SOURCE).replaceAll('<', '\\u003c')}}, {images: false}));
        tell('drawn', box.innerHTML);
      } catch (error) {
        tell('drawn', String(error));
      }
    </script>`;
  document.body.append(frame);
  const markup = await drawn;
  frame.remove();
  return {markup, violations};
}
