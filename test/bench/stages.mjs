import {visit} from './visit.mjs';

/** What the browser's own names for its work come to. */
const STAGES = [
  ['compile', /^v8\.(?:compile|produce)|^V8\.(?:Compile|Parse|Optimize)/],
  ['collect', /^(?:Minor|Major)GC$|^V8\.GC|BlinkGC|^CppGC/],
  [
    'script',
    /^(?:FunctionCall|EvaluateScript|RunMicrotasks|EventDispatch|TimerFire|FireAnimationFrame|FireIdleCallback|v8\.)/,
  ],
  ['style', /^(?:UpdateLayoutTree|ParseAuthorStyleSheet|Blink\.Style)/],
  ['layout', /^(?:Layout|Blink\.Layout|IntersectionObserver)/],
  ['parse', /^ParseHTML/],
  ['paint', /^(?:PrePaint|Paint|Layerize|Commit|UpdateLayer)/],
];

/**
 * A visit under the browser's own tracing, and where the main thread's processor time went: percent of its tasks, by
 * stage. Tracing costs time, so nothing else is taken from such a visit.
 */
export async function stagesOf(world, path, options) {
  const {browser} = world;
  const categories = [
    'devtools.timeline',
    'disabled-by-default-devtools.timeline',
    'v8',
    'v8.execute',
    'blink_gc',
    'blink',
  ];
  await browser.startTracing(undefined, {categories});
  let trace;
  try {
    await visit(world, path, options);
  } finally {
    trace = await browser.stopTracing();
  }
  return shares(JSON.parse(trace.toString()).traceEvents);
}

/** Own time of every stage in the tasks of the busiest main thread. */
function shares(events) {
  const mains = events.filter(({name, args}) => name === 'thread_name' && args.name === 'CrRendererMain');
  const threads = mains.map(({pid, tid}) =>
    events.filter((each) => each.pid === pid && each.tid === tid && each.ph === 'X' && each.tdur > 0),
  );
  const total = (thread) => thread.reduce((sum, {name, tdur}) => sum + (name === 'RunTask' ? tdur : 0), 0);
  const busiest = threads.sort((a, b) => total(b) - total(a))[0] ?? [];
  const own = new Map();
  const open = [];
  for (const {name, ts, dur, tdur} of busiest.sort((a, b) => a.ts - b.ts || b.dur - a.dur)) {
    while (open.length > 0 && open.at(-1).end <= ts) open.pop();
    const outer = open.at(-1);
    // What has no stage of its own belongs to that of the work around it.
    const stage = STAGES.find(([, names]) => names.test(name))?.[0] ?? outer?.stage ?? 'other';
    own.set(stage, (own.get(stage) ?? 0) + tdur);
    if (outer) own.set(outer.stage, (own.get(outer.stage) ?? 0) - tdur);
    open.push({end: ts + dur, stage});
  }
  const all = total(busiest);
  return Object.fromEntries([...own].map(([stage, time]) => [stage, (time / all) * 100]));
}
