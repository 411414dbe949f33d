import type * as z from 'zod/mini';
import type { setUpCompany } from '../../shared/claims/company-set-up/contract.ts';

export type SetUpField = 'name' | 'organisationNumber' | 'language' | 'domain' | 'tenant' | 'hrName' | 'email';

/** What was typed, as the contract takes it. */
export type TypedSetUp = z.input<typeof setUpCompany.input>;

export function readForm(data: FormData): TypedSetUp {
  const text = (name: SetUpField): string => {
    const value = data.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  return {
    name: text('name'),
    organisationNumber: text('organisationNumber'),
    language: text('language') === 'en' ? 'en' : 'sv',
    domain: text('domain'),
    tenant: text('tenant') || null,
    hr: { name: text('hrName'), email: text('email') },
  };
}
