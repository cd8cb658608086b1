// A page of its own for the built script, in a frame, as a site's server would send it.

let count = 0;

/** How long a test waits for something to be drawn: less than a test may take. */
const PATIENCE_MS = 20_000;

/**
 * Opens a page with the script tag and the tag, whose child is a fallback. Resolves once it has loaded, modules and all.
 *
 * `policy`: its Content-Security-Policy, where `NONCE` is the page's nonce and `BACKEND` the server's address;
 * `before`, `after`: classic scripts on either side of ours; `attributes` of the tag; `comments`: what the page's own
 * adapter answers with, in place of the server; `scripts`: the modules, in their order.
 */
export async function openPage({
  policy,
  before = '',
  after = '',
  attributes = 'server="/backend/"',
  comments,
  scripts = ['/dist/riposte.js'],
} = {}) {
  const nonce = `n${++count}`;
  const own = comments
    ? `customElements.whenDefined('riposte-comments').then(() => {
        document.querySelector('riposte-comments').adapter = {name: 'own', list: async () => (${inScript(comments)})};
      });`
    : '';
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title>
    <script nonce="${nonce}">{
      const noted = (window.noted = {violations: [], errors: [], lines: []});
      Object.defineProperty(noted, 'failures', {value: []}); // read where something was waited for in vain
      addEventListener('riposte-failed', ({detail: {error}}) => noted.failures.push([error.code, error.message, error.cause].join(' ')));
      document.addEventListener('securitypolicyviolation', (event) =>
        noted.violations.push(event.effectiveDirective + ' ' + event.blockedURI + ' ' + event.sample));
      addEventListener('error', (event) => event.message && noted.errors.push(event.message));
      addEventListener('unhandledrejection', (event) => noted.errors.push(String(event.reason)));
      for (const kind of ['warn', 'error']) console[kind] = (...words) => noted.lines.push(words.map(String).join(' '));
    }</script>
    <script nonce="${nonce}">${before}</script>
    ${scripts.map((src) => `<script nonce="${nonce}" type="module" src="${src}"></script>`).join('')}
    <body><riposte-comments thread="page ${Date.now()} ${count}" drafts="off" ${comments ? 'adapter="none"' : attributes}><p>The fallback.</p></riposte-comments>
    <script nonce="${nonce}">${own}${after}</script>`;
  const query = new URLSearchParams({html});
  if (policy)
    query.set('policy', policy.replaceAll('NONCE', nonce).replaceAll('BACKEND', `${location.origin}/backend/`));
  const frame = document.createElement('iframe');
  frame.width = '800';
  frame.height = '600';
  const loaded = new Promise((done) => frame.addEventListener('load', done, {once: true}));
  frame.src = `/pages/?${query}`;
  document.body.append(frame);
  await loaded;
  const page = frame.contentDocument;
  const element = page.querySelector('riposte-comments');
  return {
    window: frame.contentWindow,
    element,
    noted: frame.contentWindow.noted,
    /** The first element a selector finds in the widget, now or later. */
    drawn: (selector, says) => drawn(element, selector, says),
    /** Whether a reader sees what stands between the tags. */
    fallbackShown: () => page.querySelector('riposte-comments > p').getBoundingClientRect().height > 0,
    close: () => frame.remove(),
  };
}

/** A value as it may stand in a script. */
function inScript(value) {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

function drawn(element, selector, says = /(?:)/) {
  return new Promise((resolve, reject) => {
    const look = () => {
      const found = [...element.shadowRoot.querySelectorAll(selector)].find((each) => says.test(each.textContent));
      if (!found) return;
      clearTimeout(giveUp);
      observer.disconnect();
      resolve(found);
    };
    // Ends a test that would fail anyway, with what a reader would see.
    const giveUp = setTimeout(() => {
      const {innerHTML} = element.shadowRoot.querySelector('section') ?? {};
      const asked = performanceOf(element).map(
        ({name, startTime, duration}) => `${name} at ${Math.round(startTime)} ms for ${Math.round(duration)} ms`,
      );
      const {lines, failures} = element.ownerDocument.defaultView.noted;
      reject(
        new Error(
          [
            `No “${selector}” that says ${says} after ${PATIENCE_MS} ms, but: ${innerHTML}`,
            ...asked,
            ...lines,
            ...failures,
          ].join('\n'),
        ),
      );
    }, PATIENCE_MS);
    const observer = new MutationObserver(look);
    observer.observe(element.shadowRoot, {subtree: true, childList: true, attributes: true, characterData: true});
    look();
  });
}

/** What the element's page has had an answer to. */
function performanceOf(element) {
  return element.ownerDocument.defaultView.performance.getEntriesByType('resource');
}

/** Writes a comment in the page's box and sends it, as a reader does. */
export async function write(page, text) {
  const box = await page.drawn('.writing textarea');
  const fill = (field, value) => {
    field.value = value;
    field.dispatchEvent(new page.window.InputEvent('input', {bubbles: true, composed: true}));
  };
  fill(box, text);
  for (const [name, value] of [
    ['name', 'Ada'],
    ['email', 'ada@example.org'],
  ]) {
    fill(await page.drawn(`.writing input[name="${name}"]`), value);
  }
  (await page.drawn('.writing button[type="submit"]')).click();
}
