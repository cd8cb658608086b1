import {executeServerCommand} from '@web/test-runner-commands';
import {expect} from 'chai';

import {restAdapter} from '../../src/adapters/rest.js';
import {callWith, freshThread, newComment} from '../../src/testing/index.js';

describe('restAdapter without the part that writes', () => {
  it('says that the reader is offline and that nothing was sent, and posts once it can be loaded', async () => {
    let sent = 0;
    const fetch = async () => {
      sent++;
      return new Response('', {status: 503});
    };
    const adapter = restAdapter({server: 'https://comments.example.org', fetch});
    const post = () => adapter.post(newComment(freshThread()), callWith()).catch((error: unknown) => error);
    await executeServerCommand('riposte:offline', {offline: true});
    try {
      expect(await post()).to.include({code: 'offline', maybeStored: false});
      expect(sent).to.equal(0);
    } finally {
      await executeServerCommand('riposte:offline', {offline: false});
    }
    expect(await post()).to.include({code: 'server'});
    expect(sent).to.equal(1);
  });
});
