import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { company } from '../../infra/local/demo/company.ts';
import { seedCompany } from '../../infra/local/demo/seed.ts';
import { borrowParts } from '../../infra/local/stack/borrow-parts.ts';
import { connectLocally, databaseName, prepareDatabase } from '../../infra/local/stack/prepare-database.ts';
import { modelCalls } from '../../shared/claims/model-calls/table.ts';
import { classes, tables } from '../../shared/database/schema.ts';
import { claimSettings } from '../../shared/people/companies/table.ts';
import { systemClock as clock, systemRandomness } from '../../shared/platform/clock.ts';
import { connectPool } from '../../shared/platform/connect.ts';
import { createDatabase, type Database } from '../../shared/platform/tenant-transaction.ts';
import { readReferences } from '../../shared/protection/retention/foreign-keys-store.ts';
import { beforeHold } from '../../shared/people/limits/index.ts';
import { livesOf } from '../../shared/protection/retention/lives.ts';
import { planSweep } from '../../shared/protection/retention/plan.ts';
import { sweepRule } from '../../shared/protection/retention/sweep-rule.ts';
import { usualBatch, type SweepUses } from '../../shared/protection/retention/uses.ts';
import { median } from './interleave.ts';
import { ownRss, row, type Row } from './row.ts';

/** `BENCH_ROWS=1000000` for the long one. */
const many = Number(process.env['BENCH_ROWS'] ?? 100_000);

/** Pairs of one way and the other: of their times the middle counts, of their waits the longest. */
const turns = 3;
const most = (all: readonly number[]): number => Math.max(...all);
type Beside = Readonly<{ took: number; written: number; waited: Wait }>;

export const says = `${many} rows past their period swept while others write, against one bare DELETE of as many; and the longest that one of those waits for a lock`;

/** As many questions to a model as are asked for, of three years ago, and as many of today, by ids that rise as those of the product do. */
const fill = (client: pg.Client) =>
  client.query(
    `insert into model_calls
     select $1, (lpad(to_hex(day), 8, '0') || lpad(to_hex(n), 24, '0'))::uuid, at, 'evaluate', 'm', 'p', 1000, 100, 4950, 'answered'
     from (values (1, now() - interval '3 years'), (2, now())) as of_day(day, at), generate_series(1, $2) as n`,
    [company.id, many],
  );

/** Goes on writing as claims do, and now and then as HR does that places a hold; gives the longest transaction (ms). */
async function writeOn(app: Database, until: AbortSignal): Promise<number> {
  let longest = 0;
  for (let turn = 0; !until.aborted; turn += 1) {
    const began = performance.now();
    await app.inTenant(company.id, async (tx) => {
      if (turn % 100 === 99) await beforeHold(tx);
      await tx.db.update(claimSettings).set({ monthlyCap: turn });
      await tx.db.insert(modelCalls).values({
        ...{ companyId: company.id, id: tx.newId(), at: tx.now, purpose: 'evaluate', model: 'm', promptVersion: 'p' },
        ...{ inputTokens: 1, outputTokens: 1, costMicros: 1, outcome: 'answered' },
      });
    });
    longest = Math.max(longest, performance.now() - began);
    await pause(2);
  }
  return longest;
}

/** A wait for a lock, as long as it was seen (ms): for which lock, and what whoever had it was doing, as waiting for the disk. */
type Wait = Readonly<{ ms: number; lock: string; holder: string }>;

/** Looks who waits for a lock, every few milliseconds; gives the longest wait that it saw. */
async function watchLocks(client: pg.Client, until: AbortSignal): Promise<Wait> {
  let longest: Wait = { ms: 0, lock: 'none', holder: 'nobody' };
  while (!until.aborted) {
    const { rows: waits } = await client.query<Wait>(
      `select extract(epoch from clock_timestamp() - waitstart)::float8 * 1000 as ms, locktype || ' ' || mode as lock,
         (select string_agg(coalesce(wait_event_type || ' ' || wait_event, 'at work'), ', ') from pg_stat_activity
          where pid = any(pg_blocking_pids(waiting.pid))) as holder
       from pg_locks as waiting where not granted and waitstart is not null order by ms desc limit 1`,
    );
    const [wait] = waits;
    if (wait && wait.ms > longest.ms) longest = wait;
    await pause(3);
  }
  return longest;
}

export async function rows(): Promise<Row[]> {
  const directory = mkdtempSync(join(tmpdir(), 'bench-retention-'));
  const parts = await borrowParts(directory);
  const open: { end(): Promise<void> }[] = [];
  try {
    const server = await parts.postgres();
    await prepareDatabase(server, parts.kept.passwords);
    const migrator = await connectLocally(
      server,
      { user: 'migrator', password: parts.kept.passwords.migrator.reveal() },
      databaseName,
    );
    open.push(migrator);
    await seedCompany(migrator, 'http://127.0.0.1');
    const administrator = await connectLocally(server, { user: server.user, password: server.password }, databaseName);
    const watcher = await connectLocally(server, { user: server.user, password: server.password }, databaseName);
    open.push(administrator, watcher);
    const randomness = systemRandomness(clock);
    const as = async (role: 'app' | 'operations') => {
      const pool = connectPool(await parts.database(role), () => undefined);
      open.push(pool);
      return createDatabase(pool, clock, randomness);
    };
    const [app, operations] = [await as('app'), await as('operations')];
    const lives = livesOf(Object.values(tables), classes);
    const references = await operations.onPlatform(readReferences);
    const now = clock.now();
    const about = {
      company: company.id,
      now,
      held: new Set<string>(),
      choices: new Map<string, string>(),
      booksFrom: 1,
    };
    const rule = planSweep(lives, references, about).find(({ life }) => life.name === 'model_calls')!;
    const uses = { operations, randomness, lives, batch: usualBatch } as unknown as SweepUses;

    /** One way of deleting, while others write: its time (ms), their longest transaction, and the longest wait for a lock. */
    const beside = async (deletion: () => Promise<number>): Promise<Beside> => {
      await administrator.query('truncate model_calls');
      await fill(administrator);
      await administrator.query('vacuum analyze model_calls');
      await administrator.query('checkpoint');
      const stop = new AbortController();
      const others = [writeOn(app, stop.signal), watchLocks(watcher, stop.signal)] as const;
      const began = performance.now();
      const deleted = await deletion().finally(() => stop.abort());
      const took = performance.now() - began;
      const [written, waited] = await Promise.all(others);
      if (deleted !== many) throw new Error(`${deleted} of ${many} rows were deleted`);
      return { took, written, waited };
    };
    const ours = () =>
      beside(async () => {
        const evidence = {
          id: randomness.id(),
          run: randomness.id(),
          rule: 'model_calls',
          catalogue: 'bench',
          startedAt: now,
        };
        return (await sweepRule(uses, company.id, evidence, () => rule, { goesOn: () => true })).deleted;
      });
    const bare = () =>
      beside(async () => {
        const { rowCount } = await administrator.query(
          `delete from model_calls where company_id = $1 and at < now() - interval '24 months'`,
          [company.id],
        );
        return rowCount ?? 0;
      });
    const pairs: (readonly [Beside, Beside])[] = [];
    for (let pair = 0; pair < turns; pair += 1) {
      // The order changes each time: whoever comes second finds another machine than whoever came first.
      const first = pair % 2 ? await ours() : null;
      const floor = await bare();
      const swept = first ?? (await ours());
      pairs.push([swept, floor]);
      const { ms, lock, holder } = swept.waited;
      const load = loadavg()[0]!.toFixed(1);
      console.error(
        `pair ${pair + 1}: ${Math.round(swept.took)} ms against ${Math.round(floor.took)}, load ${load}; longest wait ${ms.toFixed(1)} ms for ${lock} of somebody who was: ${holder}`,
      );
    }
    const of = (side: 0 | 1, figure: (one: Beside) => number, by: (all: number[]) => number = most) =>
      by(pairs.map((pair) => figure(pair[side])));
    return [
      row(
        'retention: time',
        of(0, ({ took }) => took, median),
        of(1, ({ took }) => took, median),
        'ms',
        ownRss(),
      ),
      row(
        'retention: longest lock wait',
        of(0, ({ waited }) => waited.ms),
        Math.max(
          1,
          of(1, ({ waited }) => waited.ms),
        ),
        'ms',
        null,
      ),
      row(
        'retention: longest write',
        of(0, ({ written }) => written),
        of(1, ({ written }) => written),
        'ms',
        null,
      ),
    ];
  } finally {
    await Promise.allSettled(open.map((one) => one.end()));
    await parts.giveBack();
    rmSync(directory, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}
