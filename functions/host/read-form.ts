import type { HttpRequest } from '@azure/functions';
import { Problem } from '../../shared/kernel/problem.ts';

/** More than the largest form of ours, filled in to its brim and encoded, comes to. */
const largest = 64 * 1024;

/** The fields of a form that a browser has sent. Throws Problem `input-invalid` for what is none, or too large. */
export async function readForm(request: HttpRequest): Promise<Readonly<Record<string, string>>> {
  const announced = Number(request.headers.get('content-length') ?? 0);
  const type = request.headers.get('content-type') ?? '';
  if (announced > largest || !type.startsWith('application/x-www-form-urlencoded')) throw new Problem('input-invalid');
  const text = await request.text();
  if (text.length > largest) throw new Problem('input-invalid');
  return Object.fromEntries(new URLSearchParams(text));
}
