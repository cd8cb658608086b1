import {BUDGETS, brotliBytes} from '../tooling/bytes.mjs';
import {WRITER} from './typing.mjs';

const MIB = 2 ** 20;

/**
 * The table of budgets. `of` takes one round and gives its figure, undefined where the round has none; `floor`
 * says what stands beside it, from the same round. A row without a budget explains the one above it.
 */
export const rows = [
  {
    what: '1,000 comments: CPU until settled, against one innerHTML',
    unit: 'x',
    budget: 0.8,
    of: (r) => cpu(r, 'thousand') / cpu(r, 'innerHtml'),
    floor: (r) => `${ms(cpu(r, 'thousand'))} : ${ms(cpu(r, 'innerHtml'))}`,
  },
  {
    what: '  against the same with content-visibility',
    unit: 'x',
    of: (r) => cpu(r, 'thousand') / cpu(r, 'innerHtmlVisible'),
    floor: (r) => `${ms(cpu(r, 'thousand'))} : ${ms(cpu(r, 'innerHtmlVisible'))}`,
  },
  {
    what: '  against a plain Lit repeat of the same comments',
    unit: 'x',
    of: (r) => cpu(r, 'thousand') / cpu(r, 'litRepeat'),
    floor: (r) => `${ms(cpu(r, 'thousand'))} : ${ms(cpu(r, 'litRepeat'))}`,
  },
  ...['script', 'compile', 'collect', 'style', 'layout', 'parse', 'paint', 'other'].map((stage) => ({
    what: `  share of ${stage}`,
    unit: '%',
    of: ({stages}) => stages && (stages.widget[stage] ?? 0),
    floor: ({stages}) => `innerHTML ${percent(stages.innerHtml[stage])}, repeat ${percent(stages.litRepeat[stage])}`,
  })),
  {
    what: '1,000 comments: first comment painted, against one innerHTML',
    unit: 'x',
    budget: 0.4,
    of: (r) => r.thousand?.first / r.innerHtml?.first,
    floor: (r) => `${ms(r.thousand.first)} : ${ms(r.innerHtml.first)} after the answer`,
  },
  {
    what: '  against the same with content-visibility',
    unit: 'x',
    of: (r) => r.thousand?.first / r.innerHtmlVisible?.first,
    floor: (r) => `${ms(r.thousand.first)} : ${ms(r.innerHtmlVisible.first)}`,
  },
  {
    what: '  against a plain Lit repeat',
    unit: 'x',
    of: (r) => r.thousand?.first / r.litRepeat?.first,
    floor: (r) => `${ms(r.thousand.first)} : ${ms(r.litRepeat.first)}`,
  },
  {
    what: '10,000 comments, 200 a page: longest task to the end',
    unit: 'ms',
    budget: 50,
    of: (r) => r.tenThousand?.longest,
    floor: (r) =>
      `0 where none is over 50; 1,000 in one page ${ms(r.thousand.longest)}, by innerHTML ${ms(r.innerHtml.longest)}`,
  },
  {
    what: '  the longest by processor time, the clock left out',
    unit: 'ms',
    of: (r) => r.tenThousandTraced,
    floor: () => 'under tracing, which adds to it',
  },
  {
    what: '  first comment, against a thread of 100',
    unit: 'x',
    budget: 1.5,
    of: (r) => r.tenThousandFirst?.first / r.hundred?.first,
    floor: (r) => `${ms(r.tenThousandFirst.first)} : ${ms(r.hundred.first)} after the answer`,
  },
  {
    what: '  the same, from the start of the visit',
    unit: 'x',
    of: (r) => r.tenThousandFirst?.firstFromStart / r.hundred?.firstFromStart,
    floor: (r) => `${ms(r.tenThousandFirst.firstFromStart)} : ${ms(r.hundred.firstFromStart)}`,
  },
  {
    what: 'JavaScript heap with 1,000 comments, over a bare page',
    unit: 'MiB',
    budget: 5,
    of: (r) => heap(r, 'thousand'),
    floor: (r) =>
      `bare ${mib(r.bare.heap)}; widget of 100 ${mib(r.hundred.heap)}; repeat of 1,000 ${mib(r.litRepeat.heap)}`,
  },
  {
    what: 'JavaScript heap with 10,000 comments, over a bare page',
    unit: 'MiB',
    budget: 30,
    of: (r) => heap(r, 'tenThousand'),
    floor: (r) => `bare ${mib(r.bare.heap)}`,
  },
  {
    what: 'key press beside 1,000 comments, over a bare textarea',
    unit: 'ms',
    budget: 1,
    of: (r) => r.keys?.thousand.key - r.keys?.bare.key,
    floor: ({keys}) =>
      `${perKey(keys.thousand)} : ${perKey(keys.bare)} ms, drafts on; the same DOM without a script ${perKey(keys.sameDom)}`,
  },
  {
    what: '  with drafts="off"',
    unit: 'ms',
    budget: 1,
    of: (r) => r.keys?.noDrafts.key - r.keys?.bare.key,
    floor: ({keys}) => `${perKey(keys.noDrafts)} : ${perKey(keys.bare)} ms`,
  },
  {
    what: `  with ${WRITER.pause} ms between keys`,
    unit: 'ms',
    of: (r) => r.slowKeys?.thousand.key - r.slowKeys?.bare.key,
    floor: ({slowKeys: keys}) =>
      `${perKey(keys.thousand)} : ${perKey(keys.bare)} ms; the same DOM without a script ${perKey(keys.sameDom)}`,
  },
  {
    what: 'Post pressed: text drawn in another task',
    unit: '',
    budget: 0,
    of: (r) => r.post && Number(!r.post.sameTask),
    floor: (r) => (r.post.sameTask ? 'in the same task' : 'later'),
  },
  {
    what: 'layout shift from load, a footer below',
    unit: '',
    budget: 0,
    of: (r) => r.hundred?.shift,
    floor: (r) => shifts(r.hundred.shifts),
  },
  {
    what: 'layout shift from load, two drafts coming back',
    unit: '',
    budget: 0,
    of: (r) => r.restore?.restoreShift,
    floor: (r) => shifts(r.restore.restoreShifts),
  },
  {
    what: 'slow phone: first comment, from the start of the visit',
    unit: 's',
    budget: 5,
    of: (r) => r.phone?.firstFromStart / 1000,
    floor: (r) => `one innerHTML: ${(r.phoneInnerHtml.firstFromStart / 1000).toFixed(2)} s`,
  },
  {
    what: 'slow phone: a key press',
    unit: 'ms',
    budget: 50,
    of: (r) => r.phone?.keyWait,
    floor: (r) => `bare textarea ${r.phoneBare.keyWait.toFixed(1)} ms`,
  },
  {
    what: 'round trips in sequence to the first comment',
    unit: '',
    budget: 2,
    of: (r) => r.hundred?.trips,
    floor: () => 'script, list',
  },
  {
    what: 'on the wire to the first comment of 100, drafts on',
    unit: 'kB',
    of: (r) => r.wire?.wire.first / 1000,
    floor: (r) => `scripts ${kb(r.wire.wire.firstScripts)}; drafts off ${kb(r.wireNoDrafts.wire.first)}`,
  },
  {
    what: 'on the wire until settled, drafts on',
    unit: 'kB',
    of: (r) => r.wire?.wire.all / 1000,
    floor: (r) =>
      `scripts ${kb(r.wire.wire.allScripts)}; drafts off ${kb(r.wireNoDrafts.wire.all)}, scripts ${kb(r.wireNoDrafts.wire.allScripts)}`,
  },
];

/** The rows that need no browser: bytes of the build, beside those of the packages alone. */
export function byteRows({min, gzip, brotli}) {
  const packages = `packages alone ${kb(brotli)} (gzip ${kb(gzip)}, min ${kb(min)})`;
  return BUDGETS.map(({name, limit, files}) => ({
    what: `${name}, brotli`,
    unit: 'kB',
    budget: limit / 1000,
    of: () => brotliBytes('dist', files('dist')) / 1000,
    floor: () => packages,
  }));
}

function cpu(r, name) {
  return r[name]?.cpu - r.bare?.cpu;
}

function heap(r, name) {
  return (r[name]?.heap - r.bare?.heap) / MIB;
}

function shifts(list) {
  return list.map(({value, what}) => `${value.toFixed(4)} ${what.join(', ')}`).join('; ') || 'nothing moved';
}

function percent(value = 0) {
  return `${value.toFixed(0)} %`;
}

function ms(value) {
  return `${value.toFixed(0)} ms`;
}

function mib(bytes) {
  return `${(bytes / MIB).toFixed(1)}`;
}

function kb(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

function perKey({key}) {
  return key.toFixed(2);
}
