import type { Entry } from 'yauzl';
import { Problem } from '../../kernel/problem.ts';
import { limits } from './limits.ts';

/** A zip whose parts are unpacked one at a time, by name. A name is given without its leading slash. */
export type Package = Readonly<{
  names: readonly string[];
  /** A part's text. @throws Problem file-damaged for a part that is not there, policy-too-long beyond the limit of all parts */
  read(name: string): Promise<string>;
}>;

/** yauzl's bit of a part that is encrypted. */
const encrypted = 1;

/**
 * Opens a zip from its central directory. What a lenient reader would see otherwise is refused: two parts of one name, names that lead
 * out of it, encrypted parts, parts that are longer than they say. Nothing is unpacked but what is asked for.
 * @throws Problem file-damaged, policy-too-long
 */
export async function openPackage(bytes: Buffer): Promise<Package> {
  const { fromBufferPromise } = await import('yauzl');
  const damaged = (cause: unknown) => Object.assign(new Problem('file-damaged'), { cause });
  const zip = await fromBufferPromise(bytes, {
    lazyEntries: true,
    strictFileNames: true,
    validateEntrySizes: true,
  }).catch((error: unknown) => {
    throw damaged(error);
  });
  const parts = new Map<string, Entry>();
  try {
    for await (const entry of zip.eachEntry()) {
      const key = entry.fileName.toLowerCase();
      if (parts.has(key) || (entry.generalPurposeBitFlag & encrypted) !== 0) throw new Problem('file-damaged');
      if (parts.size >= limits.parts) throw new Problem('policy-too-long');
      parts.set(key, entry);
    }
  } catch (error) {
    throw error instanceof Problem ? error : damaged(error);
  }
  let left: number = limits.unpackedBytes;
  return {
    names: [...parts.values()].map(({ fileName }) => fileName),
    async read(name) {
      const entry = parts.get(name.toLowerCase());
      if (!entry) throw new Problem('file-damaged');
      if (entry.uncompressedSize > left) throw new Problem('policy-too-long');
      const chunks: Buffer[] = [];
      try {
        for await (const chunk of await zip.openReadStreamPromise(entry)) {
          left -= (chunk as Buffer).length;
          if (left < 0) throw new Problem('policy-too-long');
          chunks.push(chunk as Buffer);
        }
      } catch (error) {
        throw error instanceof Problem ? error : damaged(error);
      }
      return decode(Buffer.concat(chunks));
    },
  };
}

/** A part's text: UTF-8, or UTF-16 where its byte order mark says so (OPC, ECMA-376 part 2). @throws Problem file-damaged */
function decode(bytes: Buffer): string {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  try {
    return new TextDecoder(utf16 ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Problem('file-damaged');
  }
}
