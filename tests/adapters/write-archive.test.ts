import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { writeArchive } from '../../shared/adapters/zip/write-archive.ts';
import type { ArchiveEntry } from '../../shared/protection/rights/ports.ts';
import { readArchive } from '../support/read-archive.ts';

const whole = async (archive: AsyncIterable<Buffer>): Promise<Buffer> => {
  const parts: Buffer[] = [];
  for await (const part of archive) parts.push(part);
  return Buffer.concat(parts);
};
async function* entriesOf(...all: ArchiveEntry[]): AsyncIterable<ArchiveEntry> {
  yield* all;
}

test('an archive has its files in their order, an empty one and one without a letter of ASCII too', async () => {
  const files = await readArchive(
    await whole(
      writeArchive(
        entriesOf(
          { name: 'index.html', bytes: [Buffer.from('å'), Buffer.from('ö')] },
          { name: 'data/empty.json', bytes: [] },
          { name: 'data/ålä.json', bytes: [Buffer.from('[]')] },
        ),
      ),
    ),
  );
  expect([...files].map(([name, content]) => [name, content.toString()])).toEqual([
    ['index.html', 'åö'],
    ['data/empty.json', ''],
    ['data/ålä.json', '[]'],
  ]);
});

test('no more is read than a little beyond what was taken, and nothing any more when the reader leaves', async () => {
  const chunk = 64 * 1024;
  let read = 0;
  let left = false;
  async function* endless(): AsyncIterable<Buffer> {
    try {
      for (;;) {
        read += chunk;
        // Nothing of it can be packed: what comes out is as long as what went in.
        yield randomBytes(chunk);
      }
    } finally {
      left = true;
    }
  }
  let taken = 0;
  let ahead = 0;
  for await (const part of writeArchive(entriesOf({ name: 'a', bytes: endless() }))) {
    taken += part.length;
    // Whoever stores a part is slow.
    await new Promise((go) => setImmediate(go));
    ahead = Math.max(ahead, read - taken);
    if (taken > 30 * 1024 * 1024) break;
  }
  expect(ahead).toBeLessThan(2 * 1024 * 1024);
  expect(left).toBe(true);
});

test('a file that cannot be read ends the archive instead of leaving its reader to wait, and closes it to those that follow', async () => {
  let later = false;
  async function* entries(): AsyncIterable<ArchiveEntry> {
    yield { name: 'good', bytes: [Buffer.from('x')] };
    yield {
      name: 'bad',
      bytes: (async function* () {
        yield Buffer.from('some');
        throw new Error('away');
      })(),
    };
    later = true;
  }
  await expect(whole(writeArchive(entries()))).rejects.toThrow('away');
  expect(later).toBe(false);
});
