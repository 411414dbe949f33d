import type { HttpRequest } from '@azure/functions';
import { Problem } from '../../shared/kernel/problem.ts';

/** No JSON body of ours comes near this. */
const most = 256 * 1024;

/** Reads a JSON body of at most 256 kB. Throws Problem `body-not-json`, `input-invalid` when it is larger. */
export async function readJson(request: HttpRequest): Promise<unknown> {
  if (Number(request.headers.get('content-length') ?? 0) > most) throw new Problem('input-invalid');
  const text = await request.text();
  if (text.length > most) throw new Problem('input-invalid');
  try {
    // A key named __proto__ would be an own property here and a prototype after a careless copy.
    return JSON.parse(text, (key, value: unknown) => (key === '__proto__' ? undefined : value));
  } catch {
    throw new Problem('body-not-json');
  }
}
