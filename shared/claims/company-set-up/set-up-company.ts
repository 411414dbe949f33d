import type * as z from 'zod/mini';
import type { Id } from '../../kernel/ids.ts';
import { parse } from '../../kernel/parse.ts';
import { Problem } from '../../kernel/problem.ts';
import { swedishDay } from '../../kernel/plain-date.ts';
import { claimSettings, companies } from '../../people/companies/table.ts';
import { employees } from '../../people/employees/table.ts';
import { directories } from '../../people/identity/table.ts';
import { makeInvitation } from '../../people/invitations/index.ts';
import type { Staff } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { auditPlatform } from '../../platform/audit/platform-audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Randomness } from '../../platform/clock.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { asSetUp } from '../ai-settings/ai-settings.ts';
import { categories } from '../benefits/table.ts';
import { companyRowOf } from './company-view.ts';
import { setUpCompany as contract, type CompanyRow } from './contract.ts';
import { readSetUp } from './read-set-up.ts';
import { wellnessCategory } from './wellness-category.ts';

type Uses = Readonly<{
  operations: Database;
  randomness: Randomness;
  /** Makes the company's key, as its first use would. What fails here is made at that use. */
  makeKey(company: Id): Promise<void>;
}>;

/**
 * Sets up a company as it ships: people decide until it chooses otherwise, the wellness category is open, and there is one person,
 * who is HR and is invited. Throws Problem `input-invalid`, `company-exists`, `domain-taken`, `directory-taken`.
 */
export async function setUpCompany(
  uses: Uses,
  actor: Staff,
  input: z.input<typeof contract.input>,
): Promise<CompanyRow> {
  authorise(actor, 'company.set-up');
  const { name, organisationNumber, language, hr, ...typed } = parse(contract.input, input);
  const { domain, tenant, email } = readSetUp({ ...typed, hr });
  const company = uses.randomness.id();
  const made = await uses.operations.inTenant(company, async (tx) => {
    const [row] = await tx.db
      .insert(companies)
      .values({ id: company, name, organisationNumber, language, domain, createdAt: tx.now })
      .onConflictDoNothing({ target: companies.organisationNumber })
      .returning()
      .catch(refuseTaken('companies_domain_key', 'domain-taken'));
    if (!row) throw new Problem('company-exists');
    await tx.db.insert(claimSettings).values({
      companyId: company,
      ...asSetUp,
    });
    await tx.db
      .insert(categories)
      .values({ companyId: company, id: tx.newId(), ...wellnessCategory, createdAt: tx.now });
    const employee = tx.newId();
    await tx.db.insert(employees).values({
      companyId: company,
      id: employee,
      name: hr.name,
      workEmail: email,
      roles: ['employee', 'hr'],
      language,
      employedFrom: swedishDay(tx.now),
      createdAt: tx.now,
    });
    if (tenant !== null)
      await tx.db
        .insert(directories)
        .values({ tenant, companyId: company, registeredAt: tx.now })
        .catch(refuseTaken('directories_pkey', 'directory-taken'));
    const subject = { kind: 'company', id: company } as const;
    await audit(tx, actor, 'company.set-up', subject, { hr: employee });
    await auditPlatform(tx, actor, 'company.set-up', subject);
    await makeInvitation(tx, actor, employee);
    return row;
  });
  await uses.makeKey(company);
  return companyRowOf(made);
}

/** Turns a unique key's refusal into a problem; what else failed stays what it was. */
const refuseTaken =
  (constraint: string, code: 'domain-taken' | 'directory-taken') =>
  (error: unknown): never => {
    const cause = (error as { cause?: { constraint?: string } }).cause;
    throw cause?.constraint === constraint ? new Problem(code) : error;
  };
