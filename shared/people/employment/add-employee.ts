import { eq } from 'drizzle-orm';
import type * as z from 'zod/mini';
import { parseEmailAddress } from '../../kernel/email-address.ts';
import { parse } from '../../kernel/parse.ts';
import type { Person } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { companies } from '../companies/table.ts';
import { addEmployee as contract, type EmploymentView } from './contract.ts';
import { employmentViewOf } from './employment-view.ts';
import { insertEmployee } from './insert-employee.ts';
import { refuseFaults } from './refuse-faults.ts';
import { rolesFrom } from './roles.ts';

/** Adds somebody by hand. Throws Problem `not-allowed`, `input-invalid`, `work-email-taken`. */
export async function addEmployee(
  uses: { database: Database },
  actor: Person,
  input: z.input<typeof contract.input>,
): Promise<EmploymentView> {
  authorise(actor, 'employee.add');
  const { name, workEmail, employedFrom, roles } = parse(contract.input, input);
  const address = parseEmailAddress(workEmail);
  refuseFaults({ name: name !== '', workEmail: address !== null });
  return uses.database.inTenant(actor.company, async (tx) => {
    const [company] = await tx.db
      .select({ language: companies.language })
      .from(companies)
      .where(eq(companies.id, tx.company));
    const all = rolesFrom(roles);
    const id = await insertEmployee(tx, {
      name,
      workEmail: address!.toLowerCase(),
      employedFrom,
      roles: all,
      language: company!.language,
    });
    await audit(tx, actor, 'employee.added', { kind: 'employee', id }, { roles: all });
    return employmentViewOf(tx, actor, id);
  });
}
