import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { copyOut, type CopiedRow } from '../../shared/platform/copy-out.ts';
import type { PlatformTx } from '../../shared/platform/tenant-transaction.ts';
import { freshDatabase } from '../support/fresh-database.ts';

const db = await freshDatabase();

async function rowsOf<T>(query: string, read: (row: CopiedRow) => T): Promise<T[]> {
  const rows: T[] = [];
  await db.operations.onPlatform((tx) => copyOut(tx, query, (row) => void rows.push(read(row))), 'look');
  return rows;
}

test('values come as the database has them: texts, bytes, numbers, moments, and nothing', async () => {
  const query = `select 'å "x"'::text, '\\x00ff'::bytea, -9007199254740991::bigint, '1969-12-31T23:59:59.999999Z'::timestamptz, null::text
    union all select '', '\\x', 4294967296, '2026-11-26T12:00:00.5Z', 'y' order by 3`;
  const all = await rowsOf(query, (row) => ({
    text: row.text(0),
    bytes: row.bytes(1).toString('hex'),
    count: row.count(2),
    at: row.microseconds(3),
    isNull: row.isNull(4),
  }));
  expect(all).toEqual([
    { text: 'å "x"', bytes: '00ff', count: Number.MIN_SAFE_INTEGER, at: -1, isNull: true },
    { text: '', bytes: '', count: 2 ** 32, at: Date.UTC(2026, 10, 26, 12) * 1000 + 500_000, isNull: false },
  ]);
  expect(await rowsOf('select 1 where false', () => 1)).toEqual([]);
});

test('rows larger than what the network brings at once come whole, and many come in their order', async () => {
  const large = await rowsOf(`select repeat('abcdefgh', n * 40000) from generate_series(1, 5) n`, (row) => row.text(0));
  expect(large.map((text) => [text.length, text.endsWith('abcdefgh')])).toEqual(
    [1, 2, 3, 4, 5].map((n) => [n * 320_000, true]),
  );
  const many = await rowsOf('select n::bigint from generate_series(1, 20000) n order by n', (row) => row.count(0));
  expect(many).toEqual(Array.from({ length: 20_000 }, (_, at) => at + 1));
});

test('what goes wrong on either side rejects once, and the connection goes on being used', async () => {
  let seen = 0;
  const reading = rowsOf('select n::bigint from generate_series(1, 1000) n', () => {
    seen += 1;
    if (seen === 3) throw new Error('enough');
  });
  await expect(reading).rejects.toThrow('enough');
  expect(seen).toBe(3);
  await expect(rowsOf('select 1 / (3 - n) from generate_series(1, 5) n', () => 1)).rejects.toThrow('division by zero');
  await expect(rowsOf('select nothing', () => 1)).rejects.toThrow('does not exist');
  expect(await rowsOf('select 7::bigint', (row) => row.count(0))).toEqual([7]);
});

test('it sees what its transaction sees, and nothing else has it', async () => {
  const company = db.randomness.id();
  const seen = await db.operations.inTenant(company, async (tx) => {
    const found: string[] = [];
    await copyOut(tx, `select current_setting('app.company_id')`, (row) => void found.push(row.text(0)));
    await tx.db.execute(sql`select 1`);
    return found;
  });
  expect(seen).toEqual([company]);
  expect(() => copyOut({ db: {} } as unknown as PlatformTx, 'select 1', () => {})).toThrow('made in a transaction');
});
