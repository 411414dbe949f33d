import { plainDate } from '../../../shared/kernel/plain-date.ts';
import type { EvidenceId } from '../../../shared/trust/evidence/checks.ts';
import type { Facts } from '../../../shared/trust/evidence/facts.ts';
import { goodFacts } from './good-facts.ts';

type Given = { [Name in keyof Facts]: NonNullable<Facts[Name]> };
type Group = Exclude<keyof Given, 'now' | 'today' | 'documents' | 'recipients'>;
const good = goodFacts as Given;
const weeksAgo = new Date(goodFacts.now.getTime() - 100 * 24 * 3_600_000);

const broken =
  <Name extends Group>(name: Name, change: Partial<Given[Name]>) =>
  (): Facts => ({ ...goodFacts, [name]: { ...good[name], ...change } });

const answered = (of: 'repository' | 'deployment', name: string) => (): Facts => ({
  ...goodFacts,
  [of]: { ...good[of], answers: { ...good[of].answers, [name]: false } },
});

const ended = (id: string) => (): Facts => ({
  ...goodFacts,
  documents: goodFacts.documents.map((one) => (one.id === id ? { ...one, expires: plainDate('2026-11-30') } : one)),
});

const unsigned = (name: string) =>
  broken('vendors', { vendors: { ...good.vendors.vendors, [name]: { agreement: 'pending', reviewBy: null } } });

/** A vendor that gets something outside the EEA, and no basis for the transfer. */
const abroad = (name: string) => (): Facts => ({
  ...goodFacts,
  recipients: {
    ...goodFacts.recipients,
    [name]: { ...goodFacts.recipients[name]!, inEea: false, transferBasis: null, use: 'every mail' },
  },
});

/** Facts by which one piece of evidence does not hold, for each there is; `control` is whose tests have failed. */
export const breaks: Readonly<Record<EvidenceId, (control: string) => Facts>> = {
  'second-factor-in-use': broken('companies', { weakSessions: 1 }),
  'bankid-own-service': broken('configuration', { bankidApi: 'https://appapi2.test.bankid.com' }),
  'staff-access-short': broken('companies', { longAccesses: 1 }),
  'secrets-young': broken('secrets', { young: false }),
  'vault-key-young': broken('vaultKey', { madeAt: weeksAgo }),
  'data-keys-young': broken('companies', { oldestKey: weeksAgo }),
  'secrets-in-vault': broken('configuration', { secrets: { inVault: 10, elsewhere: 1 } }),
  'database-over-tls': broken('database', { connections: [{ role: 'app', encrypted: false, version: 'none' }] }),
  'rows-kept-apart': broken('database', { openTables: ['expenses'] }),
  'roles-without-power': broken('database', { powerfulRoles: ['app'] }),
  'fields-sealed': broken('database', { clearColumns: ['employee_private.personnummer'] }),
  'address-over-https': broken('address', { plainLeadsToHttps: false }),
  'strict-transport': broken('address', { strictTransport: 300 }),
  'cookies-closed': broken('cookies', {
    cookies: [{ name: 'session', httpOnly: true, secure: true, sameSite: 'Lax', host: true }],
  }),
  'retention-runs': broken('companies', { oldestSweep: weeksAgo }),
  'requests-in-time': broken('companies', { requestsOverdue: 1 }),
  'log-sealed': broken('seals', { oldestUnanchored: weeksAgo }),
  'backup-runs': broken('backups', { complete: false }),
  'backup-place': broken('backups', { place: { region: 'us-east-1', encrypted: true, lockedDays: 6 } }),
  'restore-drill': broken('drills', { passed: false }),
  'model-in-eu': broken('model', { inEu: false }),
  'threshold-held': broken('companies', { lowestThreshold: 0.8 }),
  'chosen-by-hr': broken('companies', { decidingUnassessed: 1 }),
  'release-tests': (control) => broken('release', { tests: { [control]: { passed: 3, failed: 1 } } })(),
  'node-cared-for': broken('configuration', { node: '20.20.2' }),
  'postgres-cared-for': broken('database', { serverVersion: 150018 }),
  's3-in-eu': broken('configuration', { s3Region: 'us-east-1' }),
  'analytics-without-people': broken('analytics', { personalFields: 1 }),
  'errors-arrive': broken('analytics', { errorsArrive: false }),
  'contacts-with-basis': broken('contacts', { transferBasis: false }),
  'signals-watched': broken('signals', { withoutRunbook: 1 }),
  'incidents-in-time': broken('incidents', { pastDeadline: 1 }),
  'incident-plan-reviewed': broken('incidents', { planReviewedOn: plainDate('2025-01-01') }),
  'agreement:azure': unsigned('Microsoft Azure'),
  'agreement:aws': unsigned('Amazon Web Services'),
  'agreement:bedrock': unsigned('Amazon Bedrock'),
  'agreement:posthog': unsigned('PostHog'),
  'agreement:close': unsigned('Close'),
  'agreement:all': unsigned('Close'),
  'register:azure': abroad('Microsoft Azure'),
  'register:aws': abroad('Amazon Web Services'),
  'register:anthropic': abroad('Anthropic'),
  'register:posthog': abroad('PostHog'),
  'register:close': abroad('Close'),
  'register:all': abroad('mail'),
  'doc:records-of-processing': ended('records-of-processing'),
  'doc:retention-schedule': ended('retention-schedule'),
  'doc:sub-processors': ended('sub-processors'),
  'doc:impact-assessment': ended('impact-assessment'),
  'doc:ai-act-assessment': ended('ai-act-assessment'),
  'doc:privacy-policy': ended('privacy-policy'),
  'doc:staff-access': ended('staff-access'),
  'doc:key-rotation': ended('key-rotation'),
  'doc:test-data': ended('test-data'),
  'doc:incident-plan': ended('incident-plan'),
  'doc:provider-certificates': ended('provider-certificates'),
  'repository:two-factor': answered('repository', 'two-factor'),
  'repository:members-only': answered('repository', 'members-only'),
  'repository:protected-branch': answered('repository', 'protected-branch'),
  'repository:tests-required': answered('repository', 'tests-required'),
  'repository:weakness-alerts': answered('repository', 'weakness-alerts'),
  'deployment:eu-only': answered('deployment', 'eu-only'),
  'deployment:managed': answered('deployment', 'managed'),
  'deployment:disks-encrypted': answered('deployment', 'disks-encrypted'),
  'deployment:database-private': answered('deployment', 'database-private'),
  'deployment:staff-factor': answered('deployment', 'staff-factor'),
  'deployment:apart': answered('deployment', 'apart'),
  'deployment:patched': answered('deployment', 'patched'),
  'deployment:alarms': answered('deployment', 'alarms'),
};
