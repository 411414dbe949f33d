import { pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { classify, impersonal } from '../../platform/classification.ts';
import { bytesColumn, companyId, idColumn, instantColumn } from '../../platform/columns.ts';
import type { InvitationOutcome } from './invitation.ts';

/** An invitation of an employee to sign in. Whoever has its link, and an account, links the two. */
export const invitations = pgTable(
  'invitations',
  {
    companyId: companyId(),
    id: idColumn('id').notNull(),
    employeeId: idColumn('employee_id').notNull(),
    /** The employee who invites; null where the platform's staff do, when a company begins. */
    invitedBy: idColumn('invited_by'),
    /** Of the link's secret, which is made when the mail is about to leave and is in the mail alone; null until then. */
    secretHash: bytesColumn('secret_hash'),
    /** The mail's fate. `sending` is written before its first byte leaves. */
    mail: text('mail').$type<'waiting' | 'sending' | 'sent' | 'refused' | 'uncertain'>().notNull(),
    createdAt: instantColumn('created_at').notNull(),
    changedAt: instantColumn('changed_at').notNull(),
    expiresAt: instantColumn('expires_at').notNull(),
    outcome: text('outcome').$type<InvitationOutcome>(),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.id] })],
);

export const invitationsClass = classify(invitations, {
  kind: 'tenant',
  purpose: 'Let employees link their account, and nobody else',
  subject: 'employee',
  legalBasis: 'GDPR Art. 6(1)(b) and (f): access to the service',
  retention: {
    period: 'P90D',
    from: 'expires_at',
    action: 'delete',
    basis: 'trace misuse of an invitation',
    shortest: { period: 'P30D', basis: 'misuse is seldom seen at once' },
  },
  columns: {
    companyId: impersonal('identifier'),
    id: impersonal('identifier'),
    employeeId: impersonal('identifier'),
    invitedBy: impersonal('identifier'),
    secretHash: impersonal('hash'),
    mail: impersonal('state'),
    createdAt: impersonal('time'),
    changedAt: impersonal('time'),
    expiresAt: impersonal('time'),
    outcome: impersonal('state'),
  },
});
