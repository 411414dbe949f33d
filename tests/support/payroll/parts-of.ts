import { buffer } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';

/** Every file inside a zip, by its name, as text. */
export async function partsOf(zip: Buffer): Promise<Record<string, string>> {
  const file = await fromBufferPromise(zip);
  const parts: Record<string, string> = {};
  for await (const entry of file.eachEntry())
    parts[entry.fileName] = (await buffer(await file.openReadStreamPromise(entry))).toString();
  return parts;
}
