import { withoutStreams } from './pdf-active-content.ts';

const object = /(\d+) 0 obj\b([^]*?)endobj/g;
const parent = /\/Parent (\d+) 0 R/;

/**
 * Says whether an object of a PDF written out by `savePdf` is above itself (ISO 32000-1 7.7.3: pages have what the nodes above them
 * have). PDFium would look upwards for ever.
 */
export function goesInCircles(written: Buffer): boolean {
  const above = new Map<string, string>();
  for (const [, number = '', body = ''] of withoutStreams(written).matchAll(object)) {
    const up = parent.exec(body)?.[1];
    if (up !== undefined) above.set(number, up);
  }
  const ending = new Set<string>();
  for (const start of above.keys()) {
    const path = new Set<string>();
    for (let at: string | undefined = start; at !== undefined && !ending.has(at); at = above.get(at)) {
      if (path.has(at)) return true;
      path.add(at);
    }
    for (const one of path) ending.add(one);
  }
  return false;
}
