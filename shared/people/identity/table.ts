import { boolean, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { classify, impersonal, readablePersonal } from '../../platform/classification.ts';
import { bytesColumn, companyId, idColumn, instantColumn } from '../../platform/columns.ts';
import type { Device } from './device.ts';

/** Which employee an identity provider's subject is: found by issuer and subject, before any company is known. */
export const identities = pgTable(
  'identities',
  {
    issuer: text('issuer').notNull(),
    subject: text('subject').notNull(),
    companyId: companyId(),
    employeeId: idColumn('employee_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.issuer, table.subject, table.companyId] })],
);

/** Which directory at the identity provider is which company's; a company can have several, and one that has none takes any. */
export const directories = pgTable('directories', {
  /** The provider's id of the directory: the `tid` of its tokens. */
  tenant: uuid('tenant').primaryKey(),
  companyId: companyId(),
  registeredAt: instantColumn('registered_at').notNull(),
});

export const sessions = pgTable(
  'sessions',
  {
    companyId: companyId(),
    id: idColumn('id').notNull(),
    employeeId: idColumn('employee_id').notNull(),
    secretHash: bytesColumn('secret_hash').notNull(),
    issuer: text('issuer').notNull(),
    /** The provider's own session: what signing out there is asked for, and what its sign-out tells us. */
    providerSession: text('provider_session'),
    /** What the provider calls the account when it is asked to sign it out, so that it need not ask which. */
    signOutHint: text('sign_out_hint'),
    /** Whether a second factor was confirmed. Who needs one is nobody in a session without. */
    secondFactor: boolean('second_factor').notNull(),
    /** What was signed in with, so that people know their own sessions apart. */
    browser: text('browser').$type<Device['browser']>(),
    system: text('system').$type<Device['system']>(),
    startedAt: instantColumn('started_at').notNull(),
    seenAt: instantColumn('seen_at').notNull(),
    endsAt: instantColumn('ends_at').notNull(),
    endedAt: instantColumn('ended_at'),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.id] })],
);

const signIn = {
  purpose: 'Sign people in and keep them signed in',
  subject: 'employee',
  legalBasis: 'GDPR Art. 6(1)(b) and (f): access to the service',
} as const;

export const identitiesClass = classify(identities, {
  ...signIn,
  kind: 'platform',
  retention: {
    period: 'P1Y',
    from: 'end of employment',
    action: 'delete',
    basis: 'who comes back within the year signs in as before; until then sign-in is refused by the employment',
  },
  columns: {
    issuer: impersonal('identifier'),
    subject: readablePersonal('user.unique_id', 'sign-in looks people up by it', { recipients: ['identity provider'] }),
    companyId: impersonal('identifier'),
    employeeId: impersonal('identifier'),
  },
});

export const directoriesClass = classify(directories, {
  kind: 'platform',
  purpose: 'Let the directories of companies sign in, and no others',
  subject: 'none',
  legalBasis: 'contract',
  retention: { period: 'P0D', from: 'end of the contract', action: 'delete', basis: 'of no use without the company' },
  columns: {
    tenant: impersonal('identifier'),
    companyId: impersonal('identifier'),
    registeredAt: impersonal('time'),
  },
});

export const sessionsClass = classify(sessions, {
  ...signIn,
  kind: 'tenant',
  retention: {
    period: 'P90D',
    from: 'ends_at',
    action: 'delete',
    basis: 'trace misuse of an account',
    shortest: { period: 'P30D', basis: 'misuse is seldom seen at once' },
  },
  columns: {
    companyId: impersonal('identifier'),
    id: impersonal('identifier'),
    employeeId: impersonal('identifier'),
    secretHash: impersonal('hash'),
    issuer: impersonal('identifier'),
    providerSession: readablePersonal('user.unique_id', 'sign-out at the provider is matched by it', {
      exported: false,
    }),
    signOutHint: readablePersonal('user.unique_id', 'the provider is asked to sign this account out by it', {
      exported: false,
      recipients: ['identity provider'],
    }),
    secondFactor: impersonal('state'),
    browser: readablePersonal('user.device', 'people tell their own sessions apart by it'),
    system: readablePersonal('user.device', 'people tell their own sessions apart by it'),
    startedAt: readablePersonal('user.behavior', 'limits are checked by it'),
    seenAt: readablePersonal('user.behavior', 'limits are checked by it'),
    endsAt: impersonal('time'),
    endedAt: impersonal('time'),
  },
});
