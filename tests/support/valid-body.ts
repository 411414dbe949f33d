import { confirmations } from '../../shared/claims/expenses/contract.ts';
import type { Endpoint } from '../../shared/kernel/endpoint.ts';
import { textReceipt } from './text-receipt.ts';

/** A body that each endpoint with one takes, so that what is refused is refused for another reason. */
const bodies: Readonly<Record<string, (version: number) => unknown>> = {
  'start-bankid': () => ({ way: 'qr', language: 'sv' }),
  'collect-bankid': () => ({}),
  'choose-bankid-company': () => ({ company: '01940000-0000-7000-8000-0000000000c1' }),
  'choose-language': () => ({ language: 'sv' }),
  'find-employees': () => ({ search: 'exempel' }),
  'find-employee': () => ({ personnummer: '19821101-2391' }),
  'change-private-details': (version) => ({
    version,
    personnummer: '19821101-2391',
    email: 'x@hemma.example',
    phone: null,
    bankAccount: null,
  }),
  'change-own-details': (version) => ({ version, email: 'x@hemma.example', phone: null, bankAccount: null }),
  'add-employee': () => ({
    name: 'X',
    workEmail: `${crypto.randomUUID()}@exempel.example`,
    employedFrom: '2026-01-01',
    roles: [],
  }),
  'change-employment': (version) => ({
    version,
    name: 'X',
    workEmail: 'x@exempel.example',
    employeeNumber: null,
    department: null,
    manager: null,
    partTimePermille: 1000,
    employedFrom: '2020-01-01',
    employedUntil: null,
  }),
  'change-roles': (version) => ({ version, roles: [] }),
  'disable-employee': (version) => ({ version }),
  'enable-employee': (version) => ({ version }),
  'export-employees': () => ({ format: 'csv', search: 'exempel' }),
  'make-staff-import': () => Buffer.from('E-post;Namn\nny@exempel.example;Ny Person\n'),
  'change-staff-import': (version) => ({ version, missingLeftOn: null }),
  'leave-out-lines': () => ({ lines: ['01940000-0000-7000-8000-00000000dead'], out: true }),
  'apply-staff-import': () => ({ invite: false }),
  'make-provisioning-token': () => ({ days: 30 }),
  'map-directory-group': (version) => ({ version, roles: [] }),
  'add-scim-user': () => ({ userName: 'x@exempel.example' }),
  'patch-scim-user': () => ({ Operations: [{ op: 'replace', path: 'active', value: true }] }),
  'add-scim-group': () => ({ displayName: 'X' }),
  'patch-scim-group': () => ({ Operations: [{ op: 'replace', path: 'displayName', value: 'X' }] }),
  'create-expense': () => ({}),
  'find-expenses': () => ({ search: 'gymkort' }),
  'find-in-queue': () => ({ search: 'gymkort' }),
  'edit-expense': () => ({ note: 'x' }),
  'submit-expense': (version) => ({ version, confirmed: [...confirmations] }),
  'decide-expense': (version) => ({ version, outcome: 'decline', comment: 'x' }),
  'revert-expense': (version) => ({ version, reason: 'x' }),
  'read-notifications': () => ({ ids: [] }),
  'upload-receipt': () => textReceipt({ vendor: 'Någon Annans AB' }),
  'complete-staff-sign-in': () => 'code=x&state=y',
  'open-break-glass': () => ({ code: 'x' }),
  'ask-access': () => ({ reason: 'Felsöker ett fel i granskningen', scopes: ['claims'], hours: 1 }),
  'set-up-company': () => ({
    name: 'Nya Bolaget AB',
    organisationNumber: '559999-0313',
    language: 'sv',
    domain: 'nya-bolaget.example',
    hr: { name: 'Ny Person', email: 'ny@nya-bolaget.example' },
  }),
  'make-api-key': () => ({ name: 'Lönesystemet', scopes: ['people.read'], days: 30 }),
  'complete-sign-in': () => 'code=x&state=y',
  'show-invitation': () => ({ token: 'clvr_' }),
  'start-invited-sign-in': () => ({ token: 'clvr_' }),
};

/** The body for an endpoint, on a claim of a version. Throws where an endpoint takes one and none is known here. */
export function validBody(endpoint: Endpoint, version = 1): { body: unknown } | undefined {
  if (!endpoint.input && !endpoint.raw?.input) return undefined;
  const make = bodies[endpoint.name];
  if (!make) throw new Error(`tests/support/valid-body.ts knows no body for ${endpoint.name}`);
  return { body: make(version) };
}

/** The ids that stand in paths, by the names of their places. */
export type PathIds = Readonly<Record<string, string>>;

/** What stands in a place that a test has no id for: an id of nothing. */
const nothing = '01940000-0000-7000-8000-00000000dead';

/** An endpoint's path with its places filled in. */
export const pathOf = ({ path }: Endpoint, ids: PathIds): string =>
  path.replace(/\{(\w+)\}/g, (_, place: string) => (place === 'page' ? '0' : (ids[place] ?? nothing)));
