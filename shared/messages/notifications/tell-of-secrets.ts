import { and, eq, gt, isNull, lte } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { swedishDay } from '../../kernel/plain-date.ts';
import { inboundSecrets } from '../../payroll/partners/inbound/table.ts';
import { provisioningTokens } from '../../people/provisioning/table.ts';
import { asMachine, type MachineActor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database, Tx } from '../../platform/tenant-transaction.ts';
import type { NotificationKind } from './notification.ts';
import { prepareMail } from './prepare-mail.ts';
import { dueSecretReminder, firstReminder, type SecretReminder } from './secret-expiry.ts';
import { notifications } from './table.ts';
import { whoIsHr } from './who-is-hr.ts';

type About = Readonly<{ provisioningTokenId: Id } | { inboundSecretId: Id }>;
type Ending = Readonly<{
  about: About;
  kinds: Readonly<Record<SecretReminder, NotificationKind>>;
  madeAt: Date;
  expiresAt: Date;
}>;

const ofTokens = {
  30: 'provisioning-token-expires-in-30-days',
  7: 'provisioning-token-expires-in-7-days',
} as const satisfies Record<SecretReminder, NotificationKind>;
const ofSecrets = {
  30: 'inbound-secret-expires-in-30-days',
  7: 'inbound-secret-expires-in-7-days',
} as const satisfies Record<SecretReminder, NotificationKind>;

/** What is still good and ends soon, by which other systems show themselves: the directory's tokens, and what payroll systems sign with. */
async function endingSoon(tx: Tx): Promise<Ending[]> {
  const [t, s] = [provisioningTokens, inboundSecrets];
  const tokens = await tx.db
    .select({ id: t.id, madeAt: t.madeAt, expiresAt: t.expiresAt })
    .from(t)
    .where(
      and(
        ...[eq(t.companyId, tx.company), isNull(t.revokedAt)],
        ...[gt(t.expiresAt, tx.now), lte(t.expiresAt, firstReminder(tx.now))],
      ),
    );
  const secrets = await tx.db
    .select({ id: s.id, madeAt: s.madeAt, expiresAt: s.expiresAt })
    .from(s)
    .where(
      and(
        ...[eq(s.companyId, tx.company), isNull(s.endedAt)],
        ...[gt(s.expiresAt, tx.now), lte(s.expiresAt, firstReminder(tx.now))],
      ),
    );
  return [
    ...tokens.map(({ id, ...life }) => ({ ...life, kinds: ofTokens, about: { provisioningTokenId: id } })),
    ...secrets.map(({ id, ...life }) => ({ ...life, kinds: ofSecrets, about: { inboundSecretId: id } })),
  ];
}

/**
 * Reminds a company's HR of secrets of other systems that end in 30 and in 7 days: a notification and a mail of each kind to each of them. Whoever
 * has been told is not told again, however often it runs. Of API keys `tellOfKeys` tells. Gives how many were told.
 */
export async function tellOfSecrets(uses: { database: Database }, company: Id): Promise<number> {
  const actor = asMachine('messenger', company);
  authorise(actor, 'notification.deliver');
  return uses.database.inTenant(company, async (tx) => {
    const due = (await endingSoon(tx)).flatMap((one) => {
      const days = dueSecretReminder(one, tx.now);
      return days === null ? [] : [{ ...one, kind: one.kinds[days] }];
    });
    if (due.length === 0) return 0;
    const hr = await whoIsHr(tx);
    let told = 0;
    for (const one of due) for (const who of hr) told += Number(await tell(tx, actor, one, who));
    return told;
  });
}

/** Says whether there was something to tell. */
async function tell(
  tx: Tx,
  actor: MachineActor,
  { about, kind, expiresAt }: Ending & { kind: NotificationKind },
  employeeId: Id,
): Promise<boolean> {
  const id = tx.newId();
  const written = await tx.db
    .insert(notifications)
    .values({
      ...{ companyId: tx.company, id, employeeId, kind, ...about },
      values: { day: swedishDay(expiresAt) },
      at: tx.now,
    })
    .onConflictDoNothing()
    .returning({ id: notifications.id });
  if (written.length === 0) return false;
  await audit(tx, actor, 'notification.delivered', { kind: 'notification', id }, { kind, mail: true });
  await prepareMail(tx, id, employeeId);
  return true;
}
