import {parseSync} from 'vite';

/** Methods newer than Chrome 100, Firefox 100 or Safari 15.4, and those a page on plain http lacks. Fine where asked for first. */
const TOO_NEW = new Set(
  [
    'toSorted toReversed toSpliced findLast findLastIndex fromAsync groupBy withResolvers isWellFormed toWellFormed',
    'canParse parseHTMLUnsafe setHTML setHTMLUnsafe getHTML checkVisibility showPopover hidePopover togglePopover',
    'attachInternals randomUUID requestIdleCallback startViewTransition moveBefore',
  ]
    .join(' ')
    .split(' '),
);

/** Static methods by owner, whose names alone say too little. */
const TOO_NEW_OF = {AbortSignal: ['any', 'timeout'], Promise: ['try'], Intl: ['Segmenter', 'DurationFormat']};

/**
 * What the oldest browsers we promise could not run in a built file, one line each; nothing when all is well.
 * Syntax first: there one line too new breaks the whole file.
 */
export function tooNew(code) {
  const found = [];
  const called = [];
  const asked = new Set();
  const waiting = [{node: parseSync('built.js', code).program, parent: undefined}];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const {node, parent} = next;
    const say = (what) => found.push(`${what}: ${code.slice(node.start, node.start + 60).replaceAll('\n', ' ')}`);
    if (node.type === 'StaticBlock') say('a static block');
    else if (node.type === 'AccessorProperty') say('an accessor field');
    else if (node.type === 'Decorator') say('a decorator');
    else if (node.type === 'ImportAttribute') say('an import attribute');
    else if (node.type === 'VariableDeclaration' && /using/.test(node.kind)) say('a using declaration');
    else if (node.type === 'Literal' && node.regex) {
      if (/\(\?<[=!]/.test(node.regex.pattern)) say('a regular expression that looks behind');
      if (/\(\?[a-z]*-?[a-z]+:/.test(node.regex.pattern)) say('a regular expression with flags inside');
      if (node.regex.flags.includes('v')) say('a regular expression with the v flag');
    } else if (node.type === 'MemberExpression' && !node.computed) {
      const {name} = node.property;
      const owned = TOO_NEW_OF[node.object.name]?.includes(name);
      if (TOO_NEW.has(name) || owned) {
        const runs = /^(Call|New)Expression$/.test(parent?.type) && parent.callee === node && !parent.optional;
        if (runs) called.push({name, at: node.start});
        else asked.add(name);
      }
    } else if (node.type === 'BinaryExpression' && node.operator === 'in' && typeof node.left.value === 'string') {
      asked.add(node.left.value);
    } else if (node.type === 'BinaryExpression' && node.operator === 'in' && node.left.type === 'TemplateLiteral') {
      asked.add(node.left.quasis[0].value.cooked);
    }
    for (const value of Object.values(node)) {
      for (const child of Array.isArray(value) ? value : [value]) {
        if (child && typeof child === 'object' && 'type' in child) waiting.push({node: child, parent: node});
      }
    }
  }
  for (const {name, at} of called) {
    if (!asked.has(name)) found.push(`${name}, called without asking whether it is there: ${code.slice(at, at + 60)}`);
  }
  return found;
}
