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
  const address = readAddress(hr.email, domainShape.test(host) ? host : null);
  if ('code' in address) fault('/hr/email', address.code, address.text);
  if (faults.length > 0 || 'code' in address) throw new Problem('input-invalid', faults);
  return { domain: host, tenant: directory, email: address.email };
}

/** Reads where somebody is invited anew who is HR of a company first. Throws Problem `input-invalid`. */
export function readFirstHrAddress(typed: string, domain: string | null): string {
  const address = readAddress(typed, domain);
  if ('code' in address) throw new Problem('input-invalid', [{ pointer: '/email', ...address }]);
  return address.email;
}

/** A work address in small letters, of the domain or one below it; a domain that is not known (null) says nothing against it. */
function readAddress(typed: string, domain: string | null): { email: string } | { code: string; text: Text } {
  const email = parseEmailAddress(typed)?.toLowerCase() ?? null;
  if (email === null) return { code: 'email-wrong', text: wrong.email };
  if (domain !== null && !email.endsWith(`@${domain}`) && !email.endsWith(`.${domain}`))
    return { code: 'email-elsewhere', text: wrong.emailElsewhere };
  return { email };
}
