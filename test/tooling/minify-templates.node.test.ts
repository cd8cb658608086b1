import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {minifyMarkup, minifyStyles} from './minify-templates.mjs';

describe('what the build takes out of markup', () => {
  it('drops line breaks between tags and values', () => {
    assert.deepEqual(minifyMarkup(['\n  <ol>\n    ', '\n    ', '\n  </ol>\n']), ['<ol>', '', '</ol>']);
  });

  it('keeps one space where a line break stands beside a word', () => {
    assert.deepEqual(minifyMarkup(['<p>Written\n    by ', '\n   in\n  <em>haste</em></p>']), [
      '<p>Written by ',
      ' in <em>haste</em></p>',
    ]);
  });

  it('keeps spaces that were typed on one line', () => {
    assert.deepEqual(minifyMarkup(['<b>a</b> <i>b</i>']), ['<b>a</b> <i>b</i>']);
  });

  it('keeps attributes apart, and an unquoted value from the slash after it', () => {
    assert.deepEqual(minifyMarkup(['<input\n    .value=', '\n    ?disabled=', ' />\n']), [
      '<input .value=',
      ' ?disabled=',
      ' />',
    ]);
    assert.deepEqual(minifyMarkup(['<button\n  type="button"\n  class=', '\n>Post</button>']), [
      '<button type="button" class=',
      '>Post</button>',
    ]);
  });

  it('is not led astray by > in an attribute, or < between words', () => {
    assert.deepEqual(minifyMarkup(['<p title="a > b">1 < 2\n  <b>x</b>\n</p>']), [
      '<p title="a > b">1 < 2 <b>x</b></p>',
    ]);
  });

  it('leaves preformatted text alone, and comments out', () => {
    assert.deepEqual(minifyMarkup(['<!-- why -->\n<pre>a\n  b</pre>\n<textarea>\n', '\n</textarea>\n']), [
      '<pre>a\n  b</pre><textarea>\n',
      '\n</textarea>',
    ]);
  });
});

describe('what the build takes out of styles', () => {
  it('keeps a fallback before the declaration it stands in for', () => {
    assert.deepEqual(
      minifyStyles([
        '\n  a {\n    color: gray; /* older browsers */\n    color: color-mix(in srgb, red 50%, blue);\n  }\n',
      ]),
      ['a{color:gray;color:color-mix(in srgb,red 50%,blue)}'],
    );
  });

  it('keeps the spaces that mean something', () => {
    assert.deepEqual(
      minifyStyles(['a :hover,\n b > c { inline-size: calc(1px + 0.5em - (2px)); margin: 0 auto !important; }']),
      ['a :hover,b>c{inline-size:calc(1px + .5em - (2px));margin:0 auto!important}'],
    );
    assert.deepEqual(minifyStyles(['@supports not (color: red) { p { color: red } }']), [
      '@supports not (color:red){p{color:red}}',
    ]);
  });

  it('leaves strings alone', () => {
    assert.deepEqual(minifyStyles([`q::before { content: "a  /* b */ ;  c"; font-family: 'x  y' }`]), [
      `q::before{content:"a  /* b */ ;  c";font-family:'x  y'}`,
    ]);
  });

  it('keeps what surrounds a value apart from it', () => {
    assert.deepEqual(minifyStyles(['a { margin: 0 ', ' 1px; }\n', '\nb { color: red }']), [
      'a{margin:0 ',
      ' 1px}',
      ' b{color:red}',
    ]);
  });
});
