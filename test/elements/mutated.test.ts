import {expect} from 'chai';
import fc from 'fast-check';

import '../../src/define.js';
import {anchor} from '../../src/elements/comment-view.js';
import type {ThreadPage} from '../../src/model/comment.js';
import {type MutatedPage, mutatedPage, mutatedPages} from '../model/mutations.js';
import {comment, fields, heldAdapter, place, seen, until} from './world.js';

const RUNS = 10_000;

describe(`P34 P36 P40: ${RUNS} valid answers, each with something wrong in it, drawn`, () => {
  it('throw nothing at the page; every good comment is drawn, or words say why none is; the rest of the page stays', async function () {
    this.timeout(280_000);
    const uncaught: unknown[] = [];
    const hear = (event: ErrorEvent | PromiseRejectionEvent) =>
      uncaught.push('reason' in event ? event.reason : event.error);
    addEventListener('error', hear);
    addEventListener('unhandledrejection', hear);
    const {error: print} = console;
    console.error = () => {}; // printing an adapter's objects runs what is in them

    const beside = heldAdapter();
    const neighbour = place(beside.adapter);
    (await beside.lists.nth(0)).answer({comments: [comment('1')], total: 1, fields});
    await seen(neighbour, 'riposte-form textarea');

    let next: MutatedPage;
    const element = place({name: 'mutated', list: async () => next.answer as ThreadPage}, 'none');
    element.readOnly = true;
    let thread = 0;
    let drawn = 0;
    let refused = 0;
    const property = fc.asyncProperty(mutatedPages, async (given) => {
      next = mutatedPage(given);
      const said = new Promise<string>((resolve) => {
        for (const type of ['riposte-loaded', 'riposte-failed'])
          element.addEventListener(type, () => resolve(type), {once: true});
      });
      element.thread = `thread ${++thread}`;
      const loaded = (await said) === 'riposte-loaded';
      await element.updateComplete;
      if (!loaded) {
        refused++;
        expect(next.good, 'good comments were refused').to.deep.equal([]);
        expect(element.renderRoot.querySelector('[role="alert"]')?.textContent).to.match(/\S/);
        return;
      }
      const wanted = new Set(next.good.filter(({status}) => isShown(status)).map(({id}) => anchor(id)));
      drawn += wanted.size;
      await until(element, () => {
        const here = new Set([...element.renderRoot.querySelectorAll('article')].map(({id}) => id));
        return [...wanted].every((id) => here.has(id));
      });
    });
    try {
      await fc.assert(property, {
        numRuns: RUNS,
        seed: 20_261_129,
        timeout: 10_000,
        endOnFailure: true,
        includeErrorInReport: true,
      });
    } finally {
      console.error = print;
      removeEventListener('error', hear);
      removeEventListener('unhandledrejection', hear);
    }
    expect(uncaught).to.deep.equal([]);
    expect(drawn).to.be.above(RUNS / 2);
    expect(refused).to.be.above(RUNS / 20);
    expect(neighbour.renderRoot.textContent).to.contain('Says 1');
    expect(neighbour.renderRoot.querySelector('riposte-form textarea')).not.to.equal(null);
  });
});

/** Whether a comment with this status stands in the list, whatever answers it. */
function isShown(status: string): boolean {
  return status === 'published' || status === 'pending';
}
