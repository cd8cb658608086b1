import {existsSync, readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import process from 'node:process';

/** What a hostile body repeats. The file beside the project says how often; here it is as long as a body may be. */
interface Generator {
  readonly id: string;
  readonly prefix?: string;
  readonly repeat?: string;
  readonly suffix?: string;
}

const file = resolve(process.env.RIPOSTE_SHARED ?? '../shared', 'corpora/sanitizer/dos-generators.json');

/** False, or why `hostile` is empty. */
export const withoutHostile = existsSync(file) ? false : 'its data is not in ../shared';

/** About the longest text that is read as markdown, and ten times the longest comment. */
export const LONG = 96_000;

const repeated =
  (piece: string, end = '') =>
  (length: number) =>
    piece.repeat(Math.ceil(length / piece.length)) + end;

const counted = (line: (n: number) => string) => (length: number) => {
  const lines: string[] = [];
  for (let n = 1, size = 0; size < length; n++) size += lines[lines.push(line(n)) - 1]?.length ?? 0;
  return lines.join('');
};

const around = (before: string, middle: string, after: string) => (length: number) => {
  const times = Math.ceil(length / (before.length + after.length));
  return before.repeat(times) + middle + after.repeat(times);
};

/** What begins like an address again and again, and is none. */
export const noAddresses: Readonly<Record<string, (length: number) => string>> = {
  hosts: repeated('www.'),
  'hosts of numbers': counted((n) => `www.${n}.`),
  'hosts of numbers in Arabic': repeated('www.٠.'),
  'hosts of names beyond ASCII': repeated('www.xn--a.'),
  'hosts of the most names': repeated(`${'www.'.repeat(11)}_ `),
  'addresses of names beyond ASCII': repeated(`http://${'xn--a.'.repeat(11)}a `),
  'mail addresses of names beyond ASCII': repeated(`a@${'xn--a.'.repeat(5)}a_ `),
};

/** What has taken parsers of markdown quadratic time, or worse: each a text of about the length asked for. */
export const known: Readonly<Record<string, (length: number) => string>> = {
  'emphasis in strong emphasis': around('*a **a ', 'b', ' a** a*'),
  'emphasis that only ends': repeated('a_ '),
  'emphasis that only begins': repeated('_a '),
  'emphasis that does not match': repeated('*a_ '),
  'emphasis of a multiple of three': (length) => `a**b${'c* '.repeat(length / 3)}`,
  'stars on both sides': around('*', 'a', '*'),
  'strikethrough that only ends': repeated('a~~ '),
  'brackets that only end': repeated('a]'),
  'brackets that only begin': repeated('[a'),
  'brackets in brackets': around('[', 'a', ']'),
  'brackets and emphasis': repeated('[ a_'),
  'links in brackets': repeated('[ (]('),
  'links that do not end': repeated('[a](<b'),
  'links that do not end, bare': repeated('[a](b'),
  'links in links': around('[', 'a', '](https://a.example)'),
  'round brackets in a link': (length) => `[a](${'('.repeat(length)})`,
  'pictures in pictures': around('![', 'a', '](https://a.example)'),
  'pictures without an end': repeated('![[]()'),
  'links around emphasis': repeated('**x [a*b**c*](d)'),
  'backticks, one more each time': counted((n) => `e${'`'.repeat(n % 3000)}`),
  definitions: counted((n) => `[${n}]: /u\n`),
  'one definition many times': (length) => '[a]: u\n'.repeat(length / 14) + '[a] '.repeat(length / 8),
  'titles that do not end': repeated('[a]: b "\n'),
  'quotes in quotes': repeated('> ', 'a'),
  'quotes in lists': repeated('>- ', 'a'),
  'a quote that goes on without a mark': (length) => `${'> '.repeat(100)}a\n${'a\n'.repeat(length / 2)}`,
  'lists, each deeper': (length) => counted((n) => `${' '.repeat(2 * (n % 200))}* a\n`)(length),
  'a list of nothing': (length) => `- a\n${'\n'.repeat(length)}`,
  'tags without an end': repeated('</'),
  declarations: repeated('<!A '),
  instructions: repeated('<?'),
  'a wide table': (length) => `${'|a'.repeat(length / 6)}\n${'|-'.repeat(length / 6)}\n${'|b'.repeat(length / 6)}`,
  'a table whose rows are cut short': (length) =>
    `${'|a'.repeat(300)}\n${'|-'.repeat(300)}\n${'|\n'.repeat(length / 2)}`,
  'many tables': repeated('a|b\n-|-\n'),
  addresses: repeated('https://a '),
  'one address': repeated('https://a'),
  'an address of brackets': (length) => `https://a.b/${'(a'.repeat(length / 2)}`,
  'an address of ends': (length) => `https://a.b/${'?!'.repeat(length / 2)}`,
  ...noAddresses,
  'mail addresses': repeated('_a@a.b '),
};

/** What bodies made to hold a server up repeat, by the names they have in ../shared. */
export const hostile: Readonly<Record<string, (length: number) => string>> = Object.fromEntries(
  generators().flatMap(({id, prefix = '', repeat, suffix = ''}) =>
    repeat ? [[id, (length: number) => prefix + repeated(repeat)(length - 20) + suffix]] : [],
  ),
);

function generators(): readonly Generator[] {
  if (withoutHostile) return [];
  return (JSON.parse(readFileSync(file, 'utf8')) as {cases: Generator[]}).cases;
}
