import {expect} from 'chai';

import {sharedJson, itWith} from './corpus.js';
import {describeHtmlBodies, type Payload} from './html-bodies.js';
import {openStage} from './stage.js';

// in a browser without one of its own, this is DOMPurify too
await describeHtmlBodies('setHTML' in Element.prototype ? 'setHTML' : 'DOMPurify, for want of setHTML');

const payloads = await sharedJson<Payload[]>('corpora/xss.json');

describe('the stage that bodies are tested on', () => {
  itWith(payloads, 'hears the payloads that are known to run, when nothing stops them [P53]', async (all) => {
    const live = all.filter(({live}) => live.length > 0);
    const deaf: string[] = [];
    const next = live[Symbol.iterator]();
    // a few frames at a time: each loads a page
    await Promise.all(
      Array.from({length: 8}, async () => {
        for (const {id, payload, live} of next) if (!(await runs(payload, live))) deaf.push(id);
      }),
    );
    expect(live).to.have.length.above(300);
    expect(deaf.length, deaf.join()).to.be.below(live.length * 0.05);
  });
});

/** Whether a payload is heard in any way of inserting it in which it was seen to run. */
async function runs(payload: string, ways: Payload['live']): Promise<boolean> {
  for (const way of ways) {
    const stage = await openStage(way === 'document' ? payload : '');
    if (way === 'innerHTML') stage.document.body.innerHTML = payload;
    await stage.provoke();
    stage.close();
    if (stage.heard.length > 0) return true;
  }
  return false;
}
