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

/** What a stage may be asked for beyond its markup. */
export interface StageOptions {
  /** Further directives of its policy, and a place that scripts may come from besides. */
  readonly policy?: string;
  readonly scripts?: string;
  /** Ways that are asked for by what is under test itself, e.g. the modules of a widget; not heard. */
  readonly own?: readonly string[];
  /** Without a doctype, as old pages are. */
  readonly quirks?: boolean;
}

const headOf = ({
  policy = '',
  scripts = '',
  own = [],
  quirks = false,
}: StageOptions) => `${quirks ? '' : '<!doctype html>'}
<meta http-equiv="content-security-policy" content="default-src 'unsafe-inline' 'unsafe-eval' data: ${scripts}; ${policy}">
<script>{
  const own = ${JSON.stringify(own)};
  const tell = (what) => frameElement.dispatchEvent(new CustomEvent('heard', {detail: what}));
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'open']) window[name] = () => tell(name);
  addEventListener('error', (event) => event instanceof ErrorEvent && tell('script: ' + event.message));
  document.addEventListener('securitypolicyviolation', (event) => tell((event.effectiveDirective === 'img-src' ? 'picture: ' : 'request: ' + event.effectiveDirective + ' ') + event.blockedURI));
  new PerformanceObserver((list) => {
    for (const {name, initiatorType} of list.getEntries()) {
      if (!['data:', ...own].some((start) => name.startsWith(start))) tell((initiatorType === 'img' ? 'picture: ' : 'request: ') + name);
    }
  }).observe({type: 'resource'});
}</script>
<body>`;

/** Opens a stage whose page ends with `markup`, as a browser parses a page. */
export async function openStage(markup = '', options: StageOptions = {}): Promise<Stage> {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-forms');
  const heard: string[] = [];
  frame.addEventListener('heard', (event) => heard.push(String((event as CustomEvent).detail)));
  const loaded = new Promise((done) => frame.addEventListener('load', done, {once: true}));
  const source = headOf(options) + markup;
  if (!options.quirks) frame.srcdoc = source; // whose pages are never in quirks mode
  document.body.append(frame);
  if (options.quirks) rewrite(frame, source);
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

function rewrite(frame: HTMLIFrameElement, source: string): void {
  const page = pageOf(frame);
  page.open();
  page.write(source);
  page.close();
}

/** The frame's page; an empty one where what was on the stage has gone elsewhere. */
function pageOf(frame: HTMLIFrameElement): Document {
  return frame.contentDocument ?? document.implementation.createHTMLDocument('');
}

/** Every element there is, in shadow roots too. */
export function* everyElement(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* everyElement(element.shadowRoot);
  }
}

/**
 * Sends every element the events it listens for, and a click unless that would only follow an honest link, or
 * press a button of the widget, which does what the widget says.
 */
function actOn(page: Document): void {
  for (const element of [...everyElement(page)]) {
    // by way of the prototype: a form's own fields stand before its properties
    for (const name of Element.prototype.getAttributeNames.call(element)) {
      if (name.startsWith('on'))
        send(element, new Event(name.slice(2).toLowerCase(), {bubbles: true, cancelable: true}));
    }
    if (/^(?:https?|mailto):$/.test((element as HTMLAnchorElement).protocol ?? '')) continue;
    if (element.getRootNode() !== page && element.closest('button, select, input, textarea, label')) continue;
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
