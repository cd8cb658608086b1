/**
 * A page for hostile markup to do its worst in: a frame that hears every script that runs, every dialog and
 * every request, and provokes what waits for a reader. Scripts of the page itself are allowed here,
 * so that silence means there was nothing to run; requests are refused, and heard.
 */
export interface Stage {
  readonly document: Document;
  /** What ran or asked for something so far. */
  readonly heard: readonly string[];
  /** Acts on everything on the stage as a reader might, then waits until what was started has been heard. */
  provoke(): Promise<void>;
  close(): void;
}

const HEAD = `<!doctype html>
<meta http-equiv="content-security-policy" content="default-src 'unsafe-inline' 'unsafe-eval' data:">
<script>{
  const tell = (what) => frameElement.dispatchEvent(new CustomEvent('heard', {detail: what}));
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'open']) window[name] = () => tell(name);
  addEventListener('error', (event) => event instanceof ErrorEvent && tell('script: ' + event.message));
  document.addEventListener('securitypolicyviolation', (event) => tell('request: ' + event.blockedURI));
  new PerformanceObserver((list) => {
    for (const {name} of list.getEntries()) if (!name.startsWith('data:')) tell('request: ' + name);
  }).observe({type: 'resource'});
}</script>
<body>`;

/** Opens a stage whose page ends with `markup`, as a browser parses a page. */
export async function openStage(markup = ''): Promise<Stage> {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-forms');
  const heard: string[] = [];
  frame.addEventListener('heard', (event) => heard.push(String((event as CustomEvent).detail)));
  const loaded = new Promise((done) => frame.addEventListener('load', done, {once: true}));
  frame.srcdoc = HEAD + markup;
  document.body.append(frame);
  await loaded;
  return {
    heard,
    get document() {
      return pageOf(frame);
    },
    async provoke() {
      await brokenPicture();
      actOn(pageOf(frame));
      await brokenPicture();
    },
    close: () => frame.remove(),
  };
}

/** The frame's page; an empty one where what was on the stage has gone elsewhere. */
function pageOf(frame: HTMLIFrameElement): Document {
  return frame.contentDocument ?? document.implementation.createHTMLDocument('');
}

/** Sends every element the events it listens for, and a click unless that would only follow an honest link. */
function actOn(page: Document): void {
  for (const element of page.querySelectorAll('*')) {
    // by way of the prototype: a form's own fields stand before its properties
    for (const name of Element.prototype.getAttributeNames.call(element)) {
      if (name.startsWith('on'))
        send(element, new Event(name.slice(2).toLowerCase(), {bubbles: true, cancelable: true}));
    }
    if (/^(?:https?|mailto):$/.test((element as HTMLAnchorElement).protocol ?? '')) continue;
    send(element, new MouseEvent('click', {bubbles: false, cancelable: true}));
  }
}

function send(element: Element, event: Event): void {
  Element.prototype.dispatchEvent.call(element, event);
}

/** Resolves when a picture started now has failed, by when those started before have too. */
function brokenPicture(): Promise<void> {
  return new Promise((done) => {
    const image = new Image();
    image.onerror = () => setTimeout(done);
    image.src = 'data:image/png,';
  });
}
