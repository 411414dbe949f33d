import { and, eq } from 'drizzle-orm';
import { acts, reachOf, type Act } from '../../kernel/roles.ts';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { companies } from '../companies/table.ts';
import { employees } from '../employees/table.ts';
import type { SessionView } from './contract.ts';

/** Who is signed in, and what they may do at all. Nobody is an answer too. */
export async function showSession(uses: { database: Database }, actor: Person | null): Promise<SessionView> {
  if (!actor) return { person: null, company: null, may: [] };
  authorise(actor, 'profile.read');
  return uses.database.inTenant(actor.company, async (tx) => {
    const [found] = await tx.db
      .select({ name: employees.name, email: employees.workEmail, company: companies.name })
      .from(employees)
      .innerJoin(companies, eq(companies.id, employees.companyId))
      .where(and(eq(employees.companyId, tx.company), eq(employees.id, actor.employee)));
    if (!found) return { person: null, company: null, may: [] };
    return {
      person: {
        id: actor.employee,
        name: found.name,
        email: found.email,
        roles: [...actor.roles],
        language: actor.language,
      },
      company: { id: actor.company, name: found.company },
      may: (Object.keys(acts) as Act[]).filter((act) => reachOf(act, actor.roles) !== 'none'),
    };
  });
}
