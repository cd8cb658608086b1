import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {identifyThread, normaliseUrl} from '../../src/model/thread.js';

describe('normaliseUrl', () => {
  const cases: readonly (readonly [url: string, key: string])[] = [
    ['https://example.org/', 'example.org'],
    ['http://example.org', 'example.org'],
    ['https://www.example.org/post/', 'example.org/post'],
    ['https://EXAMPLE.org/Post', 'example.org/Post'],
    ['https://example.org:443/post', 'example.org/post'],
    ['https://example.org:8443/post', 'example.org:8443/post'],
    ['https://example.org/post#comment-7', 'example.org/post'],
    ['https://example.org/post/index.html', 'example.org/post'],
    ['https://example.org/index.htm', 'example.org'],
    ['https://example.org/post.html', 'example.org/post.html'],
    ['https://example.org/?p=12&utm_source=x&fbclid=y', 'example.org?p=12'],
    ['https://example.org/a?b=2&a=1', 'example.org/a?a=1&b=2'],
    ['https://example.org/a?UTM_Medium=mail', 'example.org/a'],
    ['https://example.org/%E2%9C%93', 'example.org/%E2%9C%93'],
    ['https://example.org/✓', 'example.org/%E2%9C%93'],
    ['https://example.org/caf%c3%a9', 'example.org/caf%C3%A9'],
    ['https://example.org/?msclkid=1&gad_source=2&igsh=3&ttclid=4', 'example.org'],
    ['https://müller.example/', 'xn--mller-kva.example'],
    ['  my own key ', 'my own key'],
  ];
  for (const [url, key] of cases) it(`makes “${key}” of ${url}`, () => assert.equal(normaliseUrl(url), key));

  it('changes nothing the second time', () => {
    for (const [url] of cases) {
      const key = normaliseUrl(url);
      assert.equal(normaliseUrl(`https://${key}`.replace('https://my own key', 'my own key')), key);
    }
  });
});

describe('identifyThread', () => {
  const clues = {url: 'https://www.blog.example/post?utm_source=x', host: 'www.blog.example', title: 'T'};

  it('takes the canonical address before the page’s own', () => {
    assert.equal(identifyThread(clues).id, 'blog.example/post');
    assert.equal(identifyThread({...clues, canonical: 'https://blog.example/other'}).id, 'blog.example/other');
  });

  it('takes the backend’s own id before addresses, and the tag’s before all', () => {
    assert.equal(identifyThread({...clues, identified: '42'}).id, '42');
    assert.equal(identifyThread({...clues, identified: '42', thread: 'mine'}).id, 'mine');
  });

  it('takes the page’s host for the site where the tag names none', () => {
    assert.equal(identifyThread(clues).site, 'blog.example');
    assert.equal(identifyThread({...clues, site: 'blog'}).site, 'blog');
    assert.equal(identifyThread({...clues, url: 'about:srcdoc', host: ''}).site, '');
  });
});
