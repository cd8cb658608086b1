import {serveFrom} from './define.js';

/** The script-tag build: comments are served from where the script is, unless a tag says otherwise. */
serveFrom(new URL('.', import.meta.url).href);

export {registerAdapter} from './define.js';
