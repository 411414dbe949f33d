import { and, eq } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import { tell, whoIsHr } from '../../messages/notifications/index.ts';
import { asMachine, type Staff } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { addEntry, needsSecondFactor, readIncident, type RegisterUses } from './add-entry.ts';
import type { CompanyReach } from './reach.ts';
import { mayAdd } from './state.ts';
import { incidentNotices } from './table.ts';

/**
 * Sends the notice that a person has read through and approved to HR of every company that was reached and has not been told: each company
 * once, in a transaction of its own that holds the notice, the mails and the company's own record of it. Stopped anywhere, the same verb
 * goes on. A company without anybody in HR who can sign in is named, and has to be told by hand. Throws Problem `not-allowed`, `not-found`,
 * `second-factor-needed`, `incident-not-in-this-state`, `notice-not-approved`, `nothing-reached`, `changed-meanwhile`.
 */
export async function tellCustomers(
  uses: RegisterUses,
  actor: Staff,
  incident: Id,
): Promise<{ told: number; withoutHr: Id[] }> {
  authorise(actor, 'incident.tell-customers');
  needsSecondFactor(actor, 'customers-mailed');
  const read = await readIncident(uses, incident);
  const { notice, scope, told, state } = read.record;
  if (!mayAdd('customers-mailed', state) || read.record.awareAt === null)
    throw new Problem('incident-not-in-this-state');
  if (notice === null || notice.sv === '' || notice.en === '') throw new Problem('notice-not-approved');
  const waiting = scope?.reach.companies.filter(({ company }) => !told.has(company)) ?? [];
  if (scope === null || waiting.length === 0) throw new Problem('nothing-reached');
  const { categories } = scope.reach;
  const reached: Id[] = [];
  const withoutHr: Id[] = [];
  let at = new Date(0);
  for (const one of waiting) {
    const sent = await uses.operations.inTenant(one.company, (tx) =>
      tellCompany(tx, actor, incident, { sv: notice.sv, en: notice.en, categories, ...one }),
    );
    if (sent === null) withoutHr.push(one.company);
    else reached.push(one.company);
    if (sent !== null && sent > at) at = sent;
  }
  if (reached.length > 0) {
    const facts = { companies: reached, at: at.toISOString() };
    await addEntry(uses, actor, read, { kind: 'customers-mailed', facts, words: {} }, 'incident.customers-told');
  }
  return { told: reached.length, withoutHr };
}

type Notice = CompanyReach & Readonly<{ sv: string; en: string; categories: readonly string[] }>;

/** Tells one company; gives when it was told, now or before, and null where it has nobody to tell. */
async function tellCompany(tx: Tx, actor: Staff, incident: Id, notice: Notice): Promise<Date | null> {
  const hr = await whoIsHr(tx);
  if (hr.length === 0) return null;
  const { sv, en, categories, people } = notice;
  const written = await tx.db
    .insert(incidentNotices)
    .values({
      ...{ companyId: tx.company, incidentId: incident, sv, en, categories: [...categories], sentAt: tx.now },
      ...{ peopleLeast: people.least, peopleMost: people.most },
    })
    .onConflictDoNothing()
    .returning({ sentAt: incidentNotices.sentAt });
  if (written.length === 0) {
    const own = and(eq(incidentNotices.companyId, tx.company), eq(incidentNotices.incidentId, incident));
    const [before] = await tx.db.select({ sentAt: incidentNotices.sentAt }).from(incidentNotices).where(own);
    return before!.sentAt;
  }
  await audit(tx, actor, 'incident.customers-told', { kind: 'incident', id: incident });
  const about = { kind: 'incident-reached', mail: true, about: { incidentId: incident }, values: {} } as const;
  for (const employee of hr) await tell(tx, asMachine('messenger', tx.company), { employee, ...about });
  return tx.now;
}
