import { setTimeout as pause } from 'node:timers/promises';
import { expect, inject, test } from 'vitest';
import { databaseName } from '../../infra/local/stack/prepare-database.ts';
import type { ExpenseView } from '../../shared/claims/expenses/contract.ts';
import type { Caller } from '../support/caller.ts';
import { ownStack } from '../support/own-stack.ts';
import { seededRandomness } from '../support/seeded-randomness.ts';
import { connectTo } from '../support/template-database.ts';

const stack = await ownStack('torn-requests', { DATABASE_POOL_SIZE: '4' });
const administrator = await connectTo(stack.server, databaseName);
const rounds = inject('long') ? 40 : 5;
const seeded = seededRandomness(stack.db.clock, 'torn requests');
const draw = (below: number): number => seeded.bytes(4).readUInt32BE() % below;

/** A company whose words nobody else uses, and what it has made so far. */
async function side(mark: string) {
  const company = await stack.company({ name: `${mark} Aktiebolag` });
  const people = [await company.as('employee'), await company.as('colleague'), await company.as('hr')];
  const made: string[] = [];
  for (const caller of people) made.push((await caller.ask<ExpenseView>('POST', 'expenses', { note: mark })).id);
  return { mark, company, people, made };
}
type Side = Awaited<ReturnType<typeof side>>;
const sides = [await side('Alfamark'), await side('Betamark')] as const;

const heard: { by: Side; text: string; status: number }[] = [];
const count = { answered: 0, torn: 0, refused: 0, failed: 0 };

/** One request of a company: it reads, writes, is refused in the midst of a transaction, or asks for what is the other's. */
async function request(us: Side, them: Side): Promise<void> {
  const caller = us.people[draw(us.people.length)]!;
  const [own, foreign] = [us, them].map(({ made }) => made[draw(made.length)]!);
  const note = { body: { note: us.mark } };
  const ways = [
    () => ['GET', 'expenses'],
    () => ['GET', `expenses/${own}`],
    () => ['GET', `expenses/${foreign}`],
    () => ['PATCH', `expenses/${foreign}`, note],
    () => ['GET', 'session'],
    () => ['GET', 'benefits'],
    () => ['GET', 'employees'],
    () => ['POST', 'expenses/search', { body: { search: 'mark' } }],
    () => ['POST', 'expenses', note],
    () => ['PATCH', `expenses/${own}`, note],
    // Refused within its transaction, which rolls back: there is no receipt, and the version is none.
    () => ['POST', `expenses/${own}/submit`, { body: { version: 99, confirmed: [] } }],
  ] as const satisfies readonly (() => readonly [string, string, { body: unknown }?])[];
  const [method, path, options] = ways[draw(ways.length)]!();
  const torn = draw(4) === 0 ? AbortSignal.timeout(1 + draw(40)) : undefined;
  try {
    const answer = await caller.call(method, path, { ...options, ...(torn ? { signal: torn } : {}) });
    heard.push({ by: us, text: answer.text, status: answer.status });
    count[answer.status >= 500 ? 'failed' : answer.status >= 400 ? 'refused' : 'answered'] += 1;
    if (method === 'POST' && path === 'expenses' && answer.status === 201)
      us.made.push((answer.json as ExpenseView).id);
  } catch (error) {
    if (!torn?.aborted) throw error;
    count.torn += 1;
  }
}

/** Cancels statements of the app as a statement's time limit does, and now and then ends a connection, until it is told to stop. */
async function disturb(until: AbortSignal): Promise<{ cancelled: number; ended: number }> {
  const done = { cancelled: 0, ended: 0 };
  while (!until.aborted) {
    const end = draw(6) === 0;
    const { rowCount } = await administrator.query(
      `select ${end ? 'pg_terminate_backend' : 'pg_cancel_backend'}(pid) from pg_stat_activity
       where usename = 'app' and state <> 'idle' order by random() limit 1`,
    );
    done[end ? 'ended' : 'cancelled'] += rowCount ?? 0;
    await pause(10 + draw(30));
  }
  return done;
}

const isHealthy = async (caller: Caller) => (await caller.call('GET', 'expenses')).status === 200;

test(
  '64 requests of two companies at once over 4 connections, torn off and cancelled, never meet a foreign row',
  { timeout: 240_000 },
  async () => {
    const stop = new AbortController();
    const disturbing = disturb(stop.signal);
    for (let round = 0; round < rounds; round += 1)
      await Promise.all(Array.from({ length: 64 }, (_, place) => request(sides[place % 2]!, sides[(place + 1) % 2]!)));
    stop.abort();
    const { cancelled, ended } = await disturbing;

    for (const us of sides) {
      const them = sides.find((other) => other !== us)!;
      const { id, people, wellness } = them.company;
      const theirs = [them.mark, id, wellness, ...Object.values(people).map(({ employee }) => employee), ...them.made];
      const met = heard.filter(({ by, text }) => by === us && theirs.some((word) => text.includes(word)));
      expect(met).toEqual([]);
      expect(heard.some(({ by, text }) => by === us && text.includes(us.mark))).toBe(true);
    }
    // A trial in which nothing went wrong, or nothing went right, would show nothing.
    expect(
      Math.min(count.torn, count.refused, cancelled, ended),
      JSON.stringify({ ...count, cancelled, ended }),
    ).toBeGreaterThan(0);
    expect(count.answered).toBeGreaterThan(count.failed);
  },
);

test('what each company made is its own, and nothing was made for the other', async () => {
  for (const { company, made } of sides) {
    const { rows } = await administrator.query<{ company: string }>(
      'select distinct company_id as company from expenses where id = any ($1)',
      [made],
    );
    expect(rows).toEqual([{ company: company.id }]);
  }
});

test('the pool is whole after it: nothing hangs in a transaction, and 64 at once are answered', async () => {
  const answers = await Promise.all(
    Array.from({ length: 64 }, (_, place) => isHealthy(sides[place % 2]!.people[place % 3]!)),
  );
  expect(answers.filter((healthy) => !healthy)).toEqual([]);
  const { rows } = await administrator.query<{ held: string; open: string }>(
    `select count(*) filter (where state like 'idle in transaction%' and state_change < now() - interval '2 seconds') as held,
       count(*) as open from pg_stat_activity where usename = 'app'`,
  );
  // Four of the host's, and up to three of this file's own.
  expect(Number(rows[0]!.held)).toBe(0);
  expect(Number(rows[0]!.open)).toBeLessThanOrEqual(7);
  await administrator.end();
});
