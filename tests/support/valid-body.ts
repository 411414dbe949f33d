import { confirmations } from '../../shared/claims/expenses/contract.ts';
import type { Endpoint } from '../../shared/kernel/endpoint.ts';
import { textReceipt } from './text-receipt.ts';

/** A body that each endpoint with one takes, so that what is refused is refused for another reason. */
const bodies: Readonly<Record<string, (version: number) => unknown>> = {
  'choose-language': () => ({ language: 'sv' }),
  'find-employee': () => ({ personnummer: '19821101-2391' }),
  'change-private-details': (version) => ({
    version,
    personnummer: '19821101-2391',
    email: 'x@hemma.example',
    phone: null,
    bankAccount: null,
  }),
  'change-own-details': (version) => ({ version, email: 'x@hemma.example', phone: null, bankAccount: null }),
  'create-expense': () => ({}),
  'find-expenses': () => ({ search: 'gymkort' }),
  'find-in-queue': () => ({ search: 'gymkort' }),
  'edit-expense': () => ({ note: 'x' }),
  'submit-expense': (version) => ({ version, confirmed: [...confirmations] }),
  'decide-expense': (version) => ({ version, outcome: 'decline', comment: 'x' }),
  'revert-expense': (version) => ({ version, reason: 'x' }),
  'read-notifications': () => ({ ids: [] }),
  'upload-receipt': () => textReceipt({ vendor: 'Någon Annans AB' }),
  'make-api-key': () => ({ name: 'Lönesystemet', scopes: ['people.read'], days: 30 }),
  'complete-sign-in': () => 'code=x&state=y',
};

/** The body for an endpoint, on a claim of a version. Throws where an endpoint takes one and none is known here. */
export function validBody(endpoint: Endpoint, version = 1): { body: unknown } | undefined {
  if (!endpoint.input && !endpoint.raw?.input) return undefined;
  const make = bodies[endpoint.name];
  if (!make) throw new Error(`tests/support/valid-body.ts knows no body for ${endpoint.name}`);
  return { body: make(version) };
}

/** The ids that stand in paths. */
export type PathIds = Readonly<{ expense: string; receipt: string; employee: string; key?: string }>;

/** An endpoint's path with its ids filled in. */
export const pathOf = ({ path }: Endpoint, { expense, receipt, employee, key = employee }: PathIds): string =>
  path
    .replace('{expense}', expense)
    .replace('{receipt}', receipt)
    .replace('{employee}', employee)
    .replace('{key}', key)
    .replace('{page}', '0');
