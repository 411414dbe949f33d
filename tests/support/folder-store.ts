import { createHash } from 'node:crypto';
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { BackupStoreRefused, type BackupReader, type BackupWriter } from '../../shared/protection/backup/ports.ts';

/** Backups in a folder of this machine. A key is there when all of it is there, and is never written over. */
export function folderStore(folder: string): BackupWriter & BackupReader {
  const fileOf = (key: string): string => join(folder, key);
  const files = (): string[] =>
    existsSync(folder)
      ? readdirSync(folder, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile() && !entry.name.endsWith('.part'))
          .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
          .sort()
      : [];
  return {
    async put(key, body) {
      const file = fileOf(key);
      if (existsSync(file)) throw new BackupStoreRefused('exists');
      mkdirSync(dirname(file), { recursive: true });
      const hash = createHash('sha256');
      let bytes = 0;
      async function* counted() {
        for await (const chunk of body) {
          hash.update(chunk);
          bytes += chunk.length;
          yield chunk;
        }
      }
      const part = `${file}.part`;
      try {
        await pipeline(counted(), createWriteStream(part));
        renameSync(part, file);
      } catch (error) {
        rmSync(part, { force: true });
        throw error;
      }
      return { key, bytes, sha256: hash.digest('hex') };
    },
    async *list(prefix) {
      for (const key of files()) {
        if (!key.startsWith(prefix)) continue;
        const { size, mtime } = statSync(fileOf(key));
        yield { key, bytes: size, at: mtime };
      }
    },
    read: async (key) =>
      existsSync(fileOf(key)) ? createReadStream(fileOf(key), { highWaterMark: 256 * 1024 }) : null,
  };
}
