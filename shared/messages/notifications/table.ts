import { integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { classify, impersonal, readablePersonal } from '../../platform/classification.ts';
import { companyId, dayColumn, idColumn, instantColumn } from '../../platform/columns.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { MailGroup, NotificationKind } from './notification.ts';

/**
 * What a person is told in the app: of an event in the life of a claim, of a grant, of a key that ends, or of a month's cost. One of each
 * person and event, grant, or key or month and kind: a second delivery finds it there.
 */
export const notifications = pgTable(
  'notifications',
  {
    companyId: companyId(),
    id: idColumn('id').notNull(),
    employeeId: idColumn('employee_id').notNull(),
    /** What it is about: an event of a claim, staff's access to the company, a key or secret of its, an incident, or a month. */
    eventId: idColumn('event_id'),
    expenseId: idColumn('expense_id'),
    grantId: idColumn('grant_id'),
    apiKeyId: idColumn('api_key_id'),
    webhookEndpointId: idColumn('webhook_endpoint_id'),
    rightsRequestId: idColumn('rights_request_id'),
    incidentId: idColumn('incident_id'),
    provisioningTokenId: idColumn('provisioning_token_id'),
    inboundSecretId: idColumn('inbound_secret_id'),
    /** The first day of the month whose cost of models it is about. */
    month: dayColumn('month'),
    kind: text('kind').$type<NotificationKind>().notNull(),
    values: jsonb('values')
      .$type<{ amount?: number; currency?: string; name?: string; day?: PlainDate; days?: number }>()
      .notNull(),
    at: instantColumn('at').notNull(),
    readAt: instantColumn('read_at'),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.id] })],
);

/** What somebody does not want by mail. Whoever has no row gets every mail. */
export const notificationChoices = pgTable(
  'notification_choices',
  {
    companyId: companyId(),
    employeeId: idColumn('employee_id').notNull(),
    notByMail: text('not_by_mail').array().$type<MailGroup[]>().notNull(),
    changedAt: instantColumn('changed_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.employeeId] })],
);

/** A mail and its fate. `sending` is written before the first byte leaves: found there later, its fate is uncertain and it is not sent again. */
export const mails = pgTable(
  'mails',
  {
    companyId: companyId(),
    id: idColumn('id').notNull(),
    notificationId: idColumn('notification_id').notNull(),
    employeeId: idColumn('employee_id').notNull(),
    state: text('state').$type<'waiting' | 'sending' | 'sent' | 'refused' | 'uncertain'>().notNull(),
    attempts: integer('attempts').notNull(),
    createdAt: instantColumn('created_at').notNull(),
    changedAt: instantColumn('changed_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.id] })],
);

const tell = {
  kind: 'tenant',
  purpose: 'Tell people what happened to their claims, and HR who had access and what becomes of the company’s keys',
  subject: 'employee',
  legalBasis: 'GDPR Art. 6(1)(b)',
  retention: {
    period: 'P1Y',
    from: 'at',
    action: 'delete',
    basis: 'of no use after the benefit year',
    shortest: { period: 'P30D', basis: 'who is away for some weeks can still read them' },
  },
} as const;

export const notificationsClass = classify(notifications, {
  ...tell,
  columns: {
    companyId: impersonal('identifier'),
    id: impersonal('identifier'),
    employeeId: impersonal('identifier'),
    eventId: impersonal('identifier'),
    expenseId: impersonal('identifier'),
    grantId: impersonal('identifier'),
    apiKeyId: impersonal('identifier'),
    webhookEndpointId: impersonal('identifier'),
    rightsRequestId: impersonal('identifier'),
    incidentId: impersonal('identifier'),
    provisioningTokenId: impersonal('identifier'),
    inboundSecretId: impersonal('identifier'),
    month: impersonal('time'),
    kind: impersonal('state'),
    values: readablePersonal('user.financial', 'the sentence in the app is made from it'),
    at: impersonal('time'),
    readAt: readablePersonal('user.behavior', 'unread ones are counted by it'),
  },
});

export const mailsClass = classify(mails, {
  ...tell,
  retention: {
    period: 'P1Y',
    from: { goesWith: ['notifications'] },
    action: 'delete',
    basis: 'of no use without what it tells',
  },
  columns: {
    companyId: impersonal('identifier'),
    id: impersonal('identifier'),
    notificationId: impersonal('identifier'),
    employeeId: impersonal('identifier'),
    state: impersonal('state'),
    attempts: impersonal('state'),
    createdAt: impersonal('time'),
    changedAt: impersonal('time'),
  },
});

export const notificationChoicesClass = classify(notificationChoices, {
  ...tell,
  purpose: 'Send people only the mails they want',
  person: 'employeeId',
  retention: {
    period: 'P1Y',
    from: 'end of employment',
    action: 'delete',
    basis: 'nobody is mailed any more by then',
  },
  columns: {
    companyId: impersonal('identifier'),
    employeeId: impersonal('identifier'),
    notByMail: readablePersonal('user.account.settings', 'mails are sent by it'),
    changedAt: impersonal('time'),
  },
});
