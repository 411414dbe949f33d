import { expect, test } from 'vitest';
import { read, sourcesUnder } from './source-tree.ts';
import { parse, walk, type Node } from './syntax.ts';
import { readSource, unguarded } from './verb-guard.ts';

/** Plumbing that opens transactions on behalf of somebody else, or before there is anybody; each with its reason. */
const plumbing: Readonly<Record<string, string>> = {
  'shared/platform/tenant-transaction.ts': 'makes the transactions',
  'functions/host/timer.ts': 'lists the companies that a job then goes through, each in its own transaction',
  'shared/platform/encryption/with-keys.ts': 'makes the transactions, with keys',
  'shared/platform/encryption/deployment-key.ts': 'fetches a key for a verb that has authorised',
  'shared/platform/encryption/open-key-ring.ts': 'fetches keys for a verb that has authorised',
  'shared/platform/encryption/keys-lost.ts': 'finds out for a verb that has authorised whether keys are there',
  'shared/platform/encryption/company-keys/open-company-keys.ts': 'fetches keys for a verb that has authorised',
  'shared/platform/encryption/data-keys/open-data-keys.ts': 'fetches keys for a verb that has authorised',
  'shared/platform/encryption/data-keys/gather-keys.ts': 'fetches keys for a verb that has authorised',
  'shared/platform/encryption/data-keys/copies.ts': 'copies keys for nobody in particular; what they seal was recorded',
  'shared/platform/encryption/data-keys/restore-from-copies.ts':
    'puts keys back for an operator, who is nobody in any company',
  'shared/platform/encryption/data-keys/forget-holder.ts': 'deletes keys for a verb that has authorised and records it',
  'shared/protection/rights/remove-orphan-parts.ts':
    'changes nothing in the database: removes files that no row of it names',
  'shared/claims/policy-files/remove-orphan-policy-files.ts':
    'changes nothing in the database: removes files that no row of it names',
  'shared/protection/erasure/read-erasure.ts':
    'a step of show-erasure and export-erasure, which authorise; it writes nothing',
  'shared/platform/lease.ts': 'a timer job has no company and acts for nobody',
  'shared/protection/backup/back-up.ts': 'reads everything for nobody in particular; each run has a row of its own',
  'shared/protection/backup/drill/drill.ts': 'each drill has a row of its own, and changes nothing of anybody',
  'shared/protection/backup/drill/run-drill.ts':
    'works in databases that are dropped again, for drill, which authorises',
  'shared/protection/backup/drill/see-own-rows.ts': 'looks into a database that is dropped again, for drill',
  'shared/people/identity/find-session.ts': 'finds out who is asking; when a session was last seen is not an act',
  'shared/people/identity/find-who-signs-in.ts':
    'finds out who is signing in, for complete-sign-in, which authorises and records it',
  'shared/people/identity/start-invited-sign-in.ts':
    'looks whether an invitation is good; what comes of it is recorded when it is accepted',
  'shared/people/staff/find-staff.ts': 'finds out who is asking; when a session was last seen is not an act',
  'shared/protection/access/find-visitor.ts': 'finds out who is asking, and under which grant',
  'shared/people/provisioning/find-provisioner.ts': 'finds out who is asking; when a token was last used is not an act',
  'shared/people/provisioning/find-directory-issuer.ts': 'a step of link-directory-person, which authorises',
  'shared/payroll/partners/inbound/find-signer.ts': 'finds out who is asking, by what they signed',
  'shared/people/api-keys/find-key.ts': 'finds out who is asking; on which day a key was last used is not an act',
  'shared/platform/idempotency/claim-request.ts': 'keeps the place of an answer for a verb that authorises and records',
  'shared/platform/idempotency/keep-answer.ts': 'keeps the answer of a verb that has authorised and recorded',
  'shared/platform/idempotency/give-back.ts': 'keeps nothing of a request of which nothing came',
  'shared/platform/limits/forget-full.ts': 'a bucket belongs to no company and acts for nobody',
  'shared/platform/outbox/show-outbox.ts': 'counts for an operator, who is nobody in any company',
  'shared/claims/reading-quality/show-reading-quality.ts': 'counts for an operator, who is nobody in any company',
  'shared/platform/encryption/company-keys/copies.ts':
    'copies wrapped keys as they are, and puts them back for an operator',
  'shared/protection/key-rotation/find-known-keys.ts':
    'looks up for a rotation, which has authorised, whose key is whose',
  'shared/protection/key-rotation/new-data-keys.ts': 'a step of rotate-data-keys, which authorises and records it',
  'shared/protection/key-rotation/pass-over-rows.ts': 'a step of rotate-data-keys, which authorises and records it',
  'shared/protection/key-rotation/vault-versions.ts': 'the vault’s key belongs to no company and acts for nobody',
  'shared/protection/key-rotation/list-keys.ts': 'counts for an operator, who is nobody in any company',
  'shared/protection/end-of-contract/export-tables.ts':
    'reads what an operator hands over, which note-export authorises and records',
  'shared/protection/end-of-contract/delete-everything.ts':
    'a step of end-contract and of replay-contract-ends, which authorise and record it',
  'shared/people/bankid/order-store.ts': 'keeps sign-ins under way, of whom nobody is known yet',
  'shared/people/bankid/open-order.ts': 'finds a sign-in under way by its ticket; nobody is known yet',
  'shared/people/bankid/start-bankid.ts': 'anybody may begin to sign in; what follows is recorded with the session',
  'shared/people/bankid/advance-order.ts':
    'asks BankID for whoever signs in; what follows is recorded with the session',
  'shared/people/bankid/cancel-bankid.ts': 'whoever began to sign in may stop, and nothing has happened',
  'shared/people/bankid/forget-bankid-orders.ts': 'forgets sign-ins that nobody can go on with, of no company',
  'shared/protection/seals/seal-entries.ts':
    'authorises itself; a seal is no act: recorded, it would be an entry to be sealed, and so on',
  'shared/protection/seals/seal-roots.ts': 'authorises itself; the same',
  'shared/protection/seals/audit-file.ts':
    'a step of export-audit-file, which authorises and records it, and of an operator’s command',
  'shared/protection/seals/verify/verify-audit.ts':
    'authorises itself and changes nothing: looked at by an operator, who is nobody in any company',
  'shared/protection/seals/verify/still-faults.ts': 'a step of verify-audit, which authorises',
  'shared/protection/seals/anchor-seals.ts': 'a step of seal-entries and seal-roots, which authorise',
  'shared/protection/rights/copy-of-person.ts': 'a step of make-rights-export, which authorises and records it',
  'shared/protection/rights/rows-of-person.ts': 'a step of make-rights-export, which authorises and records it',
  'shared/protection/rights/files-of-person.ts': 'a step of make-rights-export, which authorises and records it',
  'shared/protection/backup/runs.ts': 'a run of a backup is of all companies, and its row is the record of it',
  'shared/protection/backup/copy-files.ts':
    'authorises itself; what is copied was recorded when it was stored or deleted, and the row of each copy says when it went',
  'shared/protection/backup/copy-all-files.ts':
    'goes through copy-files, which authorises, and leaves the row of its round',
  'shared/protection/backup/forget-ended-companies.ts':
    'changes nothing in the database: marks copies of companies whose end was recorded',
  'shared/protection/backup/overdue.ts': 'authorises itself and changes nothing: what it finds is in the log',
  'shared/trust/incidents/add-entry.ts':
    'reads and writes a timeline for verbs that have authorised; it records itself',
  'shared/trust/operations/jobs/job-runs.ts': 'a timer job has no company and acts for nobody; how it went is no act',
  'shared/trust/operations/jobs/recorded-run.ts': 'the same',
  'shared/trust/operations/jobs/measure-jobs.ts': 'a step of watch-signals, which authorises; a list of jobs is no act',
  'shared/trust/operations/measures.ts': 'a step of watch-signals, which authorises; it writes nothing',
  'shared/trust/operations/note-reading.ts':
    'authorises itself and records what opens and closes; that nothing could be measured is no act',
  'shared/trust/operations/tell-of-alerts.ts': 'authorises itself; whom a mail reached is no act',
  'shared/trust/operations/operations-facts.ts': 'reads for whoever shows the monitoring, of no company',
  'shared/platform/outbox/relay.ts': 'authorises itself; what it sends was recorded when it was decided',
};

const sources = new Map(sourcesUnder('shared').map((path) => [path, readSource(path, read(path))]));
/** Verbs whose own rows are recorded by the act on somebody else's; each with its reason. */
const recordedWith: Readonly<Record<string, string>> = {
  'shared/claims/evaluation/evaluate-expense.ts': 'an evaluation is recorded with what it makes of its claim',
  'shared/claims/oversight/answer-decision.ts':
    'an answer is recorded with the claim it is about, and says of which decision',
  'shared/claims/approvals/ask-opinion.ts': 'a question about a claim is recorded as an event of it',
  'shared/claims/approvals/answer-opinion.ts': 'advice on a claim is recorded as an event of it',
  'shared/claims/approvals/withdraw-opinion.ts': 'a question taken back is recorded as an event of its claim',
  'shared/claims/approvals/remind-approvers.ts': 'a reminder is recorded as an event of its claim',
};
/** Readings that leave a record, because of what they show of a person. */
const watched = [
  'shared/people/employees/find-employee.ts',
  'shared/people/employees/show-private-details.ts',
  'shared/payroll/partners/list-partner-employees.ts',
];
const plain = (fault: string): string => fault.split(':')[0]!;

test('every verb that opens a transaction authorises, and records what it changes', () => {
  const faults = unguarded(sources, watched).filter(
    (fault) =>
      !(plain(fault) in plumbing) && !(plain(fault) in recordedWith && fault.endsWith('of what it writes itself')),
  );
  expect(faults).toEqual([]);
});

test('every exception is still one', () => {
  const needed = new Set(unguarded(sources).map(plain));
  const opens = (path: string) => /inTenant|onPlatform/.test(read(path));
  expect(Object.keys(plumbing).filter((path) => !needed.has(path) && !opens(path))).toEqual([]);
  expect(Object.keys(recordedWith).filter((path) => !needed.has(path))).toEqual([]);
});

test('every watched reading is there', () => {
  expect(watched.filter((path) => !sources.has(path))).toEqual([]);
});

test('no trigger opens a transaction of its own', () => {
  const opening = sourcesUnder('functions')
    .filter((path) => /^functions\/(http|queues|timers|host)\//.test(path) && !(path in plumbing))
    .filter((path) => {
      let found = false;
      walk(parse(path, read(path)).program, (node: Node) => {
        const callee = node.type === 'CallExpression' ? (node['callee'] as Node) : null;
        const name = (callee?.['property'] as { name?: string } | undefined)?.name;
        found ||= name === 'inTenant' || name === 'onPlatform';
      });
      return found;
    });
  expect(opening).toEqual([]);
});

const verb = (inside: string) => `
  import { authorise } from '../../platform/authorise.ts';
  import { audit } from '../../platform/audit/audit.ts';
  import { record } from './record.ts';
  export async function act(uses, actor) { ${inside} }`;
const record = `import { audit } from '../../platform/audit/audit.ts';
  export const record = async (tx) => { await audit(tx); };`;
const faultsOf = (name: string, inside: string) =>
  unguarded(
    new Map(
      [
        [`shared/claims/expenses/${name}.ts`, verb(inside)] as const,
        ['shared/claims/expenses/record.ts', record] as const,
      ].map(([path, text]) => [path, readSource(path, text)]),
    ),
  );

/** The verbs as they are, and one of them without a call. */
const without = (path: string, call: string): string[] =>
  unguarded(
    new Map([
      ...sources,
      [path, readSource(path, read(path).replaceAll(new RegExp(`\\b${call}\\(`, 'g'), 'skipped('))],
    ]),
    watched,
    [path],
  );
const verbs = [...sources.keys()].filter(
  (path) => !(path in plumbing) && /\.(inTenant|onPlatform)\(/.test(read(path)) && /\bauthorise\(/.test(read(path)),
);

test('there are verbs to try', () => {
  expect(verbs.length).toBeGreaterThan(15);
});

test.each(verbs)('%s without its authorise call is found', (path) => {
  expect(without(path, 'authorise')).toContainEqual(expect.stringMatching(`^${path}: \\w+ does not authorise`));
});

test.each(verbs.filter((path) => /\baudit(Platform)?\(/.test(read(path))))(
  '%s without its audit call is found',
  (path) => {
    expect(without(path, 'audit(?:Platform)?')).toContainEqual(
      expect.stringMatching(`^${path}: \\w+ leaves no audit entry`),
    );
  },
);

test.each([
  ['neither', `await uses.database.inTenant(c, async (tx) => { await tx.db.update(t); });`, 2],
  ['no authorise', `await uses.database.inTenant(c, async (tx) => { await audit(tx); });`, 1],
  ['no audit', `authorise(actor, 'x'); await uses.database.inTenant(c, async (tx) => tx.db.insert(t));`, 1],
  ['a platform transaction', `await uses.database.onPlatform(async (tx) => audit(tx));`, 1],
  ['an authorise that comes late', `await uses.database.inTenant(c, (tx) => audit(tx)); authorise(actor, 'x');`, 1],
  ['both', `authorise(actor, 'x'); await uses.database.inTenant(c, (tx) => audit(tx));`, 0],
  ['audit by a function it calls', `authorise(actor, 'x'); await uses.database.inTenant(c, (tx) => record(tx));`, 0],
  ['audit by a function it hands over', `authorise(actor, 'x'); await uses.database.inTenant(c, record);`, 0],
])('a verb with %s', (_, inside, faults) => {
  expect(faultsOf('submit-expense', inside)).toHaveLength(faults);
});

test('a reading needs no record, unless it writes after all', () => {
  expect(faultsOf('show-expense', `authorise(a, 'x'); await d.inTenant(c, (tx) => tx.db.select());`)).toEqual([]);
  expect(faultsOf('show-expense', `authorise(a, 'x'); await d.inTenant(c, (tx) => tx.db.update(t));`)).toHaveLength(1);
});
