import type { HttpRequest } from '@azure/functions';
import { Problem } from '../../shared/kernel/problem.ts';

/** The largest file that is taken: 10 MB. */
export const mostBytes = 10 * 1024 * 1024;

/** Reads one uploaded file. Its said length is checked before a byte is read. Throws Problem `file-too-large`, `file-empty`. */
export async function readFile(request: HttpRequest): Promise<Buffer> {
  if (Number(request.headers.get('content-length') ?? 0) > mostBytes) throw new Problem('file-too-large');
  const bytes = Buffer.from(await request.arrayBuffer());
  if (bytes.length > mostBytes) throw new Problem('file-too-large');
  if (bytes.length === 0) throw new Problem('file-empty');
  return bytes;
}
