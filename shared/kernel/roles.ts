import type { KeyScope } from './key-scopes.ts';

/** Who somebody is in a company. A person can be several of them. */
export const roles = ['employee', 'manager', 'finance', 'salary', 'hr'] as const;
export type Role = (typeof roles)[number];

/** What staff can be let see of one company, for hours, with a reason that the company reads. */
export const scopes = ['people', 'claims', 'receipts'] as const;
export type Scope = (typeof scopes)[number];

/** The parts of the system that act without a person. Each may do what its one job needs. */
export const machines = [
  'scanner',
  'evaluator',
  'messenger',
  'relay',
  'sign-in',
  'key-keeper',
  'operator',
  'provisioner',
  'sweeper',
  'allowance-keeper',
  'payroll-system',
  'sealer',
  'rights-keeper',
  'eraser',
  'contract-keeper',
  'backup-keeper',
  'incident-keeper',
  'contact-keeper',
  'trust-keeper',
  'watcher',
] as const;
export type Machine = (typeof machines)[number];

/**
 * Role × act, the one table behind every authorisation, every button and every audit line.
 * `own` is what somebody may do to what is theirs; `company` to anything of the company; `assigned` to claims that wait for them,
 * which anybody can be named for, and to their own. `platform` is what is done to the platform itself, by staff or a machine that acts in no company. `granted` is what a live grant of that scope opens to staff;
 * `key` what a company's key may do that has one of these scopes, or any key.
 */
export const acts = {
  'profile.read': { own: ['employee'], company: [] },
  'profile.change': { own: ['employee'], company: [] },
  'employee.list': { own: [], company: ['hr'], granted: 'people' },
  'employee.read-details': { own: [], company: ['hr'] },
  'employee.invite': { own: [], company: ['hr'] },
  'employee.change-details': { own: [], company: ['hr'] },
  'employee.add': { own: [], company: ['hr'] },
  'employee.read-employment': { own: [], company: ['hr'] },
  'employee.change-employment': { own: [], company: ['hr'] },
  'employee.change-roles': { own: [], company: ['hr'] },
  'employee.disable': { own: [], company: ['hr'] },
  'employee.enable': { own: [], company: ['hr'] },
  'employee.export': { own: [], company: ['hr'] },
  'employee.import': { own: [], company: ['hr'] },
  'staff-import.forget': { own: [], company: ['sweeper'] },
  'provisioning.read': { own: [], company: ['hr'] },
  'provisioning.make-token': { own: [], company: ['hr'] },
  'provisioning.revoke-token': { own: [], company: ['hr'] },
  'provisioning.map-group': { own: [], company: ['hr'] },
  'directory.read': { own: [], company: ['provisioner'] },
  'directory.write': { own: [], company: ['provisioner'] },
  'benefits.read': { own: ['employee'], company: ['hr'] },
  'category.list': { own: [], company: ['hr'] },
  'category.create': { own: [], company: ['hr'] },
  'category.change': { own: [], company: ['hr'] },
  'category.open': { own: [], company: ['hr'] },
  'category.close': { own: [], company: ['hr'] },
  'category.reorder': { own: [], company: ['hr'] },
  'category.delete': { own: [], company: ['hr'] },
  'allowance.read': { own: [], company: ['hr'] },
  'allowance.export': { own: [], company: ['hr'] },
  'allowance.adjust': { own: [], company: ['hr'] },
  'allowance.apply-yearly-amount': { own: [], company: ['hr'] },
  'allowance.decide-deduction': { own: [], company: ['hr'] },
  'allowance.follow': { own: [], company: ['allowance-keeper'] },
  'expense.create': { own: ['employee'], company: [] },
  'expense.read': { own: ['employee'], company: ['hr'], assigned: ['employee'], granted: 'claims' },
  'expense.export': { own: ['employee'], company: [] },
  'expense.edit': { own: ['employee'], company: [] },
  'expense.submit': { own: ['employee'], company: [] },
  'expense.withdraw': { own: ['employee'], company: [] },
  'expense.ask-person': { own: ['employee'], company: [] },
  'expense.comment': { own: ['employee'], company: ['hr'], assigned: ['employee'] },
  'duplicate.read': { own: [], company: ['hr'] },
  'duplicate.answer': { own: [], company: ['hr'] },
  'expense.evaluate': { own: [], company: ['evaluator'] },
  'expense.decide': { own: [], company: ['hr'], assigned: ['employee'] },
  'expense.revert': { own: [], company: ['hr'] },
  'expense.correct': { own: [], company: ['hr'] },
  'payroll-run.read': { own: [], company: ['hr', 'salary'] },
  'payroll-run.open': { own: [], company: ['salary'] },
  'payroll-run.propose': { own: [], company: ['salary'] },
  'payroll-run.lock': { own: [], company: ['salary'] },
  'payroll-run.export': { own: [], company: ['salary'] },
  'payroll-run.confirm': { own: [], company: ['salary'] },
  'payroll-run.reject': { own: [], company: ['salary'] },
  'payroll-settings.read': { own: [], company: ['hr', 'salary'] },
  'payroll-settings.change': { own: [], company: ['hr'] },
  'oversight.read': { own: [], company: ['hr'] },
  'oversight.export': { own: [], company: ['hr'] },
  'oversight.answer': { own: [], company: ['hr'] },
  'dashboard.read': { own: [], company: ['hr'] },
  'queue.read': { own: [], company: ['hr'], assigned: ['employee'], granted: 'claims' },
  'queue.export': { own: [], company: ['hr'], assigned: ['employee'] },
  'expense.re-route': { own: [], company: ['hr'] },
  'opinion.ask': { own: [], company: ['hr'], assigned: ['employee'] },
  'opinion.answer': { own: [], company: [], assigned: ['employee'] },
  'opinion.withdraw': { own: [], company: ['hr'], assigned: ['employee'] },
  'stand-in.read': { own: ['employee'], company: ['hr'] },
  'stand-in.name': { own: ['employee'], company: ['hr'] },
  'stand-in.end': { own: ['employee'], company: ['hr'] },
  'colleague.find': { own: ['employee'], company: [] },
  'approval-flow.read': { own: [], company: ['hr'] },
  'approval-flow.change': { own: [], company: ['hr'] },
  'approval.remind': { own: [], company: ['messenger'] },
  'receipt.upload': { own: ['employee'], company: [] },
  'receipt.remove': { own: ['employee'], company: [] },
  'receipt.read': { own: ['employee'], company: ['hr'], assigned: ['employee'], granted: 'receipts' },
  'receipt.scan': { own: [], company: ['scanner'] },
  'receipt.seal': { own: [], company: ['scanner'] },
  'notification.read': { own: ['employee'], company: [] },
  'saved-filter.read': { own: ['employee'], company: [] },
  'saved-filter.change': { own: ['employee'], company: [] },
  'notification.choose': { own: ['employee'], company: [] },
  'notification.deliver': { own: [], company: ['messenger'] },
  'mail.send': { own: [], company: ['messenger'] },
  'outbox.relay': { own: [], company: ['relay'] },
  'policy.read': { own: [], company: ['hr'] },
  'policy.upload': { own: [], company: ['hr'] },
  'policy.publish': { own: [], company: ['hr'] },
  'policy.withdraw': { own: [], company: ['hr'] },
  'policy.remove-orphans': { own: [], company: ['sweeper'] },
  'keys.read': { own: [], company: ['hr'] },
  'keys.rotate': { own: [], company: ['key-keeper'] },
  'ai-settings.read': { own: [], company: ['hr'] },
  'ai-settings.change': { own: [], company: ['hr'] },
  'ai-settings.acknowledge-dpia': { own: [], company: ['hr'] },
  'idempotency.forget': { own: [], company: ['sweeper'] },
  'payroll-profile.read': { own: [], company: ['hr', 'salary'] },
  'payroll-profile.change': { own: [], company: ['hr', 'salary'] },
  'payroll-file.take': { own: [], company: ['hr', 'salary'] },
  'api-key.list': { own: [], company: ['hr'] },
  'api-key.make': { own: [], company: ['hr'] },
  'api-key.revoke': { own: [], company: ['hr'] },
  'api-key.show-itself': { own: [], company: [], key: 'any' },
  'inbound-secret.list': { own: [], company: ['hr'] },
  'inbound-secret.make': { own: [], company: ['hr'] },
  'inbound-secret.end': { own: [], company: ['hr'] },
  'people.read': { own: [], company: [], key: ['people.read'] },
  'webhook.read': { own: [], company: ['hr', 'salary'] },
  'webhook.change': { own: [], company: ['hr'] },
  'webhook.replay': { own: [], company: ['hr', 'salary'] },
  'webhook.deliver': { own: [], company: ['messenger'] },
  'partner-run.read': { own: [], company: [], key: ['payroll.read'] },
  'partner-run.acknowledge': { own: [], company: [], key: ['payroll.confirm'] },
  'partner-run.confirm': { own: [], company: [], key: ['payroll.confirm'] },
  'partner-run.reject': { own: [], company: [], key: ['payroll.confirm'] },
  'partner-people.read': { own: [], company: [], key: ['payroll.read'] },
  'partner-people.read-personnummer': { own: [], company: [], key: ['people.personnummer'] },
  'payroll-event.receive': { own: [], company: ['payroll-system'] },
  'own-rights.read': { own: ['employee'], company: [] },
  'own-rights.ask': { own: ['employee'], company: [] },
  'own-rights.take': { own: ['employee'], company: ['rights-keeper'] },
  'rights-request.read': { own: [], company: ['hr'] },
  'rights-request.enter': { own: [], company: ['hr'] },
  'rights-request.answer': { own: [], company: ['hr'] },
  'rights-request.lift': { own: [], company: ['hr'] },
  'rights-request.settle': { own: [], company: ['rights-keeper'] },
  'rights-request.remind': { own: [], company: ['rights-keeper'] },
  'rights-export.make': { own: [], company: ['rights-keeper'] },
  'rights-export.remove': { own: [], company: ['rights-keeper'] },
  'bankid.link': { own: [], company: ['sign-in'] },
  'session.start': { own: [], company: ['sign-in'] },
  'session.read': { own: ['employee'], company: [] },
  'session.end': { own: ['employee'], company: ['sign-in'] },
  'session.end-at-provider': { own: [], company: ['sign-in'] },
  'invitation.read': { own: [], company: ['sign-in'] },
  'invitation.accept': { own: [], company: ['sign-in'] },
  'audit.read': { own: [], company: ['hr'] },
  'audit.export': { own: [], company: ['hr'] },
  'audit.seal': { own: [], company: ['sealer'], platform: ['sealer'] },
  'audit.record-restore': { own: [], company: ['operator'], platform: ['operator'] },
  'audit.verify': { own: [], company: ['operator'], platform: ['operator'] },
  'backup.take': { own: [], company: [], platform: ['operator'] },
  'backup.restore': { own: [], company: ['operator'], platform: ['operator'] },
  'access.read': { own: [], company: ['hr'] },
  'access.end': { own: [], company: ['hr'] },
  'legal-hold.read': { own: [], company: ['hr'] },
  'legal-hold.place': { own: [], company: ['hr'] },
  'legal-hold.end': { own: [], company: ['hr'] },
  'retention.read': { own: [], company: ['hr'] },
  'retention.choose': { own: [], company: ['hr'] },
  'retention.sweep': { own: [], company: ['sweeper'], platform: ['sweeper'] },
  'access.ask': { own: [], company: [], platform: ['staff'] },
  'access.leave': { own: [], company: [], platform: ['staff'] },
  'company.list': { own: [], company: [], platform: ['staff'] },
  'company.set-up': { own: [], company: [], platform: ['staff'] },
  'company.invite-hr': { own: [], company: [], platform: ['staff'] },
  'contract.read-end': { own: [], company: ['hr'] },
  'vendor.read': { own: [], company: [], platform: ['staff'] },
  'vendor.change': { own: [], company: [], platform: ['staff'] },
  'vendor.keep': { own: [], company: [], platform: ['contract-keeper'] },
  'vendor.remind': { own: [], company: [], platform: ['messenger'] },
  'sub-processor.read': { own: [], company: ['hr'], platform: ['staff'] },
  'sub-processor.propose': { own: [], company: [], platform: ['staff'] },
  'sub-processor.object': { own: [], company: ['hr'] },
  'sub-processor.answer': { own: [], company: [], platform: ['staff'] },
  'sub-processor.take-effect': { own: [], company: [], platform: ['contract-keeper'] },
  'sub-processor.tell': { own: [], company: ['messenger'], platform: ['messenger'] },
  'subscription.keep': { own: [], company: [], platform: ['messenger'] },
  'secret.list': { own: [], company: [], platform: ['staff'] },
  'contract.ask-end': { own: [], company: ['hr'] },
  'contract.confirm-end': { own: [], company: [], platform: ['staff'] },
  'contract.tell-staff': { own: [], company: ['messenger'] },
  'contract.close': { own: [], company: ['contract-keeper'] },
  'contract.carry-out': { own: [], company: [], platform: ['operator'] },
  'backup.copy-files': { own: [], company: ['backup-keeper'] },
  'incident.read': { own: [], company: [], platform: ['staff'] },
  'incident.open': { own: [], company: [], platform: ['staff'] },
  'incident.record': { own: [], company: [], platform: ['staff'] },
  'incident.tell-customers': { own: [], company: [], platform: ['staff'] },
  'incident.close': { own: [], company: [], platform: ['staff'] },
  'incident.alert': { own: [], company: [], platform: ['incident-keeper'] },
  'incident.exercise': { own: [], company: [], platform: ['operator'] },
  'incident-notice.read': { own: [], company: ['hr'] },
  'signal.watch': { own: [], company: [], platform: ['watcher'] },
  'operations.read': { own: [], company: [], platform: ['staff'] },
  'dead-letter.redrive': { own: [], company: [], platform: ['staff'] },
  'alert.acknowledge': { own: [], company: [], platform: ['staff'] },
  'erasure.read': { own: [], company: ['hr'] },
  'erasure.export': { own: [], company: ['hr'] },
  'person.erase': { own: [], company: ['eraser'] },
  'staff.read': { own: [], company: [], platform: ['staff', 'operator'] },
  'staff.change': { own: [], company: [], platform: ['operator'] },
  'staff.start-session': { own: [], company: [], platform: ['sign-in'] },
  'staff.end-session': { own: [], company: [], platform: ['staff', 'sign-in'] },
  'error-rate.watch': { own: [], company: [], platform: ['messenger'] },
  'contact.take': { own: [], company: [], platform: ['contact-keeper'] },
  'contact.send': { own: [], company: [], platform: ['contact-keeper', 'operator'] },
  'contact.read': { own: [], company: [], platform: ['operator'] },
  'contact.forget': { own: [], company: [], platform: ['contact-keeper', 'operator'] },
  'glass.break': { own: [], company: [], platform: ['sign-in'] },
  'trust.read': { own: [], company: [], platform: ['trust-keeper'] },
  'trust.record': { own: [], company: [], platform: ['trust-keeper'] },
  'trust.ask': { own: [], company: [], platform: ['trust-keeper'] },
  'trust-report.read': { own: [], company: ['hr'] },
  'glass.change': { own: [], company: [], platform: ['operator'] },
} as const satisfies Record<string, Row>;

type Row = {
  own: readonly Role[];
  company: readonly (Role | Machine)[];
  assigned?: readonly Role[];
  platform?: readonly ('staff' | Machine)[];
  granted?: Scope;
  key?: readonly KeyScope[] | 'any';
};

export type Act = keyof typeof acts;

/** How far somebody may go with an act: to anything of the company, to what is assigned to them or their own, to that alone, or not at all. */
export type Reach = 'company' | 'assigned' | 'own' | 'none';

/** Looks an act up in the table for somebody who is one or more roles. The wider reach wins. */
export function reachOf(act: Act, as: readonly (Role | Machine)[]): Reach {
  const row: { own: readonly string[]; company: readonly string[]; assigned?: readonly string[] } = acts[act];
  if (as.some((role) => row.company.includes(role))) return 'company';
  if (as.some((role) => row.assigned?.includes(role))) return 'assigned';
  return as.some((role) => row.own.includes(role)) ? 'own' : 'none';
}

/** Says whether staff, or a machine that acts in no company, may do something to the platform itself. */
export function mayOnPlatform(act: Act, as: 'staff' | Machine): boolean {
  const row: Row = acts[act];
  return row.platform?.includes(as) ?? false;
}

/** Says whether a grant of these scopes opens an act. Only readings are in the table's column: no grant lets anything be changed. */
export function isGranted(act: Act, granted: readonly Scope[]): boolean {
  const row: Row = acts[act];
  return row.granted !== undefined && granted.includes(row.granted);
}

/** The scopes of which a key needs one for an act; `any` where it needs none, and an empty list where no key will do. */
export const scopesFor = (act: Act): readonly KeyScope[] | 'any' => (acts[act] as Row).key ?? [];

/** Looks an act up in the table for a key that has some scopes: it reaches everything of its company, or nothing. */
export function reachOfKey(act: Act, has: readonly KeyScope[]): 'company' | 'none' {
  const wanted = scopesFor(act);
  return wanted === 'any' || wanted.some((scope) => has.includes(scope)) ? 'company' : 'none';
}
