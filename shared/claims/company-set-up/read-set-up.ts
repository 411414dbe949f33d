import { parseEmailAddress } from '../../kernel/email-address.ts';
import type { Text } from '../../kernel/language.ts';
import { Problem, type Fault } from '../../kernel/problem.ts';

type Typed = Readonly<{
  domain: string;
  tenant?: string | null | undefined;
  hr: Readonly<{ name: string; email: string }>;
}>;

/** Where a company's people write from, which directory is theirs (null: none yet), and who is HR there first. */
export type SetUp = Readonly<{ domain: string; tenant: string | null; email: string }>;

const wrong = {
  domain: { sv: 'Skriv en domän, till exempel foretaget.se.', en: 'Write a domain, for example company.com.' },
  tenant: {
    sv: 'Ett katalog-id ser ut som 1a2b3c4d-0000-0000-0000-000000000000.',
    en: 'A directory id looks like 1a2b3c4d-0000-0000-0000-000000000000.',
  },
  email: {
    sv: 'Skriv en e-postadress, till exempel namn@foretaget.se.',
    en: 'Write an e-mail address, for example name@company.com.',
  },
  emailElsewhere: {
    sv: 'Adressen hör inte till företagets domän.',
    en: 'The address does not belong to the company’s domain.',
  },
} as const satisfies Record<string, Text>;

const domainShape = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;
const tenantShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Reads what was typed of a new company beyond its names and number. The first HR's address has to be in the domain: whoever gets
 * this invitation can let everybody else in. Throws Problem `input-invalid` that points at each thing that is not right.
 */
export function readSetUp({ domain, tenant, hr }: Typed): SetUp {
  const faults: Fault[] = [];
  const fault = (pointer: string, code: string, text: Text) => void faults.push({ pointer, code, text });
  const host = domain.toLowerCase().replace(/^@/, '');
  if (!domainShape.test(host)) fault('/domain', 'domain-wrong', wrong.domain);
  const directory = tenant ? tenant.toLowerCase() : null;
  if (directory !== null && !tenantShape.test(directory)) fault('/tenant', 'tenant-wrong', wrong.tenant);
  const email = parseEmailAddress(hr.email)?.toLowerCase() ?? null;
  if (email === null) fault('/hr/email', 'email-wrong', wrong.email);
  else if (domainShape.test(host) && !email.endsWith(`@${host}`) && !email.endsWith(`.${host}`))
    fault('/hr/email', 'email-elsewhere', wrong.emailElsewhere);
  if (faults.length > 0 || email === null) throw new Problem('input-invalid', faults);
  return { domain: host, tenant: directory, email };
}
