import { and, eq, gte, isNull, lt } from 'drizzle-orm';
import { staffMembers } from '../../people/staff/table.ts';
import { asPlatformMachine, type PlatformActor } from '../../platform/actor.ts';
import { auditPlatform } from '../../platform/audit/platform-audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Randomness } from '../../platform/clock.ts';
import type { Log } from '../../platform/log.ts';
import type { Database, PlatformTx } from '../../platform/tenant-transaction.ts';
import type { Mailer } from '../notifications/ports.ts';
import { isUnusual, lookBackMs, quietWindows, usualOf, windowMs, windowOf, type Count } from './anomaly.ts';
import { errorMail } from './error-mail.ts';
import { errorAnomalies, errorCounts } from './table.ts';

type Anomaly = typeof errorAnomalies.$inferSelect;
/** The errors of one place. */
type Seen = Readonly<{ kind: Anomaly['kind']; place: string; counts: Count[]; anomalies: Anomaly[] }>;

async function seenAt(tx: PlatformTx, until: Date): Promise<Seen[]> {
  const since = new Date(until.getTime() - lookBackMs - windowMs);
  const counts = await tx.db
    .select()
    .from(errorCounts)
    .where(and(gte(errorCounts.countedFrom, since), lt(errorCounts.countedFrom, until)));
  const anomalies = await tx.db.select().from(errorAnomalies);
  const places = Map.groupBy([...counts, ...anomalies], ({ kind, place }) => `${kind}|${place}`);
  return [...places.values()].map((rows) => ({
    kind: rows[0]!.kind,
    place: rows[0]!.place,
    counts: rows.flatMap((row) => ('countedFrom' in row ? [{ from: row.countedFrom, seen: row.seen }] : [])),
    anomalies: rows.flatMap((row) => ('beganAt' in row ? [row] : [])),
  }));
}

const countAt = (counts: readonly Count[], from: Date): number =>
  counts.find((one) => one.from.getTime() === from.getTime())?.seen ?? 0;

/** Opens what is unusual in the window from `last` on, and closes what has been quiet. Gives how many of either. */
async function settle(tx: PlatformTx, actor: PlatformActor, seen: Seen, last: Date): Promise<number> {
  const { kind, place, counts, anomalies } = seen;
  const open = anomalies.find(({ endedAt }) => endedAt === null);
  const spans = anomalies.map(({ beganAt, endedAt }) => ({ from: beganAt, until: endedAt }));
  const unusualAt = (from: Date): boolean => isUnusual(kind, countAt(counts, from), usualOf(counts, from, spans));
  if (!open) {
    if (!unusualAt(last)) return 0;
    const id = tx.newId();
    const [many, usual] = [countAt(counts, last), usualOf(counts, last, spans)];
    const usualMilli = Math.round(usual * 1000);
    await tx.db.insert(errorAnomalies).values({ id, kind, place, beganAt: last, seen: many, usualMilli });
    const about = { kind: 'error-anomaly', id } as const;
    await auditPlatform(tx, actor, 'error-rate.found-unusual', about, { of: kind, place, seen: many, usualMilli });
    return 1;
  }
  const windows = Array.from({ length: quietWindows }, (_, ago) => new Date(last.getTime() - ago * windowMs));
  if (windows.some((from) => from <= open.beganAt || unusualAt(from))) return 0;
  await tx.db.update(errorAnomalies).set({ endedAt: tx.now }).where(eq(errorAnomalies.id, open.id));
  await auditPlatform(tx, actor, 'error-rate.found-usual', { kind: 'error-anomaly', id: open.id }, { of: kind, place });
  return 1;
}

type Uses = Readonly<{ operations: Database; mailer: Mailer; randomness: Randomness; log: Log }>;

/** Mails every member of staff about one anomaly; says whether each was reached. */
async function tell(uses: Uses, one: Anomaly, staff: readonly (typeof staffMembers.$inferSelect)[]): Promise<boolean> {
  const { kind, place, seen } = one;
  uses.log('error-rate.unusual', { kind, place, seen });
  const outcomes = await Promise.all(
    staff.map(async ({ id, workEmail, language }) => {
      const mail = { id: uses.randomness.id(), to: workEmail, ...errorMail(one, language) };
      const outcome = await uses.mailer.send(mail).catch(() => 'failed' as const);
      if (outcome !== 'sent') uses.log('error-rate.not-mailed', { staff: id, outcome });
      // Who cannot be reached at all must not have the others told every five minutes.
      return outcome === 'sent' || outcome === 'refused' || outcome === 'uncertain';
    }),
  );
  return staff.length > 0 && outcomes.every(Boolean);
}

/**
 * Looks at the last five minutes that are over: where errors were unusually many, staff are told by mail, once until it is over. What could not
 * be mailed is mailed the next time. Gives how many were found, ended or told.
 */
export async function watchErrors(uses: Uses): Promise<number> {
  const actor = asPlatformMachine('messenger');
  authorise(actor, 'error-rate.watch');
  const { settled, untold, staff } = await uses.operations.onPlatform(async (tx) => {
    const until = windowOf(tx.now);
    const last = new Date(until.getTime() - windowMs);
    let changed = 0;
    for (const seen of await seenAt(tx, until)) changed += await settle(tx, actor, seen, last);
    return {
      settled: changed,
      untold: await tx.db.select().from(errorAnomalies).where(isNull(errorAnomalies.toldAt)),
      staff: await tx.db.select().from(staffMembers).where(isNull(staffMembers.disabledAt)),
    };
  });
  let told = 0;
  for (const one of untold) {
    if (!(await tell(uses, one, staff))) continue;
    await uses.operations.onPlatform(async (tx) => {
      await tx.db.update(errorAnomalies).set({ toldAt: tx.now }).where(eq(errorAnomalies.id, one.id));
      await auditPlatform(tx, actor, 'error-rate.told', { kind: 'error-anomaly', id: one.id }, { staff: staff.length });
    });
    told += 1;
  }
  return settled + told;
}
