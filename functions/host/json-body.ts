import type { HttpRequest } from '@azure/functions';
import { Problem } from '../../shared/kernel/problem.ts';

/**
 * Reads a JSON body of at most `most` bytes. Half a surrogate pair, which JSON can write and no database keeps, becomes the
 * replacement character. Throws Problem `body-not-json`, `body-too-large`.
 */
export async function readJson(request: HttpRequest, most: number): Promise<unknown> {
  if (Number(request.headers.get('content-length') ?? 0) > most) throw new Problem('body-too-large');
  const text = await request.text();
  if (text.length > most) throw new Problem('body-too-large');
  try {
    // A key named __proto__ would be an own property here and a prototype after a careless copy.
    return JSON.parse(text, (key, value: unknown) => {
      if (key === '__proto__') return undefined;
      return typeof value === 'string' ? value.toWellFormed() : value;
    });
  } catch {
    throw new Problem('body-not-json');
  }
}
