import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Duplex } from 'node:stream';
import { sql } from 'drizzle-orm';
import type pg from 'pg';
import { systemClock, systemRandomness } from '../../shared/platform/clock.ts';
import type { LockedObjects } from '../../shared/platform/locked-objects.ts';
import { Secret } from '../../shared/platform/secret.ts';
import { makeSignerKey, openSigner } from '../../shared/platform/transparency/signed-note.ts';
import { sealCompany } from '../../shared/protection/seals/seal-entries.ts';
import { sealRoots } from '../../shared/protection/seals/seal-roots.ts';
import { verifyAudit } from '../../shared/protection/seals/verify/verify-audit.ts';
import { interleave, timed } from './interleave.ts';
import { ownRss, row, type Row } from './row.ts';
import { withRealKeys, type RealKeys } from './with-real-keys.ts';

/** `CLVR_BENCH_EVENTS=1000000 npm run bench -- audit` for the size that the goal is stated for. */
const events = Number(process.env['CLVR_BENCH_EVENTS'] ?? 100_000);
const rounds = 3;
/** How many times the least it may take: half of its rate. */
const allowed = 2;

export const says = `verifying ${events} audit events against COPY of the same rows through sha256sum; at most ${allowed} times`;

/** Anchors in this process: what the store takes is not what is measured. */
export function anchorsHere(): LockedObjects {
  const all = new Map<string, Uint8Array>();
  return {
    async putOnce(key, bytes) {
      if (all.has(key)) return false;
      all.set(key, bytes);
      return true;
    },
    readOldest: async (key) => all.get(key) ?? null,
    writtenAt: async () => null,
    async *list(prefix) {
      yield* [...all.keys()].filter((key) => key.startsWith(prefix)).sort();
    },
  };
}

/** COPY of a query into sha256sum over the same kind of connection, as an operator would do with psql. */
async function copied(client: pg.Client, query: string): Promise<void> {
  const sum = spawn('sha256sum', { stdio: ['pipe', 'ignore', 'inherit'] });
  const { stream } = (client as unknown as { connection: { stream: Duplex } }).connection;
  sum.stdin.on('drain', () => stream.resume());
  await new Promise<void>((resolve, reject) => {
    const copy = {
      submit: (connection: { query(text: string): void }) => connection.query(`copy (${query}) to stdout`),
      handleCopyData: ({ chunk }: { chunk: Buffer }) => void (sum.stdin.write(chunk) || stream.pause()),
      handleError: reject,
      handleCommandComplete: () => undefined,
      handleReadyForQuery: () => resolve(),
    };
    client.query(copy as never);
  });
  sum.stdin.end();
  await once(sum, 'exit');
}

/** Entries as the product records them, each with details of its own, made by the database: its trigger lists each for sealing. */
export async function record({ database, company }: RealKeys): Promise<void> {
  const heap = 20_000;
  for (let done = 0; done < events; done += heap)
    await database.inTenant(company, (tx) =>
      tx.db.execute(sql`
        insert into audit_entries
          select ${company}::uuid, id, at, 'expense.approved', 'machine', 'evaluator', 'expense', subject,
            jsonb_build_object('from', 'in_review', 'to', 'approved', 'amount', amount, 'covered', amount / 2),
            convert_to(format('{"act":"expense.approved","actorId":"evaluator","actorKind":"machine","at":"%s","company":"%s",'
              || '"details":{"amount":%s,"covered":%s,"from":"in_review","to":"approved"},"id":"%s","subjectId":"%s","subjectKind":"expense",'
              || '"version":1}', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), ${company}::text, amount, amount / 2,
              id, subject), 'UTF8')
          from (select uuidv7() as id, uuidv7() as subject, date_trunc('milliseconds', clock_timestamp()) as at,
            10_000 + (n * 7919::bigint) % 400_000 as amount
          from generate_series(1, least(${heap}::int, ${events - done}::int)) as n) as made`),
    );
}

export function rows(): Promise<Row[]> {
  return withRealKeys(async (world) => {
    const { company, operations } = world;
    const signer = openSigner(
      new Secret(makeSignerKey('bench.example/audit', systemRandomness(systemClock).bytes(32))),
    );
    const uses = { operations, anchors: anchorsHere(), signer: () => signer, log: () => {} };
    await record(world);
    const sealing = await timed(async () => {
      while ((await sealCompany(uses, company)) > 0);
      await sealRoots(uses);
    });
    const administrator = await world.connect('administrator');
    await administrator.query('vacuum analyze');
    const same = `select l.leaf_index, l.entry_id, l.hash, e.canonical, e.at, e.act, e.actor_kind, e.actor_id, e.subject_kind, e.subject_id,
      e.details from audit_leaves l join audit_entries e on e.company_id = l.company_id and e.id = l.entry_id order by l.leaf_index`;
    const verify = async () => {
      const found = await verifyAudit(uses, [company], { from: null, to: null });
      if (!found.ok || found.events < events) throw new Error(JSON.stringify(found).slice(0, 400));
    };
    const { ours, floor } = await interleave(
      () => timed(verify),
      () => timed(() => copied(administrator, same)),
      rounds,
    );
    await administrator.end();
    return [
      row(`verify ${events} events`, ours, floor, 'ms', ownRss()),
      row(`seal ${events} events`, sealing, floor, 'ms', ownRss()),
    ];
  });
}
