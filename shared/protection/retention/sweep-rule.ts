import { sql } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { asMachine } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { countRule, deleteAround, deleteFound, findBatch, type Count, type Place } from './batch-store.ts';
import { runBatches } from './batches-store.ts';
import { isMuch, runPages } from './blocks-store.ts';
import { heldPeople, isSame, readHeld, type Held } from '../../people/limits/index.ts';
import type { Rule } from './plan.ts';
import { addDeleted, finishEvidence, forgetPage, keepPage, progressOf, type Evidence } from './run-store.ts';
import type { Pace, SweepUses } from './uses.ts';
import { whatFollows } from './what-follows.ts';

/** What one rule came to. `finished` is false where the time was over first. */
export type Swept = Readonly<{ deleted: number; held: number; kept: number; finished: boolean }>;

/** Milliseconds that a transaction should take: who wants to place a hold waits for it. */
const longest = 50;
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

const around = (thrown: unknown): void => {
  if (!isTaken(thrown)) throw thrown;
};

/** What a rule says for whoever is held at a moment. */
type RuleFor = (held: Held) => Rule;

/** One rule under way in one company. */
type Work = Readonly<{ uses: SweepUses; company: Id; evidence: Evidence; ruleFor: RuleFor; pace: Pace }>;

/** What there was before anything was deleted. */
type Begun = Readonly<{ held: Held; rule: Rule; count: Count }>;

/**
 * Carries one rule out in a company: batch after batch, each in a transaction of its own that asks for holds, and a row of evidence
 * where anything was past its period. `ruleFor` gives the rule for those who are held at that moment. What there is to do is counted once
 * before, which tells how it is best done, and after it only where something else went than was counted.
 */
export async function sweepRule(
  uses: SweepUses,
  company: Id,
  evidence: Evidence,
  ruleFor: RuleFor,
  pace: Pace,
): Promise<Swept> {
  authorise(asMachine('sweeper', company), 'retention.sweep');
  const begun = await uses.operations.inTenant(
    company,
    async (tx): Promise<Begun> => {
      const held = await readHeld(tx);
      const rule = ruleFor(held);
      return { held, rule, count: await countRule(tx, rule) };
    },
    'look',
  );
  const { past, held, goes } = begun.count;
  if (past === 0) return { deleted: 0, held, kept: 0, finished: true };
  const work = { uses, company, evidence, ruleFor, pace };
  const finished = goes === 0 || (await takeAll(work, begun));
  return { ...(await endOfRule(work, begun)), finished };
}

/** Deletes what was counted, in the way that suits how much it is; false where the time was over first. */
async function takeAll(work: Work, begun: Begun): Promise<boolean> {
  const { uses, company, evidence, pace } = work;
  const { rule, count } = begun;
  // Where something outside the database follows, it is told of every row; what one batch takes needs no other.
  const byItself = whatFollows[rule.life.table] === undefined && count.goes > uses.batch;
  const look = <T>(ask: (tx: Tx) => Promise<T>) => uses.operations.inTenant(company, ask, 'look');
  if (byItself && (await look((tx) => isMuch(tx, rule, count.goes)))) {
    await everyPage(work, begun);
    await uses.operations.inTenant(company, (tx) => forgetPage(tx, evidence));
    if ((await look((tx) => progressOf(tx, evidence))).deleted >= count.goes) return true;
  }
  let [size, place]: [number, Place] = [uses.batch, null];
  while (pace.goesOn()) {
    const began = performance.now();
    const from: Start = { place, size };
    const came = await takeBatch(work, rule, from, deleteFound).catch((thrown: unknown) => {
      around(thrown);
      return takeBatch(work, rule, from, deleteAround);
    });
    place = came.place;
    if (!place) return true;
    const took = performance.now() - began;
    size = took > longest ? Math.max(fewest, Math.floor(size / 2)) : Math.min(uses.batch, size * 2);
    if (!byItself) continue;
    const stretch = { from: place, most: size, settings, beside: addDeleted({ company }, evidence) };
    await runBatches(uses.operations, company, came.rule, came.held, stretch).catch(around);
    place = (await look((tx) => progressOf(tx, evidence))).place ?? place;
  }
  return false;
}

/** From where on a batch is looked for, and how many rows it has at most. */
type Start = Readonly<{ place: Place; size: number }>;

/** One batch from a place on, with what follows from it: found while nobody waits, and deleted by the rule for who is held by then. */
function takeBatch(
  { uses, company, evidence, ruleFor }: Work,
  planned: Rule,
  { place, size }: Start,
  deletes: typeof deleteFound,
): Promise<Readonly<{ place: Place; rule: Rule; held: Held }>> {
  return uses.operations.inTenant(company, async (tx) => {
    const found = await findBatch(tx, planned, place, size);
    const held = await heldPeople(tx);
    const rule = ruleFor(held);
    await tx.db.execute(sql`select ${settings}`);
    const follows = whatFollows[rule.life.table];
    const { deleted, ids } = await deletes(tx, rule, found, follows !== undefined, addDeleted(tx, evidence));
    if (deleted > 0) await follows?.(tx, ids);
    return { place: found.place, rule, held };
  });
}

/** Goes through a table page by page, as long as there is time, by the rule for who is held at the beginning of each stretch. */
async function everyPage(
  { uses, company, evidence, ruleFor, pace }: Work,
  { held: begun, count }: Begun,
): Promise<void> {
  const pages = { settings, beside: addDeleted({ company }, evidence), keep: keepPage({ company }, evidence) };
  for (let [page, left, held] = [0, count.goes, begun]; pace.goesOn();) {
    await runPages(uses.operations, company, ruleFor(held), held, { page, left }, pages);
    const [{ place, deleted }, heldNow] = await uses.operations.inTenant(
      company,
      async (tx) => [await progressOf(tx, evidence), await readHeld(tx)] as const,
      'look',
    );
    const next = Number(place?.[0] ?? 0);
    // Through, or no further than before though nothing has changed: what is left goes in the order of the key.
    if (next <= page && isSame(heldNow, held)) return;
    [page, left, held] = [Math.max(page, next), count.goes - deleted, heldNow];
  }
}

/**
 * Closes a rule's evidence when its last batch is through, and records what was done. Where all went that was counted, and the same people
 * are held, what stays is what was counted too.
 */
async function endOfRule({ uses, company, evidence, ruleFor }: Work, begun: Begun): Promise<Omit<Swept, 'finished'>> {
  const stays = await uses.operations.inTenant(
    company,
    async (tx) => {
      const [{ deleted }, held] = [await progressOf(tx, evidence), await readHeld(tx)];
      const { past, held: ofHeld, goes } = begun.count;
      if (deleted === goes && isSame(held, begun.held)) return { held: ofHeld, kept: past - ofHeld - goes };
      const left = await countRule(tx, ruleFor(held));
      return { held: left.held, kept: left.past - left.held };
    },
    'look',
  );
  return uses.operations.inTenant(company, async (tx) => {
    // What the database did by itself is counted in the evidence, and nowhere else.
    const { id, matched, catalogue, deleted } = await finishEvidence(tx, evidence, stays);
    const came = { deleted, ...stays };
    const details = { rule: evidence.rule, evidence: id, catalogue, matched, ...came };
    const actor = asMachine('sweeper', tx.company);
    await audit(tx, actor, 'retention.swept', { kind: 'retention-run', id: evidence.run }, details);
    return came;
  });
}
