import type { companies } from '../../people/companies/table.ts';
import type { CompanyRow } from './contract.ts';

/** A company as staff see it in a list. */
export const companyRowOf = ({
  id,
  name,
  organisationNumber,
  domain,
  language,
  createdAt,
}: typeof companies.$inferSelect): CompanyRow => ({
  id,
  name,
  organisationNumber,
  domain,
  language,
  createdAt: createdAt.toISOString(),
});
