import {parseSync} from 'vite';

/**
 * Vite plugin: takes what only the author reads out of html`` and css`` of src.
 *
 * In markup a line break is content only beside a word, as in JSX: between tags and values it goes. Inside a tag, and beside a
 * word, white space becomes one space. In css the rules stay as written, in their order, each fallback before what it stands in
 * for: only comments and white space go. A minifier that knew CSS better would drop the fallbacks.
 */
export function minifyTemplates() {
  return {
    name: 'minify-templates',
    apply: 'build',
    transform: {
      filter: {id: /\/src\/.*\.ts$/, code: /\b(?:html|svg|css)`/},
      // After TypeScript is gone: the parser then gives the exact place of each piece of text.
      order: 'post',
      handler(code, id) {
        let out = code;
        for (const {start, end, text} of editsOf(code, id).sort((a, b) => b.start - a.start)) {
          out = out.slice(0, start) + text + out.slice(end);
        }
        return {code: out, map: null};
      },
    },
  };
}

function editsOf(code, id) {
  const edits = [];
  const waiting = [parseSync('built.js', code).program];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type === 'TaggedTemplateExpression' && node.tag.type === 'Identifier') {
      const minify = {html: minifyMarkup, svg: minifyMarkup, css: minifyStyles}[node.tag.name];
      const texts = minify?.(node.quasi.quasis.map(({value}) => value.raw));
      for (const [index, text] of (texts ?? []).entries()) {
        const {start, end, value} = node.quasi.quasis[index];
        if (code.slice(start, end) !== value.raw) throw new Error(`${id}: the parser lost its place in a template.`);
        edits.push({start, end, text});
      }
    }
    for (const value of Object.values(node)) {
      if (value && typeof value === 'object') waiting.push(...(Array.isArray(value) ? value.filter(Boolean) : [value]));
    }
  }
  return edits;
}

/** The texts of one html`` template, between its expressions. */
export function minifyMarkup(texts) {
  let place = 'text'; // 'text', 'tag', or the quote an attribute value stands in
  let verbatim = false; // inside <pre> or <textarea>
  return texts.map((text) => {
    let out = '';
    for (let at = 0; at < text.length; ) {
      const char = text[at];
      if (place === 'text' && text.startsWith('<!--', at)) {
        const end = text.indexOf('-->', at);
        if (end < 0) throw new Error('A comment in a template holds an expression.');
        at = end + 3;
        continue;
      }
      if (/\s/.test(char) && !(verbatim && place === 'text')) {
        const space = /^\s+/.exec(text.slice(at))[0];
        const before = out.at(-1);
        at += space.length;
        if (place === 'text') out += keepsSpace(space, before, text[at]) ? ' ' : '';
        // The space before `>` goes, but not before `/>`: the slash would join an unquoted value.
        else if (place !== 'tag' || text[at] !== '>') out += ' ';
        continue;
      }
      if (place === 'text' && /^<[/a-z!]/i.test(text.slice(at, at + 2))) {
        place = 'tag';
        const name = /^<(\/?)(pre|textarea)\b/i.exec(text.slice(at));
        if (name) verbatim = name[1] === '';
      } else if (place === 'tag' && char === '>') place = 'text';
      else if (place === 'tag' && (char === '"' || char === "'")) place = char;
      else if (char === place) place = 'tag';
      out += char;
      at++;
    }
    return out;
  });
}

/** White space without a line break was typed on purpose; with one it counts only beside a word. */
function keepsSpace(space, before, after) {
  const word = (char) => char !== undefined && char !== '<' && char !== '>';
  return !space.includes('\n') || word(before) || word(after);
}

const CSS_STRING = /("(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*')/;
const CSS_COMMENT = /\/\*[\s\S]*?\*\//;
const CSS_COMMENTS_OUTSIDE_STRINGS = new RegExp(`${CSS_STRING.source}|${CSS_COMMENT.source}`, 'g');

/** The texts of one css`` template, between its expressions. */
export function minifyStyles(texts) {
  return texts.map((text, index) => {
    const squeezed = text
      .replace(CSS_COMMENTS_OUTSIDE_STRINGS, (_, string) => string ?? ' ')
      .split(CSS_STRING)
      .map((part) => (/^["']/.test(part) ? part : squeeze(part)))
      .join('')
      .replace(/;\}/g, '}');
    const started = index === 0 ? squeezed.trimStart() : squeezed;
    return index === texts.length - 1 ? started.trimEnd() : started;
  });
}

function squeeze(css) {
  return css
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/\( /g, '(')
    .replace(/ \)/g, ')')
    .replace(/ !/g, '!')
    .replace(/(?<![\w.])0\.(?=\d)/g, '.');
}
