import { asSetUp } from '../../shared/claims/ai-settings/ai-settings.ts';
import { dpiaVersion } from '../../shared/claims/ai-settings/dpia-text.ts';
import type * as z from 'zod/mini';
import type { categoryFields } from '../../shared/claims/benefits/categories/contract.ts';
import { confirmations } from '../../shared/claims/expenses/contract.ts';
import { consent } from '../../shared/messages/contacts/contract.ts';
import type { Endpoint } from '../../shared/kernel/endpoint.ts';
import { unchosen } from '../../shared/payroll/files/systems.ts';
import { textReceipt } from './text-receipt.ts';

/** A category as HR types one that has everything a category needs. */
export const aCategory: z.input<typeof categoryFields> = {
  nameSv: 'Hemmakontor',
  nameEn: 'Home office',
  kind: 'other',
  taxTreatment: 'taxable',
  criteriaSv: 'Stol, bord och skärm för arbete hemma.',
  criteriaEn: 'A chair, a desk and a screen for work at home.',
  payrollCode: null,
  expectedVat: null,
  yearlyAmount: 300_000,
  yearStart: '01-01',
  prorating: 'none',
  notAllowed: [],
  maximumAgeDays: null,
  maximumPerOccasion: null,
  documents: [],
  departments: [],
};

const flow = {
  steps: [{ approver: 'hr', person: null, whenEmpty: 'wait' }],
  wordsOnApprove: false,
  remindAfter: [3],
};

/** An endpoint where a stack of tests may send, and nothing listens. */
export const anEndpoint = { name: 'Lönesystemet', url: 'http://localhost:9/hook', events: [] };

/** A change of sub-processors as staff propose one: somebody new, in the EU. */
export const aChange = {
  kind: 'new',
  vendor: null,
  name: 'Nya Molnet AB',
  says: { sv: 'Nya Molnet tar emot kvittobilder.', en: 'Nya Molnet receives pictures of receipts.' },
  categories: ['user.content'],
  region: { sv: 'Stockholm i Sverige', en: 'Stockholm in Sweden' },
  inEea: true,
  transferBasis: null,
  urgent: null,
} as const;

/** A body that each endpoint with one takes, so that what is refused is refused for another reason. */
const bodies: Readonly<Record<string, (version: number) => unknown>> = {
  'ask-trust': () => 'kind=question&email=x%40fraga.example&message=Hur+skyddas+loggen%3F',
  'start-bankid': () => ({ way: 'qr', language: 'sv' }),
  'ask-demo': () => ({
    ticket: 'none of ours',
    name: 'Vera Vill',
    email: 'vera@vill.example',
    company: 'Vill AB',
    size: '50-249',
    message: '',
    consent: consent.version,
    language: 'sv',
  }),
  'collect-bankid': () => ({}),
  'choose-bankid-company': () => ({ company: '01940000-0000-7000-8000-0000000000c1' }),
  'choose-language': () => ({ language: 'sv' }),
  'ask-contract-end': () => ({}),
  'choose-financial-year': () => ({ firstMonth: 5 }),
  'choose-retention': () => ({ rule: 'notifications', period: 'P90D' }),
  'place-hold': () => ({ employee: null, reason: 'Tvist om ett utlägg' }),
  'save-filter': () => ({ list: 'claims', name: 'Mitt filter', query: { state: 'approved' } }),
  'comment-on-expense': () => ({ comment: 'Hej.' }),
  'answer-duplicate': () => ({ answer: 'different' }),
  'choose-notifications': () => ({ mail: { decisions: true, comments: true, reminders: true } }),
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
  'adjust-allowance': () => ({
    category: '01940000-0000-7000-8000-0000000000c2',
    year: 2026,
    change: 100_00,
    base: 5000_00,
    reason: 'x',
    shown: false,
  }),
  'apply-yearly-amount': (version) => ({ category: '01940000-0000-7000-8000-0000000000c2', year: 2026, version }),
  'decide-leaver-deduction': () => ({ year: 2026, way: 'net', amount: 100_00 }),
  'change-roles': (version) => ({ version, roles: [] }),
  'disable-employee': (version) => ({ version }),
  'enable-employee': (version) => ({ version }),
  'export-employees': () => ({ format: 'csv', search: 'exempel' }),
  'export-staff-import': () => ({ format: 'csv' }),
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
  'create-category': () => aCategory,
  // Of a version that is none: whoever gets this far changes and closes nothing that other routes need as it is.
  'change-category': () => ({ ...aCategory, version: 9_999 }),
  'open-category': () => ({ version: 9_999 }),
  'close-category': () => ({ version: 9_999 }),
  'reorder-categories': () => ({ order: [] }),
  'create-expense': () => ({}),
  'find-expenses': () => ({ search: 'gymkort' }),
  'find-in-queue': () => ({ search: 'gymkort' }),
  'edit-expense': () => ({ note: 'x' }),
  'submit-expense': (version) => ({ version, confirmed: [...confirmations] }),
  'decide-expense': (version) => ({ version, outcome: 'decline', comment: 'x' }),
  'approve-several': () => ({ claims: [{ id: '01940000-0000-7000-8000-00000000dead', version: 1 }] }),
  're-route-expense': (version) => ({ version, flow: '01940000-0000-7000-8000-00000000dead', reason: 'x' }),
  'ask-opinion': () => ({ reviewer: '01940000-0000-7000-8000-00000000dead' }),
  'answer-opinion': () => ({ advice: 'unsure', comment: 'x' }),
  'add-approval-flow': () => ({ ...flow, name: crypto.randomUUID() }),
  'change-approval-flow': (version) => ({ version, ...flow, name: crypto.randomUUID() }),
  'map-approval-flow': () => ({ kind: 'other', flow: null }),
  'name-stand-in': () => ({ standIn: '01940000-0000-7000-8000-00000000dead', from: '2026-01-01', to: '2026-01-02' }),
  'find-colleagues': () => ({ name: 'Exempel' }),
  'correct-payment': (version) => ({ version, covered: 1_00, reason: 'x' }),
  'open-payroll-run': () => ({ month: '2026-11' }),
  // Seen as no run is: whoever gets this far locks nothing that other routes need open.
  'propose-payroll-run': () => ({ lines: 9_999, total: 1 }),
  'lock-payroll-run': () => ({ lines: 9_999, total: 1 }),
  'confirm-payroll-run': () => ({}),
  'confirm-payment': () => ({}),
  'reject-payment': () => ({ reason: 'x' }),
  // Of nothing: what it would do to a run is tried where there is one.
  'receive-event': () => ({ type: 'payment.confirmed', timestamp: '', data: {} }),
  'reject-payroll-line': () => ({ reason: 'x' }),
  // Of a version that is none.
  'change-payroll-settings': () => ({ version: 9_999, twoPeople: true }),
  'revert-expense': (version) => ({ version, reason: 'x' }),
  'answer-decision': (version) => ({ version, agrees: true }),
  'draw-sample': () => ({ month: '2026-05', size: 1 }),
  'read-notifications': () => ({ ids: [] }),
  'upload-receipt': () => textReceipt({ vendor: 'Någon Annans AB' }),
  'upload-policy-file': () => textReceipt({ vendor: crypto.randomUUID() }),
  'publish-policy-file': () => ({ title: 'Friskvård', validFrom: '2026-01-01', categories: null }),
  'find-policy-excerpts': () => ({ bought: 'gymkort' }),
  'complete-staff-sign-in': () => 'code=x&state=y',
  'open-break-glass': () => ({ code: 'x' }),
  'ask-access': () => ({ reason: 'Felsöker ett fel i granskningen', scopes: ['claims'], hours: 1 }),
  'open-incident': () => ({
    ...{ title: 'Felriktad lista', what: 'En lista kom fel.', firstSignalAt: '2026-01-02T10:00:00Z' },
    ...{ roles: ['processor'], types: ['confidentiality'] },
  }),
  'record-on-incident': () => ({ kind: 'note', evidence: [], words: { text: 'x' } }),
  'scope-incident': () => ({
    ...{ companies: 'all', tables: ['employees'], columns: [], from: null, until: null, keysSafe: true },
  }),
  'reopen-incident': () => ({ why: 'Mer är känt.' }),
  'redrive-dead-letters': () => ({ queue: 'notify', messages: ['01940000-0000-7000-8000-00000000dead.1'] }),
  'acknowledge-alert': () => ({ note: 'Läser loggen.' }),
  'invite-first-hr': () => ({ email: 'forst@exempel.example' }),
  'set-up-company': () => ({
    name: 'Nya Bolaget AB',
    organisationNumber: '559999-0313',
    language: 'sv',
    domain: 'nya-bolaget.example',
    hr: { name: 'Ny Person', email: 'ny@nya-bolaget.example' },
  }),
  'change-ai-settings': (version) => ({ version, ...asSetUp }),
  'change-payroll-profile': () => ({ version: 0, ...unchosen }),
  'acknowledge-dpia': () => ({ version: dpiaVersion, reference: 'HR-2026-14', answers: {} }),
  'ask-right': () => ({ kind: 'correction', words: 'x' }),
  'show-export-link': () => ({ token: 'clvr_' }),
  'download-export': () => ({ token: 'clvr_', part: 0 }),
  'enter-rights-request': () => ({
    employee: '01940000-0000-7000-8000-00000000dead',
    kind: 'correction',
    receivedOn: '2026-01-02',
    words: 'x',
    sendTo: null,
    identityWay: null,
  }),
  // Of a version that is none: the matrix needs them as they are.
  'verify-identity': () => ({ version: 9_999, way: 'in-person' }),
  'extend-rights-request': () => ({ version: 9_999, months: 1, reason: 'x' }),
  'decide-rights-request': () => ({ version: 9_999, outcome: 'granted', ground: null, answer: 'x' }),
  'carry-out-rights-request': () => ({ version: 9_999, done: 'x' }),
  'close-rights-request': () => ({ version: 9_999 }),
  'lift-limit': () => ({ version: 9_999 }),
  'make-api-key': () => ({ name: 'Lönesystemet', scopes: ['people.read'], days: 30 }),
  'add-webhook-endpoint': () => anEndpoint,
  // Of a version that is none: the matrix needs them as they are.
  'change-webhook-endpoint': () => ({ ...anEndpoint, version: 9_999 }),
  'rotate-webhook-secret': () => ({ overlap: 24 }),
  'switch-webhook-endpoint': () => ({ state: 'on' }),
  'replay-webhook-range': () => ({ from: '2026-01-01T00:00:00Z', to: '2026-01-02T00:00:00Z', only: 'undelivered' }),
  'complete-sign-in': () => 'code=x&state=y',
  'show-invitation': () => ({ token: 'clvr_' }),
  'start-invited-sign-in': () => ({ token: 'clvr_' }),
  // By somebody who is none: a vendor that others look at stays as it is.
  'plan-review': () => ({ on: '2027-01-31', reviewer: '01940000-0000-7000-8000-00000000dead', done: false }),
  'record-agreement': () => ({ kind: 'terms' }),
  'upload-agreement-file': () => textReceipt({ vendor: 'Avtalspart AB' }),
  // Signed on a day that is still to come: whoever gets this far signs nothing.
  'sign-agreement': () => ({ signedOn: '2999-01-01', expiresOn: null, signedByUs: 'ceo', signedByThem: 'signatory' }),
  // Sooner than promised: whoever gets this far announces nothing to the companies of others.
  'propose-change': () => ({ ...aChange, effectiveOn: '2020-01-01' }),
  'answer-objection': () => ({ answer: 'Vi har läst det och svarar.' }),
  'object-to-change': () => ({ words: 'Vi vill veta mer om det här.' }),
  subscribe: () => ({ email: `${crypto.randomUUID()}@prenumerant.example`, language: 'sv' }),
  'confirm-subscription': () => ({ token: 'clvr_' }),
  unsubscribe: () => ({ token: 'clvr_' }),
  'unsubscribe-at-once': () => 'List-Unsubscribe=One-Click',
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
