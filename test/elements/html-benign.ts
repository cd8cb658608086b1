import {shared, sharedJson} from './corpus.js';

/**
 * Well-meant HTML bodies of the collection, file by file: recorded answers of backends, and threads of real sites.
 * Undefined where the collection is not there.
 */
export async function benignBodies(): Promise<ReadonlyMap<string, readonly string[]> | undefined> {
  const found = new Map<string, readonly string[]>();
  for (const root of ['backends/samples', 'corpora/threads']) {
    for (const folder of (await sharedJson<string[]>(root)) ?? []) {
      if (/^(?:synthetic|malformed)\//.test(folder)) continue; // made to be odd, or hostile
      for (const file of (await sharedJson<string[]>(`${root}/${folder.replace('/', '')}`)) ?? []) {
        const bodies = bodiesIn(file, (await shared(`${root}/${folder}${file}`)) ?? '');
        if (bodies.length > 0) found.set(folder + file, bodies);
      }
    }
  }
  return found.size > 0 ? found : undefined;
}

/** Fields that backends have bodies in. */
const FIELDS = new Set('text content comment rendered cooked html body_html selftext_html comment_text'.split(' '));

const XML_FIELDS = /<(wp:comment_content|message|comment_content)>(?:<!\[CDATA\[)?([\s\S]*?)(?:\]\]>)?<\/\1>/g;

const MARKUP = /<(?:p|a|br|div|span|ul|ol|blockquote|pre|code|em|strong|i|b|img)\b[^>]*>/i;

function bodiesIn(file: string, text: string): string[] {
  const found = new Set<string>();
  if (file.endsWith('.xml')) {
    for (const [, , body = ''] of text.matchAll(XML_FIELDS)) found.add(body);
  } else {
    const answer = file.endsWith('.http') ? text.slice(text.search(/\r?\n\r?\n/)).trim() : text;
    const records = file.endsWith('.jsonl') ? answer.split('\n') : [answer];
    for (const record of records) if (/^\s*[[{]/.test(record)) collect(parsed(record), found);
  }
  return [...found].filter((body) => MARKUP.test(body));
}

/** Some recorded answers are a program's, in a language like JSON. */
function parsed(record: string): unknown {
  try {
    return JSON.parse(record);
  } catch {
    return undefined;
  }
}

function collect(value: unknown, into: Set<string>, field = ''): void {
  if (typeof value === 'string' && FIELDS.has(field)) into.add(value);
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) collect(inner, into, Array.isArray(value) ? field : name);
}
