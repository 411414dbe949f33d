import { sql } from 'drizzle-orm';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, inject, test } from 'vitest';
import { employees } from '../../shared/people/employees/table.ts';
import { createDatabase } from '../../shared/platform/tenant-transaction.ts';
import { aCompany } from '../support/a-company.ts';
import { freshDatabase } from '../support/fresh-database.ts';

const db = await freshDatabase();
const companies = [await aCompany(db), await aCompany(db)] as const;
const administrator = await db.client('administrator');
const rounds = inject('long') ? 50 : 4;

/** Repeatable choices: how each of the requests ends. */
function* choices(seed: number): Generator<number> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state;
  }
}

let killed: Promise<unknown> = Promise.resolve();
/** Ends a connection from the server's side; one after the other, since the administrator has a single connection. */
const kill = (pid: number): Promise<unknown> =>
  (killed = killed.then(() => administrator.query('select pg_terminate_backend($1)', [pid])));

class Abandoned extends Error {}

test('64 requests of two companies at once, over 4 connections, some of them torn off, never meet a foreign row', async () => {
  const pool = db.pool('app', 4);
  const database = createDatabase(pool, db.clock, db.randomness);
  const choose = choices(20_260_520);
  const endings = { done: 0, abandoned: 0, cancelled: 0, killed: 0 };
  const seen: { company: string; foreign: number; own: number }[] = [];

  async function request(place: number): Promise<void> {
    const { id: company, people } = companies[place % 2]!;
    const ending = choose.next().value % 5;
    try {
      await database.inTenant(company, async (tx) => {
        const first = await tx.db.select({ company: employees.companyId }).from(employees);
        seen.push({
          company,
          foreign: first.filter((row) => row.company !== company).length,
          own: first.length - Object.keys(people).length,
        });
        if (ending === 1) throw new Abandoned();
        if (ending === 2) await tx.db.execute(sql`set local statement_timeout = 5`);
        if (ending === 2) await tx.db.execute(sql`select pg_sleep(1)`);
        if (ending === 3) {
          const { rows } = await tx.db.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
          await kill(rows[0]!.pid);
          await pause(5);
        }
        const again = await tx.db.select({ company: employees.companyId }).from(employees);
        seen.push({
          company,
          foreign: again.filter((row) => row.company !== company).length,
          own: again.length - first.length,
        });
      });
      endings.done += 1;
    } catch {
      endings[ending === 1 ? 'abandoned' : ending === 2 ? 'cancelled' : 'killed'] += 1;
    }
    // What the next borrower of any connection finds when it has not said which company it is.
    const unset = await database
      .onPlatform((tx) => tx.db.select({ company: employees.companyId }).from(employees))
      .catch(() => []);
    seen.push({ company, foreign: unset.length, own: 0 });
  }

  for (let round = 0; round < rounds; round += 1)
    await Promise.all(Array.from({ length: 64 }, (_, place) => request(place)));

  expect(seen.filter(({ foreign, own }) => foreign > 0 || own !== 0)).toEqual([]);
  expect(Math.min(...Object.values(endings))).toBeGreaterThan(0);
  expect(pool.totalCount).toBeLessThanOrEqual(4);
});

test('a company set for a session and not for a transaction would reach the next borrower: the trial can tell', async () => {
  const pool = db.pool('app', 1);
  await pool.query(`select set_config('app.company_id', $1, false)`, [companies[0].id]);
  expect((await pool.query('select from employees')).rowCount).toBeGreaterThan(0);
});
