import { and, eq, isNull, ne, or } from 'drizzle-orm';
import type * as z from 'zod/mini';
import { parse } from '../../../kernel/parse.ts';
import { swedishDay } from '../../../kernel/plain-date.ts';
import { Problem } from '../../../kernel/problem.ts';
import type { Signer } from '../../../platform/actor.ts';
import { audit } from '../../../platform/audit/audit.ts';
import { authorise } from '../../../platform/authorise.ts';
import type { Seals } from '../../../platform/encryption/seal.ts';
import type { Database, Tx } from '../../../platform/tenant-transaction.ts';
import { confirmIn, rejectIn } from '../answer-run.ts';
import { receiveEvent as contract, type EventType } from './contract.ts';
import { inboundEvents, inboundSecrets } from './table.ts';

/**
 * Takes what a payroll system tells, once: the message's name is written with its effect or not at all, and two of the same name wait for
 * each other. One that was taken is answered alike and changes nothing, so that a sender who missed the answer is at ease.
 * Throws Problem `input-invalid`, `not-found`, `line-answered`, `keys-away`, and `message-name-reused` for another message of the same name.
 */
export async function receiveEvent(
  uses: { database: Database; seals: Seals },
  signer: Signer,
  input: z.input<typeof contract.input>,
): Promise<void> {
  authorise(signer, 'payroll-event.receive');
  const { type, data } = parse(contract.input, input);
  await uses.database.inTenant(signer.company, async (tx) => {
    await noteUse(tx, signer);
    if (!(await firstTime(tx, signer, type))) return;
    if ('line' in data) await rejectIn(uses, tx, signer, data.run, data.line, data.reason);
    else await confirmIn(tx, signer, data.run, data.lines);
    await audit(tx, signer, 'payroll-event.received', { kind: 'payroll-run', id: data.run }, { type });
  });
}

/** Says whether a message comes for the first time, and remembers it. */
async function firstTime(tx: Tx, { token, message }: Signer, type: EventType): Promise<boolean> {
  const row = { companyId: tx.company, messageHash: message.name };
  const written = await tx.db
    .insert(inboundEvents)
    .values({ ...row, secretId: token, type, bodyHash: message.body, receivedAt: tx.now })
    .onConflictDoNothing()
    .returning({ type: inboundEvents.type });
  if (written.length === 1) return true;
  const same = and(eq(inboundEvents.companyId, row.companyId), eq(inboundEvents.messageHash, row.messageHash));
  const [known] = await tx.db.select({ bodyHash: inboundEvents.bodyHash }).from(inboundEvents).where(same);
  if (!known?.bodyHash.equals(message.body)) throw new Problem('message-name-reused');
  return false;
}

/** The day alone: a secret in use is written once a day, and not with each message. */
async function noteUse(tx: Tx, { token }: Signer): Promise<void> {
  const today = swedishDay(tx.now);
  await tx.db
    .update(inboundSecrets)
    .set({ lastUsedOn: today })
    .where(
      and(
        eq(inboundSecrets.companyId, tx.company),
        eq(inboundSecrets.id, token),
        or(isNull(inboundSecrets.lastUsedOn), ne(inboundSecrets.lastUsedOn, today)),
      ),
    );
}
