import { sql } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { asMachine } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import { countRule, deleteAround, deleteBatch, type Batch, type Place } from './batch-store.ts';
import { runBatches } from './batches-store.ts';
import { isMuch, runPages } from './blocks-store.ts';
import { heldPeople } from './holds.ts';
import type { Rule } from './plan.ts';
import { addDeleted, finishEvidence, keepPage, placeOf, type Evidence } from './run-store.ts';
import type { Pace, SweepUses } from './uses.ts';
import { whatFollows } from './what-follows.ts';

type Taken =
  (Ended & Readonly<{ rule: Rule }>) | (Batch & Readonly<{ rule: Rule; held: 'everybody' | ReadonlySet<Id> }>);

type Ended = Readonly<{ deleted: number; finished: boolean }>;

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
const settings = sql`set_config('app.sweep', 'past its period', true), set_config('synchronous_commit', 'off', true),
  set_config('lock_timeout', '100ms', true)`;

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
  let byPages = true;
  const take = (deletes: typeof deleteBatch): Promise<Taken> => {
    const [from, most, before] = [place, size, deleted];
    const goesOn = pace.goesOn();
    return uses.operations.inTenant(company, async (tx): Promise<Taken> => {
      const held = await heldPeople(tx);
      const rule = ruleFor(held);
      if (!goesOn) return { rule, deleted: before, finished: false };
      await tx.db.execute(sql`select ${settings}`);
      const follows = whatFollows[rule.life.table];
      const way = { most, withIds: follows !== undefined };
      const batch = await deletes(tx, rule, from, way, addDeleted(tx, evidence));
      if (batch.deleted > 0) await follows?.(tx, batch.ids);
      if (!batch.place) return { rule, deleted: before + batch.deleted, finished: true };
      return { ...batch, rule, held };
    });
  };
  const around = (thrown: unknown): void => {
    if (!isTaken(thrown)) throw thrown;
  };
  for (;;) {
    const began = performance.now();
    const came = await take(deleteBatch).catch((thrown: unknown) => {
      around(thrown);
      return take(deleteAround);
    });
    if ('finished' in came) return endOfRule(uses, company, evidence, came);
    const { rule, held } = came;
    deleted += came.deleted;
    place = came.place;
    const took = performance.now() - began;
    size = took > longest ? Math.max(fewest, Math.floor(size / 2)) : Math.min(uses.batch, size * 2);
    // There is more than a batch: the database goes on by itself, where nothing outside it follows.
    if (!place || whatFollows[rule.life.table]) continue;
    const beside = addDeleted({ company }, evidence);
    if (byPages) {
      byPages = false;
      if (await uses.operations.inTenant(company, (tx) => isMuch(tx, rule), 'look')) {
        await everyPage(uses, company, evidence, rule, held, pace).catch(around);
        place = null;
        continue;
      }
    }
    const stretch = { from: place, most: size, settings, beside };
    await runBatches(uses.operations, company, rule, held, stretch).catch(around);
    place = (await uses.operations.inTenant(company, (tx) => placeOf(tx, evidence))) ?? place;
  }
}

/** Goes through a table page by page, as long as there is time and somebody else is not held meanwhile. */
async function everyPage(
  uses: SweepUses,
  company: Id,
  evidence: Evidence,
  rule: Rule,
  held: 'everybody' | ReadonlySet<Id>,
  pace: Pace,
): Promise<void> {
  const pages = { settings, beside: addDeleted({ company }, evidence), keep: keepPage({ company }, evidence) };
  for (let page = 0; pace.goesOn();) {
    await runPages(uses.operations, company, rule, held, page, pages);
    const next = Number((await uses.operations.inTenant(company, (tx) => placeOf(tx, evidence)))?.[0] ?? 0);
    // Through, or no further than before: what is left goes in the order of the key.
    if (next <= page) return;
    page = next;
  }
}

/**
 * Closes a rule's evidence when its last batch is through: counts what is left, which can take a while and so has nobody wait who places
 * a hold, and records what was done.
 */
async function endOfRule(
  uses: SweepUses,
  company: Id,
  evidence: Evidence,
  { rule, deleted, finished }: Ended & Readonly<{ rule: Rule }>,
): Promise<Swept> {
  const left = await uses.operations.inTenant(company, (tx) => countRule(tx, rule), 'look');
  const stays = { held: left.held, kept: left.past - left.held };
  if (deleted + left.past === 0) return { deleted: 0, ...stays, finished };
  return uses.operations.inTenant(company, async (tx) => {
    // What the database did by itself is counted in the evidence, and nowhere else.
    const { id, matched, catalogue, deleted: whole } = await finishEvidence(tx, evidence, stays);
    const came = { deleted: whole, ...stays };
    const details = { rule: evidence.rule, evidence: id, catalogue, matched, ...came };
    const actor = asMachine('sweeper', tx.company);
    await audit(tx, actor, 'retention.swept', { kind: 'retention-run', id: evidence.run }, details);
    return { ...came, finished };
  });
}
