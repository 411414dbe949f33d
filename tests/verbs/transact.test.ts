import { expect, test } from 'vitest';
import { sql } from 'drizzle-orm';
import { transact } from '../../shared/platform/transact.ts';
import { freshDatabase } from '../support/fresh-database.ts';

const db = await freshDatabase();
/** One connection: whoever keeps it, or leaves something in it, is found by the next. */
const pool = db.pool('app', 1);
const one = () =>
  transact(pool, 'begin', async (tx) => (await tx.execute<{ one: number }>(sql`select 1 as one`)).rows[0]!.one);

test('what is said at the beginning holds for the transaction, and for no other', async () => {
  const opening = `begin; select set_config('app.company_id', 'ours', true)`;
  const said = sql`select current_setting('app.company_id', true) as said`;
  expect(await transact(pool, opening, async (tx) => (await tx.execute(said)).rows)).toEqual([{ said: 'ours' }]);
  expect(await transact(pool, 'begin', async (tx) => (await tx.execute(said)).rows)).toEqual([{ said: '' }]);
});

test('where it cannot begin, it is an error, and the connection is the next one’s as it was', async () => {
  for (let turn = 0; turn < 3; turn += 1)
    await expect(transact(pool, 'begin; select 1 / 0', () => Promise.resolve())).rejects.toMatchObject({
      code: '22012',
    });
  expect(await one()).toBe(1);
});

test('where the server ends the connection, what it said is the error, and the next one gets another', async () => {
  const ended = transact(pool, 'begin', (tx) => tx.execute(sql`select pg_terminate_backend(pg_backend_pid())`));
  await expect(ended).rejects.toMatchObject({ cause: { code: '57P01' } });
  expect(await one()).toBe(1);
});

test('what fails at the end is not kept, and reads as a statement that failed', async () => {
  const owner = await db.client('migrator');
  await owner.query('create table late (n int, constraint late_once unique (n) deferrable initially deferred)');
  await owner.query('grant select, insert on late to app');
  const twice = transact(pool, 'begin', (tx) => tx.execute(sql`insert into late values (1), (1)`));
  await expect(twice).rejects.toMatchObject({ cause: { constraint: 'late_once' } });
  const left = await transact(pool, 'begin', async (tx) => (await tx.execute(sql`select * from late`)).rows);
  expect(left).toEqual([]);
});

test('where a statement failed and the work went on all the same, nothing was kept, and nobody is told that it was', async () => {
  const wentOn = transact(pool, 'begin', async (tx) => {
    await tx.execute(sql`select 1 / 0`).catch(() => undefined);
    return 'done';
  });
  await expect(wentOn).rejects.toThrow('rolled back');
  expect(await one()).toBe(1);
});
