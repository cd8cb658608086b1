import * as z from 'zod/mini';

import {limits} from '../model/protocol.js';
import {Refusal} from './refusal.js';
import {storable} from './storable.js';

/**
 * Reads a JSON body that `schema` allows. It stops reading at `most` bytes, and
 * demands `application/json`, which no form on a foreign page can send unasked.
 * @throws Refusal 415, 413, 400 or 422 with the bad field named.
 */
export async function readBody<T extends z.core.$ZodType>(
  request: Request,
  schema: T,
  most: number = limits.bodyBytes,
): Promise<z.core.output<T>> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') {
    throw new Refusal('invalid', 'Send the body as application/json.', {status: 415});
  }
  let json: unknown;
  try {
    json = JSON.parse(await readText(request, most));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('invalid', 'The body is not JSON in UTF-8.', {status: 400, cause: error});
  }
  const result = z.safeParse(schema, storable(json));
  if (result.success) return result.data;
  const fields: Record<string, string> = {};
  for (const issue of result.error.issues) {
    // Fields are told by the name they have in the form.
    const name = String((issue.path[0] === 'author' ? issue.path[1] : undefined) ?? (issue.path.join('.') || 'body'));
    fields[name] =
      issue.code === 'too_big'
        ? `This can have at most ${String(issue.maximum)} characters.`
        : 'This is not what belongs here.';
  }
  throw new Refusal('invalid', `Not as it should be: ${Object.keys(fields).join(', ')}.`, {
    fields,
    cause: result.error,
  });
}

/** The body as text. @throws Refusal 413 as soon as it is known to be too long; TypeError where it isn't UTF-8. */
async function readText(request: Request, most: number): Promise<string> {
  if (Number(request.headers.get('content-length') ?? 0) > most) throw tooLarge(most);
  if (!request.body) return '';
  const reader = request.body.getReader();
  const decoder = new TextDecoder('utf-8', {fatal: true});
  let text = '';
  let size = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.byteLength;
    if (size > most) {
      reader.cancel().catch(() => undefined); // the sender is told; what is left of the body is nobody's business
      throw tooLarge(most);
    }
    text += decoder.decode(part.value, {stream: true});
  }
  return text + decoder.decode();
}

function tooLarge(most: number): Refusal {
  return new Refusal('too-large', `A request can have at most ${most} bytes.`);
}
