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

/** Where a visit's processor time went on the main thread: percent of its tasks, by stage. */
export async function stagesOf(world, path, options) {
  return shares(busiestOf(await traced(world, path, options)));
}

/**
 * The longest task of a visit, in ms, by the time the processor gave it: what it would take by the clock, too, on a machine
 * with nothing else to do. What the bench itself does, collecting garbage to measure the heap, is not the visit's.
 */
export async function longestOf(world, path, options) {
  const thread = busiestOf(await traced(world, path, options));
  const ours = thread.filter(({name}) => name === 'V8.GCLowMemoryNotification');
  const tasks = thread.filter(
    ({name, ts, dur}) => name === 'RunTask' && !ours.some((each) => each.ts >= ts && each.ts < ts + dur),
  );
  return Math.max(...tasks.map(({tdur}) => tdur)) / 1000;
}

/** A visit's events under the browser's own tracing, which costs time: no times by the clock are taken from it. */
async function traced(world, path, options) {
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
  return JSON.parse(trace.toString()).traceEvents;
}

/** What the busiest of all main threads did. */
function busiestOf(events) {
  const mains = events.filter(({name, args}) => name === 'thread_name' && args.name === 'CrRendererMain');
  const threads = mains.map(({pid, tid}) =>
    events.filter((each) => each.pid === pid && each.tid === tid && each.ph === 'X' && each.tdur > 0),
  );
  return threads.sort((a, b) => totalOf(b) - totalOf(a))[0] ?? [];
}

/** Processor time of all its tasks. */
function totalOf(thread) {
  return thread.reduce((sum, {name, tdur}) => sum + (name === 'RunTask' ? tdur : 0), 0);
}

/** Own time of every stage in the tasks of a thread. */
function shares(thread) {
  const own = new Map();
  const open = [];
  for (const {name, ts, dur, tdur} of thread.sort((a, b) => a.ts - b.ts || b.dur - a.dur)) {
    while (open.length > 0 && open.at(-1).end <= ts) open.pop();
    const outer = open.at(-1);
    // What has no stage of its own belongs to that of the work around it.
    const stage = STAGES.find(([, names]) => names.test(name))?.[0] ?? outer?.stage ?? 'other';
    own.set(stage, (own.get(stage) ?? 0) + tdur);
    if (outer) own.set(outer.stage, (own.get(outer.stage) ?? 0) - tdur);
    open.push({end: ts + dur, stage});
  }
  const all = totalOf(thread);
  return Object.fromEntries([...own].map(([stage, time]) => [stage, (time / all) * 100]));
}
