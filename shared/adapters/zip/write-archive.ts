import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import type { WriteArchive } from '../../protection/rights/ports.ts';

/** When and where a file was made is nobody's to read from it. */
const options = () => ({ mtime: new Date(2000, 0, 1), compress: true, forceDosTimestamp: true });

/** A ZIP as its files come, one after the other. What goes wrong while one is read ends the archive. */
export const writeArchive: WriteArchive = async function* (entries) {
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  let current: Readable | undefined;
  const feed = async (): Promise<void> => {
    for await (const { name, bytes } of entries) {
      if (output.destroyed) return;
      current = Readable.from(bytes, { objectMode: false });
      zip.addReadStream(current, name, options());
      await finished(current);
    }
    zip.end();
  };
  const fed = feed().catch((error: unknown) => void output.destroy(error as Error));
  try {
    for await (const part of output) yield part as Buffer;
  } finally {
    output.destroy();
    current?.destroy();
    await fed;
  }
};
