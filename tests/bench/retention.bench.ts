import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
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
import { beforeHold } from '../../shared/protection/retention/holds.ts';
import { livesOf } from '../../shared/protection/retention/lives.ts';
import { planSweep } from '../../shared/protection/retention/plan.ts';
import { sweepRule } from '../../shared/protection/retention/sweep-rule.ts';
import { usualBatch, type SweepUses } from '../../shared/protection/retention/uses.ts';
import { ownRss, row, type Row } from './row.ts';

/** `BENCH_ROWS=1000000` for the long one. */
const many = Number(process.env['BENCH_ROWS'] ?? 100_000);

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

/** Looks who waits for a lock, every few milliseconds; gives the longest wait that it saw (ms). */
async function watchLocks(client: pg.Client, until: AbortSignal): Promise<number> {
  let longest = 0;
  while (!until.aborted) {
    const { rows: waits } = await client.query<{ ms: number | null }>(
      `select max(extract(epoch from clock_timestamp() - waitstart) * 1000)::float8 as ms from pg_locks where not granted`,
    );
    longest = Math.max(longest, waits[0]!.ms ?? 0);
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
    const about = { company: company.id, now, held: new Set<string>(), choices: new Map<string, string>() };
    const rule = planSweep(lives, references, about).find(({ life }) => life.name === 'model_calls')!;
    const uses = { operations, randomness, lives, batch: usualBatch } as unknown as SweepUses;

    /** One way of deleting, while others write: its time (ms), their longest transaction, and the longest wait for a lock. */
    const beside = async (deletion: () => Promise<number>) => {
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
    const [floor, swept] = [await bare(), await ours()];
    return [
      row('retention: time', swept.took, floor.took, 'ms', ownRss()),
      row('retention: longest lock wait', swept.waited, Math.max(1, floor.waited), 'ms', null),
      row('retention: longest write', swept.written, floor.written, 'ms', null),
    ];
  } finally {
    await Promise.allSettled(open.map((one) => one.end()));
    await parts.giveBack();
    rmSync(directory, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}
