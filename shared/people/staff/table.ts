import { pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { Language } from '../../kernel/language.ts';
import { classify, impersonal, readablePersonal } from '../../platform/classification.ts';
import { bytesColumn, idColumn, instantColumn } from '../../platform/columns.ts';

/** Those who operate the platform. They belong to no company, and no company's rows refer to them. */
export const staffMembers = pgTable('staff_members', {
  id: idColumn('id').primaryKey(),
  name: text('name').notNull(),
  /** Normalised to lower case. */
  workEmail: text('work_email').notNull(),
  language: text('language').$type<Language>().notNull(),
  createdAt: instantColumn('created_at').notNull(),
  disabledAt: instantColumn('disabled_at'),
});

/** Which member of staff a subject of the platform's own directory is. */
export const staffIdentities = pgTable(
  'staff_identities',
  {
    issuer: text('issuer').notNull(),
    subject: text('subject').notNull(),
    staffId: idColumn('staff_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.issuer, table.subject] })],
);

/** Codes that open a session when the identity provider cannot: made offline, each for one member of staff. */
export const breakGlassCodes = pgTable('break_glass_codes', {
  id: idColumn('id').primaryKey(),
  staffId: idColumn('staff_id').notNull(),
  secretHash: bytesColumn('secret_hash').notNull(),
  madeAt: instantColumn('made_at').notNull(),
  expiresAt: instantColumn('expires_at').notNull(),
  /** The last time. */
  usedAt: instantColumn('used_at'),
  revokedAt: instantColumn('revoked_at'),
});

export const staffSessions = pgTable('staff_sessions', {
  id: idColumn('id').primaryKey(),
  staffId: idColumn('staff_id').notNull(),
  secretHash: bytesColumn('secret_hash').notNull(),
  /** Who vouched for the person; null in a session that a code opened. */
  issuer: text('issuer'),
  breakGlassId: idColumn('break_glass_id'),
  startedAt: instantColumn('started_at').notNull(),
  seenAt: instantColumn('seen_at').notNull(),
  endsAt: instantColumn('ends_at').notNull(),
  endedAt: instantColumn('ended_at'),
});

const ofStaff = {
  kind: 'platform',
  subject: 'staff',
  legalBasis: 'GDPR Art. 6(1)(b) and (f): the work, and the safety of the platform',
} as const;

export const staffMembersClass = classify(staffMembers, {
  ...ofStaff,
  purpose: 'Know who operates the platform',
  retention: {
    period: 'P1Y',
    from: 'disabled_at',
    action: 'anonymise',
    basis: 'what they did can be asked about',
    by: 'forget-staff',
  },
  columns: {
    id: readablePersonal('user.unique_id', 'the key that records refer to', { erasure: 'pseudonymise' }),
    name: readablePersonal('user.name', 'companies are told who had access', { recipients: ['customer', 'mail'] }),
    workEmail: readablePersonal('user.contact.email', 'mail is sent to it', { recipients: ['mail'] }),
    language: readablePersonal('user.account.settings', 'texts are chosen by it', { erasure: 'delete' }),
    createdAt: impersonal('time'),
    disabledAt: impersonal('time'),
  },
});

export const staffIdentitiesClass = classify(staffIdentities, {
  ...ofStaff,
  purpose: 'Sign staff in',
  retention: {
    period: 'P1Y',
    from: 'end of employment',
    action: 'delete',
    basis: 'goes with the account; who is disabled is not let in by it',
    by: 'forget-staff',
  },
  columns: {
    issuer: impersonal('identifier'),
    subject: readablePersonal('user.unique_id', 'sign-in looks people up by it', { recipients: ['identity provider'] }),
    staffId: impersonal('identifier'),
  },
});

export const breakGlassCodesClass = classify(breakGlassCodes, {
  ...ofStaff,
  purpose: 'Let staff in when the identity provider cannot',
  retention: { period: 'P1Y', from: 'expires_at', action: 'delete', basis: 'trace misuse of an account' },
  columns: {
    id: impersonal('identifier'),
    staffId: impersonal('identifier'),
    secretHash: impersonal('hash'),
    madeAt: impersonal('time'),
    expiresAt: impersonal('time'),
    usedAt: readablePersonal('user.behavior', 'its use is an incident to be looked at'),
    revokedAt: impersonal('time'),
  },
});

export const staffSessionsClass = classify(staffSessions, {
  ...ofStaff,
  purpose: 'Keep staff signed in',
  retention: { period: 'P90D', from: 'ends_at', action: 'delete', basis: 'trace misuse of an account' },
  columns: {
    id: impersonal('identifier'),
    staffId: impersonal('identifier'),
    secretHash: impersonal('hash'),
    issuer: impersonal('identifier'),
    breakGlassId: impersonal('identifier'),
    startedAt: readablePersonal('user.behavior', 'limits are checked by it'),
    seenAt: readablePersonal('user.behavior', 'limits are checked by it'),
    endsAt: impersonal('time'),
    endedAt: impersonal('time'),
  },
});
