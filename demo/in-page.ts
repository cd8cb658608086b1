import {setupWorker} from 'msw/browser';

import {commentsHandlers} from '../src/msw.js';
import {seed} from './seed.mjs';

/** Stands in for `/riposte.js` while the demo is developed: the real server handler, played inside the page. */
const worker = setupWorker(...commentsHandlers({server: '/', seed}));
await worker.start({quiet: true});

const {registerAdapter, serveFrom} = await import('../src/define.js');
serveFrom(new URL('/', location.href).href);

export {registerAdapter};
