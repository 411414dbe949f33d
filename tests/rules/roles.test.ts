import { expect, test } from 'vitest';
import { Problem, isProblem } from '../../shared/kernel/problem.ts';
import { acts, isGranted, machines, reachOf, reachOfKey, roles, scopes, type Act } from '../../shared/kernel/roles.ts';
import { keyScopes } from '../../shared/kernel/key-scopes.ts';
import { asMachine, type KeyActor, type Person, type Staff, type Visitor } from '../../shared/platform/actor.ts';
import { authorise } from '../../shared/platform/authorise.ts';

const all = Object.keys(acts) as Act[];
const company = '017f22e2-79b0-7cc3-98c4-dc0c0c07398f';
const person = (...as: Person['roles']): Person => ({
  kind: 'person',
  company,
  employee: company,
  session: company,
  roles: as,
  language: 'sv',
});

test('an employee reaches what is their own and never anything of the company', () => {
  expect(all.filter((act) => reachOf(act, ['employee']) === 'company')).toEqual([]);
});

test('reverting and sending another way take HR; deciding takes HR, or that the claim is assigned', () => {
  for (const act of ['expense.revert', 'expense.re-route'] as const) {
    const able = [...roles, ...machines].filter((role) => reachOf(act, [role]) !== 'none');
    expect(able).toEqual(['hr']);
  }
  for (const act of ['expense.decide', 'queue.read', 'opinion.ask'] as const) {
    expect(Object.fromEntries([...roles, ...machines].map((role) => [role, reachOf(act, [role])]))).toMatchObject({
      employee: 'assigned',
      manager: 'none',
      hr: 'company',
      evaluator: 'none',
    });
    expect(reachOf(act, ['employee', 'hr'])).toBe('company');
  }
});

test('each machine does its own job and no person’s', () => {
  const own = Object.fromEntries(
    machines.map((machine) => [machine, all.filter((act) => reachOf(act, [machine]) !== 'none')]),
  );
  expect(own).toEqual({
    eraser: ['person.erase'],
    'contact-keeper': [],
    'contract-keeper': ['contract.close'],
    'backup-keeper': ['backup.copy-files'],
    'incident-keeper': [],
    scanner: ['receipt.scan', 'receipt.seal'],
    evaluator: ['expense.evaluate'],
    'allowance-keeper': ['allowance.follow'],
    messenger: [
      'approval.remind',
      'notification.deliver',
      'mail.send',
      'webhook.deliver',
      'sub-processor.tell',
      'contract.tell-staff',
    ],
    relay: ['outbox.relay'],
    'trust-keeper': [],
    watcher: [],
    'rights-keeper': [
      'own-rights.take',
      'rights-request.settle',
      'rights-request.remind',
      'rights-export.make',
      'rights-export.remove',
    ],
    'sign-in': [
      'bankid.link',
      'session.start',
      'session.end',
      'session.end-at-provider',
      'invitation.read',
      'invitation.accept',
    ],
    'key-keeper': ['keys.rotate'],
    operator: ['audit.record-restore', 'audit.verify', 'backup.restore'],
    sealer: ['audit.seal'],
    provisioner: ['directory.read', 'directory.write'],
    sweeper: ['staff-import.forget', 'policy.remove-orphans', 'idempotency.forget', 'retention.sweep'],
    'payroll-system': ['payroll-event.receive'],
  });
});

test('the wider of two reaches wins', () => {
  expect(reachOf('expense.read', ['employee', 'hr'])).toBe('company');
  expect(reachOf('expense.read', ['employee'])).toBe('assigned');
  expect(reachOf('expense.edit', ['employee'])).toBe('own');
  expect(reachOf('expense.read', [])).toBe('none');
});

test('a key does what its scopes are for, and nothing that a person or a part of the system does', () => {
  const able = (...has: KeyActor['scopes']) => all.filter((act) => reachOfKey(act, has) !== 'none');
  expect(able()).toEqual(['api-key.show-itself']);
  expect(able('people.read')).toEqual(['api-key.show-itself', 'people.read']);
  for (const act of able(...keyScopes))
    expect([...roles, ...machines].filter((who) => reachOf(act, [who]) !== 'none')).toEqual([]);
  const key: KeyActor = { kind: 'key', company, key: company, scopes: [], language: null };
  expect(authorise({ ...key, scopes: ['people.read'] }, 'people.read')).toBe('company');
  expect(() => authorise(key, 'people.read')).toThrow('scope-missing');
  expect(() => authorise({ ...key, scopes: [...keyScopes] }, 'employee.list')).toThrow('scope-missing');
});

test('a refusal is one code, whatever the reason', () => {
  expect(authorise(person('employee'), 'expense.read')).toBe('assigned');
  expect(authorise(asMachine('scanner', company), 'receipt.scan')).toBe('company');
  for (const refused of [
    () => authorise(person('employee', 'manager', 'finance', 'salary'), 'expense.revert'),
    () => authorise(person(), 'expense.create'),
    () => authorise(person('hr'), 'receipt.scan'),
    () => authorise(asMachine('scanner', company), 'expense.decide'),
  ]) {
    expect(refused).toThrow(Problem);
    expect(refused).toThrow('not-allowed');
  }
});

test('a problem knows its status and its code, and says nothing else', () => {
  const problem = new Problem('own-claim', [{ code: 'x', text: { sv: 'a', en: 'b' } }]);
  expect([problem.status, problem.message]).toEqual([403, 'own-claim']);
  expect([isProblem(problem), isProblem(problem, 'not-found'), isProblem(new Error('own-claim'))]).toEqual([
    true,
    false,
    false,
  ]);
});

test('a grant opens readings alone, each by its scope, and nothing that is private', () => {
  const opened = Object.fromEntries(scopes.map((scope) => [scope, all.filter((act) => isGranted(act, [scope]))]));
  expect(opened).toEqual({
    people: ['employee.list'],
    claims: ['expense.read', 'queue.read'],
    receipts: ['receipt.read'],
  });
  expect(all.filter((act) => isGranted(act, []))).toEqual([]);
});

test('staff and operators do what is the platform’s, and nobody of a company does', () => {
  const siv: Staff = {
    kind: 'staff',
    company: null,
    staff: company,
    session: company,
    breakGlass: false,
    language: 'sv',
  };
  const visitor: Visitor = {
    kind: 'visitor',
    company,
    staff: company,
    grant: company,
    scopes: ['claims'],
    language: 'sv',
  };
  expect(authorise(siv, 'company.set-up')).toBe('platform');
  expect(authorise(visitor, 'expense.read')).toBe('company');
  for (const refused of [
    () => authorise(siv, 'glass.change'),
    () => authorise(siv, 'expense.read'),
    () => authorise(visitor, 'receipt.read'),
    () => authorise(visitor, 'expense.decide'),
    () => authorise(visitor, 'access.ask'),
    () => authorise(person('employee', 'hr'), 'company.list'),
    () => authorise(asMachine('sign-in', company), 'staff.start-session'),
  ])
    expect(refused).toThrow('not-allowed');
});
