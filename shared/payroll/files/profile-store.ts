import { and, asc, eq } from 'drizzle-orm';
import { Problem } from '../../kernel/problem.ts';
import { categories } from '../../claims/benefits/table.ts';
import { companies } from '../../people/companies/table.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import type { PayrollProfile } from './contract.ts';
import { unchosen } from './systems.ts';
import { payrollProfiles } from './table.ts';

export type KeptProfile = Readonly<{ version: number; changedAt: Date | null; profile: PayrollProfile }>;

/** The company's profile; version 0 where it has chosen none. */
export async function readProfile(tx: Tx): Promise<KeptProfile> {
  const [row] = await tx.db.select().from(payrollProfiles).where(eq(payrollProfiles.companyId, tx.company));
  if (!row) return { version: 0, changedAt: null, profile: unchosen };
  const { version, changedAt, system, settings, mapping } = row;
  return { version, changedAt, profile: { system, settings, mapping } };
}

/** Writes a profile over the version that was seen. Throws Problem `changed-meanwhile` where another stands there. */
export async function writeProfile(tx: Tx, seen: number, profile: PayrollProfile): Promise<KeptProfile> {
  const values = { ...profile, version: seen + 1, changedAt: tx.now };
  const [written] =
    seen === 0
      ? await tx.db
          .insert(payrollProfiles)
          .values({ companyId: tx.company, ...values })
          .onConflictDoNothing()
          .returning()
      : await tx.db
          .update(payrollProfiles)
          .set(values)
          .where(and(eq(payrollProfiles.companyId, tx.company), eq(payrollProfiles.version, seen)))
          .returning();
  if (!written) throw new Problem('changed-meanwhile');
  return { version: written.version, changedAt: written.changedAt, profile };
}

/** What the company offers, in its order, with the payroll codes that the benefits themselves have. */
export const categoriesOf = (tx: Tx) =>
  tx.db
    .select({
      id: categories.id,
      nameSv: categories.nameSv,
      nameEn: categories.nameEn,
      payrollCode: categories.payrollCode,
      treatment: categories.taxTreatment,
      open: categories.open,
    })
    .from(categories)
    .where(eq(categories.companyId, tx.company))
    .orderBy(asc(categories.position), asc(categories.id));

export type KnownCategory = Awaited<ReturnType<typeof categoriesOf>>[number];

/** Who the company is, as files say it. */
export async function companyOf(tx: Tx): Promise<{ name: string; organisationNumber: string }> {
  const [company] = await tx.db
    .select({ name: companies.name, organisationNumber: companies.organisationNumber })
    .from(companies)
    .where(eq(companies.id, tx.company));
  if (!company) throw new Problem('not-found');
  return company;
}
