import { plainDate } from '../../../shared/kernel/plain-date.ts';
import { recipients } from '../../../shared/protection/catalogue/recipients.ts';
import { controls } from '../../../shared/trust/controls/sections.ts';
import { checks } from '../../../shared/trust/evidence/checks.ts';
import type { Facts } from '../../../shared/trust/evidence/facts.ts';
import type { TrustDocument } from '../../../shared/trust/documents.ts';

const now = new Date('2026-12-01T09:00:00Z');
const at = new Date('2026-12-01T08:58:00Z');
const ago = (hours: number): Date => new Date(now.getTime() - hours * 3_600_000);

const documentIds = Object.keys(checks).flatMap((id) => (id.startsWith('doc:') ? [id.slice(4)] : []));
const answersOf = (of: string) =>
  Object.fromEntries(
    Object.keys(checks).flatMap((id) => (id.startsWith(`${of}:`) ? [[id.slice(of.length + 1), true]] : [])),
  );

export const aDocument = (id: string): TrustDocument => ({
  id,
  file: 'README.md',
  owner: 'founder',
  reviewedOn: plainDate('2026-11-20'),
  reviewedBy: ['founder', 'engineer'],
  expires: plainDate('2027-05-20'),
});

const signed = { agreement: 'signed', reviewBy: plainDate('2027-01-01') } as const;

/** Facts by which everything holds, of a deployment that has all parts. */
export const goodFacts: Facts = {
  now,
  today: plainDate('2026-12-01'),
  configuration: {
    at,
    role: 'production',
    publicOrigin: 'https://app.example',
    bankidApi: 'https://appapi2.bankid.com',
    s3Region: 'eu-north-1',
    secrets: { inVault: 11, elsewhere: 0 },
    node: '24.21.0',
  },
  database: {
    at,
    connections: [{ role: 'app', encrypted: true, version: 'TLSv1.3' }],
    serverVersion: 180004,
    tenantTables: 60,
    openTables: [],
    powerfulRoles: [],
    sealedColumns: 40,
    clearColumns: [],
  },
  companies: {
    at,
    oldestSweep: ago(7),
    oldestKey: ago(24 * 30),
    requestsOverdue: 0,
    oldestUnsealed: null,
    lowestThreshold: 0.9,
    decidingUnassessed: 0,
    weakSessions: 0,
    staffByCode: 0,
    longAccesses: 0,
  },
  vaultKey: { at, madeAt: ago(24 * 30) },
  secrets: { at, young: true },
  model: { at, on: true, looked: true, inEu: true },
  seals: { at, sealedAt: ago(0.1), anchoredAt: ago(0.1), oldestUnanchored: null, oldestUnsealed: null },
  cookies: { at, cookies: [{ name: 'session', httpOnly: true, secure: true, sameSite: 'Strict', host: true }] },
  address: { at, https: true, plainLeadsToHttps: true, strictTransport: 63_072_000 },
  release: {
    at,
    commit: 'abc',
    tests: Object.fromEntries(controls.map(({ id }) => [id, { passed: 2, failed: 0 }])),
  },
  repository: { at, answers: answersOf('repository') },
  deployment: { at, answers: answersOf('deployment') },
  documents: documentIds.map(aDocument),
  recipients,
  backups: {
    at,
    finishedAt: ago(6),
    complete: true,
    place: { region: 'eu-north-1', encrypted: true, lockedDays: 6 },
  },
  drills: { at, finishedAt: ago(5), passed: true, seconds: 40 },
  incidents: { at, pastDeadline: 0, planReviewedOn: plainDate('2026-11-01') },
  vendors: {
    at,
    vendors: {
      'Microsoft Azure': signed,
      'Amazon Web Services': signed,
      'Amazon Bedrock': signed,
      PostHog: signed,
      Close: signed,
    },
  },
  analytics: { at, on: true, inEu: true, personalFields: 0, errorsArrive: true },
  contacts: { at, on: true, transferBasis: true },
  signals: { at, alarms: 6, withoutRunbook: 0, unseen: 0, measuredAt: ago(0.1) },
};

/** Of what nothing could be read. */
export const noFacts: Facts = {
  ...goodFacts,
  ...{ configuration: null, database: null, companies: null, vaultKey: null, secrets: null, model: null, seals: null },
  ...{ cookies: null, address: null, release: null, repository: null, deployment: null, documents: [], recipients: {} },
  ...{ backups: null, drills: null, incidents: null, vendors: null, analytics: null, contacts: null, signals: null },
};
