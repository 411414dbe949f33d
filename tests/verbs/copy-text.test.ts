import type { Socket } from 'node:net';
import { expect, test } from 'vitest';
import { copyTextOut } from '../../shared/platform/copy-text.ts';
import { freshDatabase } from '../support/fresh-database.ts';

const db = await freshDatabase({ migrated: false });
const rows = `select n, repeat(md5(n::text), n % 300) from generate_series(1, 4000) n`;

/** The place of the first message of a row in what a connection reads, where it begins with a message. */
function firstRow(chunk: Buffer): { from: number; to: number } | null {
  for (let at = 0; at + 5 <= chunk.length; at += 1 + chunk.readUInt32BE(at + 1))
    if (chunk[at] === 0x64) {
      const to = at + 1 + chunk.readUInt32BE(at + 1);
      return to <= chunk.length ? { from: at, to } : null;
    }
  return null;
}

test('rows come as the server sends them, and are counted', async () => {
  const client = await db.client('administrator');
  let counted = 0;
  const parts: Buffer[] = [];
  for await (const chunk of copyTextOut(client, `copy (${rows}) to stdout`, (count) => (counted = count)))
    parts.push(Buffer.from(chunk));
  const lines = Buffer.concat(parts).toString('utf8').split('\n').slice(0, -1);
  expect(counted).toBe(4000);
  expect(lines).toHaveLength(4000);
  expect(lines[1233]!.split('\t')[1]).toHaveLength(32 * (1234 % 300));
});

test('a row that is lost on its way is missed', async () => {
  const client = await db.client('administrator');
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
  const emit = stream.emit.bind(stream);
  let lost = 0;
  stream.emit = (name: string | symbol, ...given: unknown[]): boolean => {
    const [chunk] = given;
    const row = name === 'data' && lost === 0 && Buffer.isBuffer(chunk) ? firstRow(chunk) : null;
    if (!row) return emit(name, ...given);
    lost += 1;
    const whole = chunk as Buffer;
    return emit(name, Buffer.concat([whole.subarray(0, row.from), whole.subarray(row.to)]));
  };
  const read = async () => {
    for await (const _ of copyTextOut(client, `copy (${rows}) to stdout`, () => undefined));
  };
  await expect(read()).rejects.toMatchObject({ code: 'rows-lost' });
  expect(lost).toBe(1);
});
