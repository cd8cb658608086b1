import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {startBrowser, startSite} from './site.js';

/** A page of text, with an adapter of its own that has 156 comments, all of which are drawn: twelve in no list are skipped. */
const body = `<main><h1>A static page</h1><riposte-comments></riposte-comments></main><script type="module">
  await import('SERVERriposte.js');
  const says = (id) => ({id, parentId: id % 13 ? String(id - (id % 13)) : null, createdAt: '2026-11-01T10:00:00Z', status: 'published',
    author: {name: 'Author ' + id}, body: {format: 'text', source: 'Some words of a comment. '.repeat(1 + (id % 9))}});
  document.querySelector('riposte-comments').adapter = {
    name: 'own',
    list: async () => ({comments: Array.from({length: 156}, (_, id) => ({...says(id), id: String(id)})), total: 156}),
    post: async () => says(156),
  };
</script>`;

describe('a thread that is drawn before its form is here', {timeout: 480_000}, () => {
  it('has a part of it styled anew, and next to none laid out anew, when form and further styles arrive', async () => {
    const site = await startSite(body);
    const browser = await startBrowser();
    try {
      const page = await browser.newPage();
      await browser.startTracing(page, {
        categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'],
      });
      await page.goto(site.pageUrl);
      const widget = page.locator('riposte-comments');
      await widget.getByRole('group', {name: 'Leave a comment'}).getByLabel('Comment').waitFor();
      await widget.locator('article').nth(155).waitFor({state: 'attached'});
      const elements = await widget.evaluate((host) => host.shadowRoot?.querySelectorAll('*').length ?? 0);
      const {traceEvents} = JSON.parse((await browser.stopTracing()).toString()) as {traceEvents: TraceEvent[]};
      const styled = sum(traceEvents, 'UpdateLayoutTree', ({elementCount}) => elementCount);
      const laidOut = sum(traceEvents, 'Layout', ({beginData}) => beginData?.dirtyObjects);
      const boxes = Math.max(...traceEvents.map(({args}) => args?.beginData?.totalObjects ?? 0));
      assert.ok(styled > elements * 0.9, `${styled} of ${elements}: the trace shows the drawing`);
      assert.ok(styled < elements * 1.75, `${styled} styled, of ${elements} elements`);
      assert.ok(laidOut < boxes * 1.5, `${laidOut} laid out, of ${boxes} boxes`);
    } finally {
      await browser.close();
      await site.stop();
    }
  });
});

/** What Chromium's trace says of a restyling, or of a layout. */
interface TraceEvent {
  readonly name: string;
  readonly args?: {
    readonly elementCount?: number;
    readonly beginData?: {readonly dirtyObjects: number; readonly totalObjects: number};
  };
}

function sum(
  events: readonly TraceEvent[],
  wanted: string,
  of: (args: NonNullable<TraceEvent['args']>) => number | undefined,
): number {
  return events.reduce((all, {name, args}) => all + (name === wanted && args ? (of(args) ?? 0) : 0), 0);
}
