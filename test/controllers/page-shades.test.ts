import {expect} from 'chai';

import {shades} from '../../src/controllers/page-shades.js';

/** A thread's place on a page, in a part of it with this style; the page itself has the scheme. */
function placed(scheme: string, style: string): {host: HTMLElement; probe: HTMLElement} {
  document.documentElement.style.colorScheme = scheme;
  const part = document.createElement('div');
  part.style.cssText = style;
  const host = document.createElement('section');
  const probe = document.createElement('a');
  host.append(probe);
  part.append(host);
  document.body.append(part);
  return {host, probe};
}

describe('the shades of a page', () => {
  afterEach(() => {
    document.documentElement.style.colorScheme = '';
    document.body.replaceChildren();
  });

  it('say nothing where dark text stands on a light page, so that nothing is styled anew', () => {
    for (const scheme of ['', 'light']) {
      const {host, probe} = placed(scheme, 'color: #222; background: #fff');
      expect(shades(host, probe)).to.equal('');
    }
  });

  it('are dark where light text stands on a dark page', () => {
    const {host, probe} = placed('', 'color: #ddd; background: #111');
    expect(shades(host, probe)).to.equal('color-scheme:dark;');
  });

  it('are light in a white card on a dark page, also when they are asked for again', () => {
    const {host, probe} = placed('dark', 'color: #222; background: #fff');
    expect(shades(host, probe)).to.equal('color-scheme:light;');
    host.style.colorScheme = 'light'; // as was just said
    expect(shades(host, probe)).to.equal('color-scheme:light;');
  });

  it('give quiet text more of the text colour where that is weak', () => {
    const {host, probe} = placed('', 'color: #666; background: #fff');
    expect(shades(host, probe)).to.match(/^--_quiet-share:(?:8|9)\d%$/);
  });
});
