import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A file that was handed over: its path in the folder, its size in bytes and its SHA-256 (hex). */
export type HandedOver = Readonly<{ path: string; bytes: number; sha256: string }>;

/** Writes files into a folder that is made, part by part, and keeps the list of them. */
export function writeFolder(folder: string) {
  const list: HandedOver[] = [];
  return {
    list,
    path: (name: string) => join(folder, name),
    async write(
      path: string,
      parts: AsyncIterable<Uint8Array | string> | readonly (Uint8Array | string)[],
    ): Promise<void> {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      // `wx`: nobody's file is written over, and a folder of before is not mixed with this one.
      const file = await open(join(folder, path), 'wx');
      const hash = createHash('sha256');
      let bytes = 0;
      try {
        for await (const part of parts) {
          const buffer = Buffer.from(part);
          hash.update(buffer);
          bytes += buffer.length;
          await file.write(buffer);
        }
      } finally {
        await file.close();
      }
      list.push({ path, bytes, sha256: hash.digest('hex') });
    },
    /** Writes the list of all files. Gives its SHA-256, by which the whole is told from any other. */
    end(): string {
      const manifest = `${JSON.stringify(
        list.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
        null,
        1,
      )}\n`;
      writeFileSync(join(folder, 'manifest.json'), manifest, { flag: 'wx' });
      return createHash('sha256').update(manifest).digest('hex');
    },
  };
}
