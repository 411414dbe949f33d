import * as z from 'zod/mini';
import { id, instant, named, organisationNumber, typed } from '../../kernel/contract-types.ts';
import { longestEmailAddress } from '../../kernel/email-address.ts';
import { endpoint } from '../../kernel/endpoint.ts';
import { languages } from '../../kernel/language.ts';

export const companyRow = named(
  'Company',
  z.object({
    id,
    name: z.string(),
    organisationNumber: z.string(),
    domain: z.nullable(z.string()),
    language: z.enum(languages),
    createdAt: instant,
  }),
);
export type CompanyRow = z.output<typeof companyRow>;

export const listCompanies = endpoint({
  name: 'list-companies',
  method: 'GET',
  path: 'staff/companies',
  summary: 'Every company on the platform, by name. Nothing of what is inside one.',
  act: 'company.list',
  by: 'staff',
  output: z.object({ items: z.array(companyRow) }),
});

const name = typed(120).check(z.minLength(1));

export const setUpCompany = endpoint({
  name: 'set-up-company',
  method: 'POST',
  path: 'staff/companies',
  summary: 'Sets up a company with the wellness category as it ships, and who is HR there first.',
  act: 'company.set-up',
  by: 'staff',
  input: z.object({
    name,
    organisationNumber,
    language: z.enum(languages),
    domain: typed(253).check(
      z.minLength(1),
      z.meta({ description: 'of its work addresses', examples: ['example.se'] }),
    ),
    tenant: z.optional(z.nullable(typed(36))).check(z.meta({ description: 'its directory in Entra ID' })),
    hr: z.object({ name, email: typed(longestEmailAddress).check(z.minLength(1)) }),
  }),
  output: companyRow,
  status: 201,
  problems: ['company-exists', 'domain-taken', 'directory-taken', 'input-invalid'],
});

export const inviteFirstHr = endpoint({
  name: 'invite-first-hr',
  method: 'POST',
  path: 'staff/companies/{company}/first-hr/invitation',
  summary: 'Invites who is HR of a company first anew, as long as nobody of it has come. An earlier invitation ends.',
  act: 'company.invite-hr',
  by: 'staff',
  input: z.object({ email: typed(longestEmailAddress).check(z.minLength(1)) }),
  status: 204,
  problems: ['already-linked', 'changed-meanwhile', 'input-invalid'],
});
