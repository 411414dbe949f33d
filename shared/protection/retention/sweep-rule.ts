import { sql } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { asMachine } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { countRule, deleteAround, deleteBatch, type Batch, type Place } from './batch-store.ts';
import { heldPeople } from './holds.ts';
import type { Rule } from './plan.ts';
import { addDeleted, finishEvidence, type Evidence } from './run-store.ts';
import type { Pace, SweepUses } from './uses.ts';
import { whatFollows } from './what-follows.ts';

/** What one rule came to. `finished` is false where the time was over first. */
export type Swept = Readonly<{ deleted: number; held: number; kept: number; finished: boolean }>;

/** Milliseconds that a transaction should take: who wants to place a hold waits for it. */
const longest = 100;
/** Rows that a transaction deletes at least, however long it took. */
const fewest = 50;

/**
 * Says what this transaction is, to the database: rows of the books may go; it does not wait long for a row that somebody works on; and it is not
 * waited for until the disk has it. What a machine that dies has not written is not deleted, and goes the next night, with its evidence
 * and its messages.
 */
const asSweep = (tx: Tx) =>
  tx.db
    .execute(sql`select set_config('app.sweep', 'past its period', true), set_config('synchronous_commit', 'off', true),
    set_config('lock_timeout', '100ms', true)`);

const isTaken = (thrown: unknown): boolean =>
  [thrown, (thrown as { cause?: unknown }).cause].some(
    (one) => (one as { code?: string } | undefined)?.code === '55P03',
  );

/**
 * Carries one rule out in a company: batch after batch, each in a transaction of its own that asks for holds, and a row of evidence
 * where anything was past its period. `ruleFor` gives the rule for those who are held at that moment.
 */
export async function sweepRule(
  uses: SweepUses,
  company: Id,
  evidence: Evidence,
  ruleFor: (held: 'everybody' | ReadonlySet<Id>) => Rule,
  pace: Pace,
): Promise<Swept> {
  const actor = asMachine('sweeper', company);
  authorise(actor, 'retention.sweep');
  let [deleted, size] = [0, uses.batch];
  let place: Place = null;
  const take = (deletes: typeof deleteBatch): Promise<Batch | Swept> => {
    const [from, most, before] = [place, size, deleted];
    const goesOn = pace.goesOn();
    return uses.operations.inTenant(company, async (tx): Promise<Batch | Swept> => {
      const rule = ruleFor(await heldPeople(tx));
      if (!goesOn) return endOfRule(tx, rule, evidence, before, false);
      await asSweep(tx);
      const follows = whatFollows[rule.life.table];
      const way = { most, withIds: follows !== undefined };
      const batch = await deletes(tx, rule, from, way, addDeleted(tx, evidence));
      if (batch.deleted > 0) await follows?.(tx, batch.ids);
      return batch.place ? batch : endOfRule(tx, rule, evidence, before + batch.deleted, true);
    });
  };
  for (;;) {
    const began = performance.now();
    const came = await take(deleteBatch).catch((thrown: unknown) => {
      if (!isTaken(thrown)) throw thrown;
      return take(deleteAround);
    });
    if ('finished' in came) return came;
    deleted += came.deleted;
    place = came.place;
    const took = performance.now() - began;
    size = took > longest ? Math.max(fewest, Math.floor(size / 2)) : Math.min(uses.batch, size * 2);
  }
}

/** Closes a rule's evidence, in the transaction of its last batch: counts what is left, and records what was done. */
async function endOfRule(tx: Tx, rule: Rule, evidence: Evidence, deleted: number, finished: boolean): Promise<Swept> {
  const left = await countRule(tx, rule);
  const came = { deleted, held: left.held, kept: left.past - left.held };
  if (deleted + left.past > 0) {
    const { id, matched, catalogue } = await finishEvidence(tx, evidence, came);
    const details = { rule: evidence.rule, evidence: id, catalogue, matched, ...came };
    const actor = asMachine('sweeper', tx.company);
    await audit(tx, actor, 'retention.swept', { kind: 'retention-run', id: evidence.run }, details);
  }
  return { ...came, finished };
}
