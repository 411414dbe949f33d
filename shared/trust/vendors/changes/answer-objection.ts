import { and, eq, isNull } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { Id } from '../../../kernel/ids.ts';
import { parse } from '../../../kernel/parse.ts';
import { Problem } from '../../../kernel/problem.ts';
import { whoIsHr } from '../../../messages/notifications/index.ts';
import { asMachine, type Staff } from '../../../platform/actor.ts';
import { audit } from '../../../platform/audit/audit.ts';
import { auditPlatform } from '../../../platform/audit/platform-audit.ts';
import { authorise } from '../../../platform/authorise.ts';
import { requireSecondFactor } from '../../../platform/require-second-factor.ts';
import type { Seals } from '../../../platform/encryption/seal.ts';
import type { Log } from '../../../platform/log.ts';
import type { Database, Tx } from '../../../platform/tenant-transaction.ts';
import { objectionPlace } from './change-view.ts';
import { answerObjection as contract } from './contract.ts';
import { prepareNotice } from './prepare-notice.ts';
import { subProcessorObjections } from './table.ts';

const isThis = (tx: Tx, objection: Id) =>
  and(eq(subProcessorObjections.companyId, tx.company), eq(subProcessorObjections.id, objection));

/**
 * Answers what a company has against a change, once; sealed with the company's key and recorded on both sides. Each of the company's HR is mailed
 * that there is an answer, and not what it says; where nobody of HR may sign in a line is logged. Throws Problem `not-found`, also for an objection
 * of another company than the one named, `input-invalid`, `objection-made` where it was answered, and `staff-second-factor-missing` in a session
 * that a break-glass code opened.
 */
export async function answerObjection(
  uses: { operations: Database; seals: Seals; log: Log },
  actor: Staff,
  { company, objection }: Readonly<{ company: Id; objection: Id }>,
  input: z.input<typeof contract.input>,
): Promise<void> {
  authorise(actor, 'sub-processor.answer');
  requireSecondFactor(actor);
  const { answer } = parse(contract.input, input);
  const known = await uses.operations.inTenant(
    company,
    (tx) => tx.db.select({ id: subProcessorObjections.id }).from(subProcessorObjections).where(isThis(tx, objection)),
    'look',
  );
  // Before anything is sealed: a company that is not there would be given a key.
  if (known.length === 0) throw new Problem('not-found');
  const place = objectionPlace({ companyId: company, id: objection }, 'answer');
  const sealed = await uses.seals.seal(answer, place, { kind: 'company' });
  const told = await uses.operations.inTenant(company, async (tx) => {
    const answered = await tx.db
      .update(subProcessorObjections)
      .set({ answer: sealed, answeredAt: tx.now, answeredBy: actor.staff })
      .where(and(isThis(tx, objection), isNull(subProcessorObjections.answeredAt)))
      .returning({ change: subProcessorObjections.changeId });
    const [done] = answered;
    if (!done) throw new Problem('objection-made');
    const subject = { kind: 'objection', id: objection } as const;
    await audit(tx, actor, 'sub-processor.answered', subject, { change: done.change });
    await auditPlatform(tx, actor, 'sub-processor.answered', subject, { company, change: done.change });
    return tellHr(tx, done.change, objection);
  });
  if (told === 0) uses.log('vendors.nobody-to-tell', { company });
}

/** Prepares a mail to each of HR that an objection was answered. Gives how many they are. */
async function tellHr(tx: Tx, change: Id, objection: Id): Promise<number> {
  const hr = await whoIsHr(tx);
  const messenger = asMachine('messenger', tx.company);
  const details = { change, notice: 'answered', objection } as const;
  for (const employee of hr) {
    const id = await prepareNotice(tx, { employee, change, kind: 'answered', objection });
    if (id) await audit(tx, messenger, 'sub-processor.told', { kind: 'sub-processor-notice', id }, details);
  }
  return hr.length;
}
