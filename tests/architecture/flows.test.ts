import { requestMailTexts } from '../../shared/trust/requests/mail-requests.ts';
import { texts as exportMailTexts } from '../../shared/protection/rights/export-mail.ts';
import { texts as noticeTexts } from '../../shared/trust/vendors/changes/notice-mail.ts';
import { texts as vendorReminderTexts } from '../../shared/trust/vendors/reminder-mail.ts';
import { texts as contractNoticeTexts } from '../../shared/protection/end-of-contract/staff-mail.ts';
import { texts as subscriptionTexts } from '../../shared/trust/vendors/subscribers/confirmation-mail.ts';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as z from 'zod/mini';
import { expect, test } from 'vitest';
import { catalogue } from '../../functions/catalogue.ts';
import { sentExample } from '../../shared/adapters/claude/sent-example.ts';
import { sentFields } from '../../shared/adapters/claude/sent-fields.ts';
import { flowKinds, type Flow } from '../../shared/kernel/flow.ts';
import { texts as invitationTexts } from '../../shared/messages/invitations/invitation-mail.ts';
import { texts as alertTexts } from '../../shared/trust/incidents/alert-mail-view.ts';
import { texts as errorTexts } from '../../shared/messages/errors/error-mail.ts';
import { texts as alarmTexts } from '../../shared/messages/notifications/alarm-staff.ts';
import { notificationKinds } from '../../shared/messages/notifications/notification.ts';
import { eventTypes } from '../../shared/payroll/webhooks/event.ts';
import { copyShape } from '../../shared/platform/encryption/data-keys/copies.ts';
import { logCatalogue } from '../../shared/platform/log-catalogue.ts';
import { messageBodies } from '../../shared/platform/outbox/message.ts';
import { catalogueFaults } from '../../shared/protection/catalogue/catalogue-faults.ts';
import { allEndpoints } from '../support/endpoints.ts';
import { leavesOf } from '../support/schema-leaves.ts';
import { read, root, sourcesUnder } from './source-tree.ts';

const ofKind = (kind: Flow['kind']) => catalogue.flows.filter((flow) => flow.kind === kind);
const fieldsOf = (kind: Flow['kind']): string[] =>
  ofKind(kind)
    .flatMap(({ name, fields }) => Object.keys(fields).map((field) => `${name}: ${field}`))
    .toSorted();
const isFlow = (value: unknown): value is Flow =>
  typeof value === 'object' &&
  value !== null &&
  'fields' in value &&
  'kept' in value &&
  flowKinds.includes((value as Flow).kind);

/** `/items/0/employee/name` as `items[].employee.name`. */
const pathOf = (pointer: string): string => pointer.slice(1).replaceAll('/0', '[]').replaceAll('/', '.');
const leafPaths = (schema: z.ZodMiniType): string[] =>
  leavesOf(schema)
    .filter(({ type }) => type !== 'array')
    .map(({ pointer }) => pathOf(pointer));

test('the catalogue has no fault: every class and recipient is known, and no queue, log or event holds a person', () => {
  expect(catalogueFaults(catalogue)).toEqual([]);
  expect(catalogue.flows.length).toBeGreaterThan(50);
});

test('every flow that is described anywhere is collected, once', async () => {
  const described: string[] = [];
  for (const path of sourcesUnder('shared')) {
    if (!/\bFlow\b|\bFolder\b|listFlow\(/.test(read(path))) continue;
    const module = (await import(pathToFileURL(join(root, path)).href)) as Record<string, unknown>;
    const flows = Object.values(module).flatMap((value) => (Array.isArray(value) ? value : [value]).filter(isFlow));
    described.push(...flows.map(({ kind, name }) => `${kind} ${name}`));
  }
  const collected = catalogue.flows.map(({ kind, name }) => `${kind} ${name}`);
  expect(collected.toSorted()).toEqual(described.toSorted());
  expect(new Set(collected).size).toBe(collected.length);
});

test('every field of every queue is classified, and every classified field is one', () => {
  const bodies = Object.entries(messageBodies).flatMap(([queue, { shape }]) =>
    Object.keys(shape).map((field) => `${queue}: ${field}`),
  );
  expect(fieldsOf('queue')).toEqual(bodies.toSorted());
});

/** Whether a value of a JSON schema could be a text that somebody wrote. */
function isLoose({ type, format, pattern, ...one }: Readonly<Record<string, unknown>>): boolean {
  const options = one['anyOf'] as Readonly<Record<string, unknown>>[] | undefined;
  if (options) return options.some(isLoose);
  if (one['enum'] !== undefined || one['const'] !== undefined || format === 'uuid') return false;
  if (type !== 'string') return !['integer', 'boolean', 'null'].includes(String(type));
  // A pattern of digits and dashes spells no name.
  return typeof pattern !== 'string' || !/^\^[-\d\\{}d]+\$$/.test(pattern);
}

test('no field of a queue can hold a text: ids, numbers, words of a closed list, and days', () => {
  const loose = Object.entries(messageBodies).flatMap(([queue, body]) => {
    const { properties = {} } = z.toJSONSchema(body) as { properties?: Record<string, Record<string, unknown>> };
    return Object.entries(properties).flatMap(([name, field]) => (isLoose(field) ? [`${queue}: ${name}`] : []));
  });
  expect(loose).toEqual([]);
});

test('every field of every log line is classified by its kind', () => {
  const logged = Object.entries(logCatalogue).flatMap(([code, { fields }]) =>
    Object.keys(fields).map((field) => `${code}: ${field}`),
  );
  expect(fieldsOf('log')).toEqual(logged.toSorted());
  const unknown = ofKind('log').flatMap(({ fields }) => Object.values(fields).filter((holds) => holds === undefined));
  expect(unknown).toEqual([]);
});

test('every field that can be asked of a model is classified, and every classified one is asked', () => {
  expect(fieldsOf('model')).toEqual(sentFields.map(({ group, path }) => `${group}: ${path}`).toSorted());
});

test('a question that is built asks for nothing that is not classified', async () => {
  const built = await sentExample('claude-haiku-5-5');
  const asked = Object.entries(built).flatMap(([group, fields]) =>
    [...fields.keys()].map((path) => `${group}: ${path}`),
  );
  expect(asked.toSorted()).toEqual(fieldsOf('model'));
});

test('what leaves for a model from a receipt or a claim is classed as somebody’s, and the rest is not', () => {
  const wrong = sentFields.filter(
    ({ from, holds }) => (holds.category === 'none') !== (from === 'fixed' || from === 'company'),
  );
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

const placesIn = (texts: object): string[] => [
  ...new Set([...JSON.stringify(texts).matchAll(/\{(\w+)\}/g)].map(([, place]) => place!)),
];

test('every place of every mail is classified beside the address and the link, and every classified one is a place', () => {
  const mails = {
    notification: [...placesIn(notificationKinds), 'to', 'link'],
    invitation: [...placesIn(invitationTexts), 'to', 'link'],
    'break-glass': [...placesIn(alarmTexts), 'to'],
    'incident-alert': [...placesIn(alertTexts), 'to', 'link'],
    'error-rate': [...placesIn(errorTexts), 'to'],
    // The signal's name and runbook are fixed texts, which its id stands for.
    'operations-alert': ['at', 'signal', 'to'],
    'rights-export': [...placesIn(exportMailTexts), 'to', 'link'],
    'sub-processor-notice': [...placesIn(noticeTexts), 'to', 'says'],
    'subscriber-notice': [...placesIn(noticeTexts), 'to', 'says'],
    subscription: [...placesIn(subscriptionTexts), 'to', 'link'],
    'contract-notice': [...placesIn(contractNoticeTexts), 'to', 'link'],
    'vendor-reminder': [...placesIn(vendorReminderTexts), 'to', 'link'],
    'trust-request': [...placesIn(requestMailTexts), 'to'],
  };
  const places = Object.entries(mails).flatMap(([mail, fields]) => fields.map((field) => `${mail}: ${field}`));
  expect(fieldsOf('mail')).toEqual(places.toSorted());
});

test('whoever sends a mail is one of those whose mails are classified', () => {
  const senders = sourcesUnder('shared').filter((path) => /mailer\.send\(/.test(read(path)));
  expect(senders).toEqual([
    'shared/messages/errors/watch-errors.ts',
    'shared/messages/invitations/send-invitation.ts',
    'shared/messages/notifications/alarm-staff.ts',
    'shared/messages/notifications/send-mail.ts',
    'shared/protection/end-of-contract/tell-staff.ts',
    'shared/protection/rights/send-rights-export.ts',
    'shared/trust/incidents/send-incident-alerts.ts',
    'shared/trust/operations/tell-of-alerts.ts',
    'shared/trust/requests/mail-requests.ts',
    'shared/trust/vendors/changes/send-notice.ts',
    'shared/trust/vendors/remind-staff.ts',
    'shared/trust/vendors/subscribers/send-confirmations.ts',
    'shared/trust/vendors/subscribers/tell-subscribers.ts',
  ]);
});

test('every list and table that leaves as a file says what its columns hold', async () => {
  const leaving = sourcesUnder('shared').filter(
    (path) => !path.startsWith('shared/adapters/') && /\btakeList[<(]|tableFiles\.write\(/.test(read(path)),
  );
  /** Where the columns of a file stand, if not where it is written. */
  const elsewhere: Readonly<Record<string, string>> = {
    'shared/people/staff-import/export-staff-import.ts': 'shared/people/staff-import/line-columns.ts',
    'shared/payroll/files/write-file.ts': 'shared/payroll/files/run-table.ts',
  };
  const silent: string[] = [];
  for (const path of leaving) {
    if (path === 'shared/platform/listing/take-list.ts') continue;
    const module = (await import(pathToFileURL(join(root, elsewhere[path] ?? path)).href)) as object;
    if (!Object.values(module).some((value) => isFlow(value) && value.kind === 'export')) silent.push(path);
  }
  expect(leaving.length).toBeGreaterThan(8);
  expect(silent).toEqual([]);
});

test('every folder of files is classified: what is put is named by one, and no other name is made', () => {
  const folders = ofKind('file').map(({ name }) => name);
  const named = sourcesUnder('shared').flatMap((path) =>
    path === 'shared/kernel/flow.ts' ? [] : [...read(path).matchAll(/as BlobName/g)].map(() => path),
  );
  expect(named).toEqual([]);
  expect(folders.length).toBeGreaterThan(3);
  const copy = leafPaths(copyShape);
  expect(Object.keys(ofKind('file').find(({ name }) => name === '<company>/<key>')!.fields).toSorted()).toEqual(
    copy.toSorted(),
  );
});

test('every answer to a machine is classified field by field, and every classified field is in it', async () => {
  const machines = (await allEndpoints()).filter(({ by }) => by === 'key' || by === 'signer');
  const answered = machines.flatMap(({ name, output }) =>
    output === undefined ? [] : leafPaths(output).map((field) => `${name}: ${field}`),
  );
  const classified = fieldsOf('partner').filter((field) => !field.startsWith('scim-'));
  expect(classified).toEqual(answered.toSorted());
});

test('an event to a company’s systems has a classified name for everything in it', () => {
  expect(eventTypes.length).toBeGreaterThan(3);
  expect(fieldsOf('webhook')).toEqual(['events: data.line', 'events: data.run', 'events: timestamp', 'events: type']);
});
