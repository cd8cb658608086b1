import {ask} from '../controllers/ask.js';
import {reportFault} from '../controllers/thread-controller.js';
import {RiposteSignInEvent} from './writing-events.js';
import {dropPlace, keepPlace, takePlace} from './return-place.js';
import {RiposteForm} from './riposte-form.js';
import type {Desk} from './writing-context.js';

/** Longest a sign-in may take, ms: people look for their password. */
const signInMs = 600_000;

/** Has the adapter sign the reader in, once every unsent text is safe: it may leave the page. `from`: the box they were in. */
export async function signIn(desk: Desk, from: RiposteForm | undefined): Promise<void> {
  const {host} = desk;
  const context = desk.context();
  if (!context?.adapter.signIn || !host.dispatchEvent(new RiposteSignInEvent())) return;
  const forms = formsOf(desk);
  const box = from ?? forms.filter(({written}) => written).at(-1);
  keepPlace({
    box: JSON.stringify(box?.box ?? context.thread),
    caret: areaOf(box)?.selectionEnd ?? 0,
    top: (box ?? host).getBoundingClientRect().top,
    at: Date.now(),
  });
  await Promise.all(forms.map((form) => form.flush()));
  const {signal} = new AbortController(); // nothing ends it but its own end
  await ask({...context.asking, signal}, async (call) => context.adapter.signIn?.(call), signInMs).catch(reportFault); // nobody signed in: the reader is a guest, as before
  await desk.signedIn();
  dropPlace(); // a page that is being left never comes this far
}

/** Puts the reader back where they were before the sign-in left the page: same box, caret and place in the window. */
export async function comeBack(desk: Desk): Promise<void> {
  const place = takePlace(Date.now());
  const context = desk.context();
  if (!place || !context) return;
  const form = formsOf(desk).find(({box}) => JSON.stringify(box) === place.box);
  if (!form && place.box !== JSON.stringify(context.thread)) return;
  await desk.host.updateComplete;
  await form?.settled();
  form?.focus({preventScroll: true});
  areaOf(form)?.setSelectionRange(place.caret, place.caret);
  scrollBy({top: (form ?? desk.host).getBoundingClientRect().top - place.top, behavior: 'instant'});
}

function formsOf({host}: Desk): RiposteForm[] {
  return [...host.renderRoot.querySelectorAll('riposte-form')].filter((form) => form instanceof RiposteForm);
}

function areaOf(form: RiposteForm | undefined): HTMLTextAreaElement | null | undefined {
  return form?.querySelector('textarea');
}
