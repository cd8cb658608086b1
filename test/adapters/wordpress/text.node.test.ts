import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {deathMessage, decodeEntities, fingerprint, plainText} from '../../../src/adapters/wordpress-text.js';

describe('WordPress’s HTML, as text', () => {
  it('is free of tags and references', () => {
    const cases: [html: string, text: string][] = [
      [
        '<strong>Error:</strong> Please fill the&nbsp;required <em>fields</em>.',
        'Error: Please fill the required fields.',
      ],
      ['you&#8217;ve &#x2014; &hellip;', 'you’ve — …'],
      ['1 < 2 && 3 > 2', '1 < 2 && 3 > 2'],
      ['&lt;script&gt;alert(1)&lt;/script&gt;', '<script>alert(1)</script>'],
      ['<script>alert(1)</script>said', 'said'],
      ['&unknown; &#0; &#x110000; &constructor;', '&unknown; &#0; &#x110000; &constructor;'],
    ];
    for (const [html, text] of cases) assert.equal(plainText(html), text);
  });

  it('is decoded once, not twice', () => {
    assert.equal(decodeEntities('Tom &amp;amp; Jo'), 'Tom &amp; Jo');
  });

  it('finds the sentence of an error page', () => {
    assert.equal(
      deathMessage('<title>Failure</title><div class="wp-die-message"><p>Slow down.</p></div>'),
      'Slow down.',
    );
    assert.equal(deathMessage('<title>403 Forbidden</title>'), '403 Forbidden');
    assert.equal(deathMessage(''), '');
  });
});

describe('a text’s fingerprint', () => {
  it('survives what WordPress does to it', () => {
    const typed = 'It\'s "here" -- see https://example.test/a?b=1&c=2\n\n3x3 <b>bold</b>...';
    const shown =
      '<p>It&#8217;s &#8220;here&#8221; &#8212; see <a href="https://example.test/a?b=1&#038;c=2" rel="nofollow ugc">https://example.test/a?b=1&#038;c=2</a></p>\n<p>3&#215;3 <b>bold</b>&#8230;</p>';
    assert.equal(fingerprint(typed), fingerprint(shown));
  });

  it('tells texts apart, in any script, and where there are no letters at all', () => {
    assert.notEqual(fingerprint('Спасибо'), fingerprint('谢谢'));
    assert.notEqual(fingerprint('👍'), fingerprint('👎'));
  });
});
