import type { IncomingMessage } from 'node:http';
import { badParameter } from './failure.ts';

const longest = 100_000;

/** The JSON object of a request; an empty one when nothing came. Throws VaultFailure when it is none. */
export async function readJson(request: IncomingMessage): Promise<Readonly<Record<string, unknown>>> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > longest) throw badParameter('The request body is too large');
    chunks.push(chunk);
  }
  if (length === 0) return {};
  try {
    const value: unknown = JSON.parse(Buffer.concat(chunks).toString());
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // Said below.
  }
  throw badParameter('Request body is not valid JSON');
}
