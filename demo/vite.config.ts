// `npm run demo`: the demo pages over the sources, with the backend played in the page.
import {resolve} from 'node:path';
import {msw} from 'msw/vite';
import {defineConfig} from 'vite';

const inPage = resolve(import.meta.dirname, 'in-page.ts');

export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  server: {fs: {allow: [resolve(import.meta.dirname, '..')]}},
  plugins: [
    msw({mode: 'worker-only'}),
    {
      name: 'backend-in-the-page',
      enforce: 'pre',
      resolveId: (id) => (id === '/riposte.js' ? inPage : undefined),
    },
  ],
});
