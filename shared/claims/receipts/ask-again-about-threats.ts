import { and, asc, eq, lte } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import type { Clock } from '../../platform/clock.ts';
import { haveLookedAtAnew } from './have-looked-at-anew.ts';
import { lookForThreats, refuseReceipt, type ThreatUses } from './look-for-threats.ts';
import { receipts } from './table.ts';

/** Minutes since the upload. Before the first, the message of the upload asks by itself. */
const asksAfter = 1;
const asksAnewAfter = 10;
const wakesAfter = 30;
/** The file as it came is gone after a day: what nobody has answered about by then is never answered. */
const refusesAfter = 23 * 60;
const batch = 100;

/**
 * Asks about one company's files that no answer has come for: has them looked at anew after ten minutes, tells staff after half an hour,
 * and gives them back to whoever uploaded them after a day. Nothing is let through without an answer. Gives how many it did something about.
 */
export async function askAgainAboutThreats(
  uses: ThreatUses & Readonly<{ clock: Clock }>,
  company: Id,
): Promise<number> {
  const before = (minutes: number) => new Date(uses.clock.now().getTime() - minutes * 60_000);
  const waiting = await uses.database.inTenant(
    company,
    (tx) =>
      tx.db
        .select()
        .from(receipts)
        .where(
          and(
            eq(receipts.companyId, company),
            eq(receipts.state, 'quarantined'),
            lte(receipts.uploadedAt, before(asksAfter)),
          ),
        )
        .orderBy(asc(receipts.uploadedAt))
        .limit(batch),
    'look',
  );
  let done = 0;
  for (const { id, expenseId, uploadedAt, askedAgainAt } of waiting) {
    const answer = await lookForThreats(uses, { company, receipt: id });
    if (answer !== 'unanswered') {
      done += answer === 'clear' ? 0 : 1;
      continue;
    }
    if (uploadedAt <= before(refusesAfter)) {
      await refuseReceipt(uses, company, { id, expenseId }, 'unanswered');
      done += 1;
      continue;
    }
    if (uploadedAt <= before(wakesAfter)) uses.countThreat('malware-answers-late');
    if (askedAgainAt === null && uploadedAt <= before(asksAnewAfter)) {
      await haveLookedAtAnew(uses, company, id);
      done += 1;
    }
  }
  return done;
}
