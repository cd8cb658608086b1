/**
 * Runs in every page before anything of it: notes what the browser says, and when the first comment was painted.
 * Sent to the browser as text, so it can use nothing from outside.
 */
export function watchPage() {
  const bench = {
    shift: 0,
    shifts: [],
    longest: 0,
    since: 0,
    first: undefined,
    firstFromStart: undefined,
    list: undefined,
  };
  window.bench = bench;
  const nodeName = (node) => (node ? `${node.nodeName.toLowerCase()}.${node.className}` : 'in the widget');
  const observe = (type, seen) =>
    new PerformanceObserver((entries) => entries.getEntries().forEach(seen)).observe({type, buffered: true});
  observe('layout-shift', ({value, startTime, sources}) => {
    bench.shift += value;
    bench.shifts.push({
      value,
      at: startTime,
      what: sources.map(
        ({node, previousRect, currentRect}) => `${nodeName(node)} ${previousRect.y} → ${currentRect.y}`,
      ),
    });
  });
  observe('longtask', ({duration, startTime}) => {
    if (startTime >= bench.since) bench.longest = Math.max(bench.longest, duration);
  });

  /** What is in the document now has been painted once the frame is over, and before any timer. */
  bench.painted = (since) =>
    requestAnimationFrame(() =>
      scheduler.postTask(
        () => {
          bench.firstFromStart = performance.now();
          bench.first = bench.firstFromStart - since();
        },
        {priority: 'user-blocking'},
      ),
    );

  /** When the answer with the comments was there. */
  bench.answered = () =>
    performance.getEntriesByType('resource').find(({name}) => /\/floor\?|\/api\/v1\/comments\?/.test(name))
      ?.responseEnd;

  addEventListener('riposte-loaded', () => bench.painted(bench.answered), {once: true});

  /** The floor: the very DOM of the widget, set at once. */
  bench.innerHtml = async (address) => {
    const html = await (await fetch(address)).text();
    document.querySelector('#host').attachShadow({mode: 'open'}).innerHTML = html;
    bench.painted(bench.answered);
  };

  bench.root = () => (document.querySelector('riposte-comments') ?? document.querySelector('#host'))?.shadowRoot;

  /** How many requests there were one after the other until the list was there: each began after the end of the one before. */
  bench.trips = () => {
    const requests = performance.getEntriesByType('resource').filter(({name}) => !name.startsWith('data:'));
    const depths = new Map();
    for (const each of requests.sort((a, b) => a.startTime - b.startTime)) {
      const before = requests
        .filter(({responseEnd}) => responseEnd <= each.startTime)
        .map((one) => depths.get(one) ?? 0);
      depths.set(each, 1 + Math.max(0, ...before));
    }
    return depths.get(requests.find(({name}) => name.includes('/api/v1/comments?')));
  };
}
