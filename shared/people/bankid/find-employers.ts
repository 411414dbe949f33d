import { and, asc, eq } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { asMachine } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { companies } from '../companies/table.ts';
import { maySignIn } from '../employees/may-sign-in.ts';
import { employees } from '../employees/table.ts';
import { identities } from '../identity/table.ts';
import { bankidIssuer } from './bankid-issuer.ts';

/** A company that somebody works at, and who they are there. */
export type Employer = Readonly<{ id: Id; name: string; employee: Id }>;

/** The companies that whoever BankID vouched for may sign in to, by name. None where nobody knows the number, or the employment is over. */
export async function findEmployers({ database }: { database: Database }, subject: string): Promise<Employer[]> {
  const known = await database.onPlatform((tx) =>
    tx.db
      .select({ id: companies.id, name: companies.name, employee: identities.employeeId })
      .from(identities)
      .innerJoin(companies, eq(companies.id, identities.companyId))
      .where(and(eq(identities.issuer, bankidIssuer), eq(identities.subject, subject)))
      .orderBy(asc(companies.name), asc(companies.id)),
  );
  const open = await Promise.all(known.map((one) => isOpen(database, one)));
  return known.filter((_, at) => open[at]);
}

function isOpen(database: Database, { id, employee: who }: Employer): Promise<boolean> {
  authorise(asMachine('sign-in', id), 'session.start');
  return database.inTenant(
    id,
    async (tx) => {
      const [employee] = await tx.db
        .select()
        .from(employees)
        .where(and(eq(employees.companyId, tx.company), eq(employees.id, who)));
      return employee !== undefined && maySignIn(employee, tx.now);
    },
    'look',
  );
}
