import { impersonalField, type FieldClass } from '../kernel/field-class.ts';
import type { Flow } from '../kernel/flow.ts';

/** What a field of a log line may hold. There is no kind for free text or for a person: neither enters a log. */
type FieldKind = 'id' | 'count' | 'milliseconds' | 'code';

/** The kind of a field is its class. */
const kindClasses: Readonly<Record<FieldKind, FieldClass>> = {
  id: impersonalField('identifier'),
  count: impersonalField('amount'),
  milliseconds: impersonalField('time'),
  code: impersonalField('state'),
};

type Entry = { level: 'info' | 'warn' | 'error'; says: string; fields: Readonly<Record<string, FieldKind>> };

/** Every line the product can log: a stable code, a sentence without values, and the fields that go with it. */
export const logCatalogue = {
  'http.answered': {
    level: 'info',
    says: 'a request was answered',
    fields: { route: 'code', status: 'count', took: 'milliseconds' },
  },
  'http.failed': {
    level: 'error',
    says: 'a request ended in an unexpected error',
    fields: { route: 'code', error: 'code', at: 'code' },
  },
  'idempotency.not-kept': {
    level: 'warn',
    says: 'an answer could not be kept: the same request is done anew, if it comes after a while',
    fields: { route: 'code', error: 'code' },
  },
  'limits.away': {
    level: 'error',
    says: 'a request could not be counted: it passes uncounted, or waits where that is not allowed',
    fields: { route: 'code', error: 'code' },
  },
  'queue.done': {
    level: 'info',
    says: 'a message was handled',
    fields: { queue: 'code', message: 'id', outcome: 'code', took: 'milliseconds' },
  },
  'queue.failed': {
    level: 'error',
    says: 'a message failed and goes back to the queue',
    fields: { queue: 'code', message: 'id', delivery: 'count', error: 'code', at: 'code' },
  },
  'queue.body-unreadable': {
    level: 'error',
    says: 'a message of an unknown shape goes to the dead letters',
    fields: { queue: 'code' },
  },
  'timer.done': {
    level: 'info',
    says: 'a timer job ended',
    fields: { job: 'code', count: 'count', took: 'milliseconds' },
  },
  'timer.skipped': { level: 'info', says: 'another instance holds the lease of a timer job', fields: { job: 'code' } },
  'timer.failed': { level: 'error', says: 'a timer job failed', fields: { job: 'code', error: 'code', at: 'code' } },
  'timer.not-kept': {
    level: 'warn',
    says: 'how a timer job went could not be kept: the job itself goes on',
    fields: { job: 'code', error: 'code' },
  },
  'signal.not-counted': {
    level: 'warn',
    says: 'what a signal counts could not be written: it goes with what is counted next',
    fields: { error: 'code' },
  },
  'signal.away': {
    level: 'warn',
    says: 'a signal could not be measured: its alert stays as it is',
    fields: { signal: 'code', error: 'code' },
  },
  'alert.opened': {
    level: 'error',
    says: 'a signal fires: its alert is open, and staff are mailed',
    fields: { signal: 'code' },
  },
  'alert.closed': { level: 'info', says: 'a signal has been quiet: its alert is closed', fields: { signal: 'code' } },
  'alert.not-mailed': {
    level: 'error',
    says: 'a mail about an alert did not reach its member of staff',
    fields: { staff: 'id', outcome: 'code' },
  },
  'outbox.publish-failed': {
    level: 'warn',
    says: 'a message could not be published and stays in the outbox',
    fields: { queue: 'code', message: 'id', error: 'code' },
  },
  'analytics.not-taken': {
    level: 'warn',
    says: 'product analytics did not take an event: it waits, and after three days it is given up',
    fields: { event: 'code', status: 'count', wake: 'count' },
  },
  'errors.not-counted': {
    level: 'warn',
    says: 'errors could not be counted yet: they are kept until they can be',
    fields: { error: 'code' },
  },
  'error-rate.unusual': {
    level: 'error',
    says: 'more errors than usual: staff are told by mail',
    fields: { kind: 'code', place: 'code', seen: 'count' },
  },
  'error-rate.not-mailed': {
    level: 'error',
    says: 'a mail about unusually many errors did not reach its member of staff: it is tried again',
    fields: { staff: 'id', outcome: 'code' },
  },
  'contact.waits': {
    level: 'warn',
    says: 'somebody who asked for a demo could not be written down in Close yet: it is tried again',
    fields: { contact: 'id', attempt: 'count', error: 'code' },
  },
  'contact.dead': {
    level: 'error',
    says: 'somebody who asked for a demo could not be written down in Close: it is shown, and tried again by hand',
    fields: { contact: 'id', error: 'code' },
  },
  'contact.not-forgotten': {
    level: 'error',
    says: 'somebody who asked for a demo could not be removed from Close: it is tried again the next day',
    fields: { contact: 'id', error: 'code' },
  },
  'database.pool-error': { level: 'warn', says: 'an idle database connection ended', fields: { error: 'code' } },
  'keys.copy-failed': {
    level: 'warn',
    says: 'a key has no copy beside its database yet: it is tried again',
    fields: { error: 'code', at: 'code' },
  },
  'keys.lost': {
    level: 'error',
    says: 'a database lacks keys that were there: nothing of the company is opened or sealed until they are put back',
    fields: { company: 'id' },
  },
  'vendors.nobody-to-tell': {
    level: 'error',
    says: 'a company has nobody of HR who could be told of a change of sub-processors, or of an answer to its objection',
    fields: { company: 'id' },
  },
  'vendors.mail-not-sent': {
    level: 'error',
    says: 'a mail about vendors did not leave',
    fields: { about: 'id', outcome: 'code' },
  },
  'seal.broken': {
    level: 'error',
    says: 'a sealed value is no longer what was written: it is shown as empty',
    fields: { table: 'code', column: 'code' },
  },
  'keys.not-made-yet': {
    level: 'warn',
    says: 'a new company has no key yet: it is made at its first use',
    fields: { error: 'code', at: 'code' },
  },
  'mail.uncertain': {
    level: 'warn',
    says: 'a mail was under way when a process ended: it is shown as uncertain and not sent again',
    fields: { mail: 'id' },
  },
  'model.replaced': {
    level: 'warn',
    says: 'a model that a company chose gave no answer to use',
    fields: { purpose: 'code', reason: 'code' },
  },
  'model.switched-on': { level: 'info', says: 'a model may be asked: all its places lie in the EU', fields: {} },
  'model.switched-off': {
    level: 'warn',
    says: 'a model may not be asked: nothing is sent to it',
    fields: { reason: 'code' },
  },
  'settings.refused': {
    level: 'error',
    says: 'the process cannot start with a setting as it is',
    fields: { setting: 'code', reason: 'code' },
  },
  'schema.refused': {
    level: 'error',
    says: 'the process cannot start on the schema that the database has',
    fields: { older: 'code' },
  },
  'settings.secrets-away': {
    level: 'error',
    says: 'the process cannot start yet: the vault with its secrets does not answer',
    fields: { error: 'code' },
  },
  'secret.due': {
    level: 'warn',
    says: 'a secret or a key has to be replaced: it cannot be used, expires, or is too old',
    fields: { setting: 'code', reason: 'code', days: 'count' },
  },
  'backup.overdue': {
    level: 'error',
    says: 'what is promised of backups does not hold: there is none of the last 26 hours, or bytes are left that should be gone',
    fields: { why: 'code', count: 'count' },
  },
  'backup.files-wait': {
    level: 'error',
    says: 'files of a company have waited for their copy for more than 26 hours',
    fields: { company: 'id', count: 'count' },
  },
  'backup.file-missing': {
    level: 'error',
    says: 'a file that a row names is not stored, and cannot be copied',
    fields: { company: 'id', holder: 'id' },
  },
  'secrets.unseen': {
    level: 'warn',
    says: 'how old secrets and keys are could not be looked up when the process started',
    fields: { error: 'code' },
  },
  'bankid.refused': {
    level: 'warn',
    says: 'BankID did not do what it was asked',
    fields: { asked: 'code', error: 'code' },
  },
  'break-glass.used': {
    level: 'error',
    says: 'somebody opened a staff session with a break-glass code: all staff are told by mail',
    fields: { code: 'id', session: 'id' },
  },
  'break-glass.not-mailed': {
    level: 'error',
    says: 'a mail about a used break-glass code did not reach its member of staff',
    fields: { staff: 'id', outcome: 'code' },
  },
  'incident.clock-late': {
    level: 'error',
    says: 'the clock of a personal data breach has run out, and what it waits for is not done',
    fields: { incident: 'id', clock: 'code' },
  },
  'incident.not-mailed': {
    level: 'error',
    says: 'an alert of an incident did not reach its member of staff',
    fields: { incident: 'id', staff: 'id', outcome: 'code' },
  },
  'seal.anchor-differs': {
    level: 'error',
    says: 'a checkpoint of the audit log is not the one that is anchored: one of the two was changed, or a database was put back',
    fields: { tree: 'code', size: 'count' },
  },
  'trust.unread': {
    level: 'warn',
    says: 'a fact of the trust center could not be read: what needs it is not checked',
    fields: { fact: 'code', error: 'code', at: 'code' },
  },
  'trust.not-mailed': {
    level: 'warn',
    says: 'a request from the trust center was not mailed to staff yet: it is tried again',
    fields: { error: 'code', at: 'code' },
  },
  'sign-in.refused': { level: 'warn', says: 'a sign-in was refused', fields: { reason: 'code' } },
} as const satisfies Record<string, Entry>;

export type LogCode = keyof typeof logCatalogue;
type Value<Kind extends FieldKind> = Kind extends 'count' | 'milliseconds' ? number : string;
export type LogFields<Code extends LogCode> = {
  [Name in keyof (typeof logCatalogue)[Code]['fields']]: Value<(typeof logCatalogue)[Code]['fields'][Name] & FieldKind>;
};

export const logFlows: readonly Flow[] = Object.entries(logCatalogue as Record<string, Entry>).map(
  ([name, { says, fields }]) => ({
    kind: 'log',
    name,
    purpose: `Operate the service: ${says}`,
    legalBasis: 'no personal data',
    recipients: [],
    kept: 'as the place keeps it where the process writes its lines; none is set up by this release',
    fields: Object.fromEntries(Object.entries(fields).map(([field, kind]) => [field, kindClasses[kind]])),
  }),
);
