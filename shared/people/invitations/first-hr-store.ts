import { eq } from 'drizzle-orm';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { employees } from '../employees/table.ts';
import type { FirstHr } from './contract.ts';
import { stateOf } from './invitation.ts';
import { isLinked, latestInvitation } from './store.ts';

type Employee = typeof employees.$inferSelect;

/**
 * Who is HR of a company that nobody has come to yet; null as soon as anybody of it has an account linked, or there is anybody else in it or
 * ever was: then its HR invites, and staff change nobody's address.
 */
export async function findFirstHr(tx: Tx): Promise<Employee | null> {
  const [only, ...others] = await tx.db.select().from(employees).where(eq(employees.companyId, tx.company)).limit(2);
  if (!only?.roles.includes('hr') || only.erasedAt !== null || others.length > 0) return null;
  return (await isLinked(tx, only.id)) ? null : only;
}

/** How it stands with the first HR of a company that nobody has come to yet, without saying who it is; null where somebody has. */
export async function firstHrOf(tx: Tx): Promise<FirstHr | null> {
  const awaited = await findFirstHr(tx);
  if (!awaited) return null;
  const sent = await latestInvitation(tx, awaited.id);
  return {
    invitation: sent && { state: stateOf(sent, tx.now), mail: sent.mail, expiresAt: sent.expiresAt.toISOString() },
  };
}
