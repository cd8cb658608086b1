import {faults} from './faults.js';

// Stands between the widget and its backend: the widget knows nothing of it. Both are the real ones.
const form = document.querySelector('#faults');
const {fault: choice, stay} = form.elements;
const serve = globalThis.fetch.bind(globalThis);
let posts = 0;

globalThis.fetch = async (input, init) => {
  const request = new Request(input, init);
  if (request.method !== 'POST' || !request.url.endsWith('/comments')) return serve(request);
  form.querySelector('#posts').textContent = `${++posts}`;
  const fault = faults[choice.value];
  if (!stay.checked) choice.value = '';
  if (!fault) return serve(request);
  try {
    return await fault(request, serve, {seconds: 5});
  } catch {
    throw new TypeError('Failed to fetch'); // as fetch says it where a connection is lost
  }
};
