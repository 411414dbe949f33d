import { boolean, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { Role } from '../../kernel/roles.ts';
import { classify, impersonal, readablePersonal } from '../../platform/classification.ts';
import { bytesColumn, companyId, idColumn, instantColumn } from '../../platform/columns.ts';
import type { DirectoryAttributes } from './directory-person.ts';

/**
 * What the company's directory said of a person, unchanged, since the directory compares it with what it has. Whoever has a row
 * that is not removed is the directory's; everybody else was added by hand.
 */
export const directoryPeople = pgTable(
  'directory_people',
  {
    companyId: companyId(),
    employeeId: idColumn('employee_id').notNull(),
    userName: text('user_name').notNull(),
    /** At Entra ID the object id, where the company maps it so: then it is who signs in. */
    externalId: text('external_id'),
    attributes: jsonb('attributes').$type<DirectoryAttributes>().notNull(),
    active: boolean('active').notNull(),
    createdAt: instantColumn('created_at').notNull(),
    changedAt: instantColumn('changed_at').notNull(),
    /** Deleted in the directory: shut out here, and no longer shown to it. */
    removedAt: instantColumn('removed_at'),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.employeeId] })],
);

export const directoryGroups = pgTable(
  'directory_groups',
  {
    companyId: companyId(),
    id: idColumn('id').notNull(),
    displayName: text('display_name').notNull(),
    externalId: text('external_id'),
    /** What HR lets its members be. */
    roles: text('roles').array().$type<Exclude<Role, 'employee'>[]>().notNull(),
    version: integer('version').notNull(),
    createdAt: instantColumn('created_at').notNull(),
    changedAt: instantColumn('changed_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.id] })],
);

export const directoryGroupMembers = pgTable(
  'directory_group_members',
  { companyId: companyId(), groupId: idColumn('group_id').notNull(), employeeId: idColumn('employee_id').notNull() },
  (table) => [primaryKey({ columns: [table.companyId, table.groupId, table.employeeId] })],
);

/** What the directory shows itself by. The secret is shown once, when it is made. */
export const provisioningTokens = pgTable(
  'provisioning_tokens',
  {
    companyId: companyId(),
    id: idColumn('id').notNull(),
    secretHash: bytesColumn('secret_hash').notNull(),
    madeBy: idColumn('made_by').notNull(),
    madeAt: instantColumn('made_at').notNull(),
    expiresAt: instantColumn('expires_at').notNull(),
    lastUsedAt: instantColumn('last_used_at'),
    revokedAt: instantColumn('revoked_at'),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.id] })],
);

const provisioning = {
  kind: 'tenant',
  purpose: 'Take people and their roles from the company’s directory',
  legalBasis: 'GDPR Art. 6(1)(f): the right people, and nobody else, have access',
} as const;
const whileEmployed = {
  period: 'P1Y',
  from: 'end of employment',
  action: 'delete',
  basis: 'claims of the last year are settled by then',
} as const;

export const directoryPeopleClass = classify(directoryPeople, {
  ...provisioning,
  subject: 'employee',
  retention: whileEmployed,
  columns: {
    companyId: impersonal('identifier'),
    employeeId: impersonal('identifier'),
    userName: readablePersonal('user.unique_id', 'the directory finds people by it'),
    externalId: readablePersonal('user.unique_id', 'the directory finds people by it'),
    attributes: readablePersonal('user.name', 'the directory compares it with what it has'),
    active: impersonal('state'),
    createdAt: impersonal('time'),
    changedAt: impersonal('time'),
    removedAt: impersonal('time'),
  },
});

export const directoryGroupsClass = classify(directoryGroups, {
  ...provisioning,
  subject: 'none',
  retention: { period: 'P90D', from: 'end of the contract', action: 'delete', basis: 'contract; GDPR Art. 28(3)(g)' },
  columns: {
    companyId: impersonal('identifier'),
    id: impersonal('identifier'),
    displayName: impersonal('company text'),
    externalId: impersonal('identifier'),
    roles: impersonal('state'),
    version: impersonal('state'),
    createdAt: impersonal('time'),
    changedAt: impersonal('time'),
  },
});

export const directoryGroupMembersClass = classify(directoryGroupMembers, {
  ...provisioning,
  subject: 'employee',
  retention: whileEmployed,
  columns: {
    companyId: impersonal('identifier'),
    groupId: impersonal('identifier'),
    employeeId: impersonal('identifier'),
  },
});

export const provisioningTokensClass = classify(provisioningTokens, {
  ...provisioning,
  subject: 'employee',
  retention: { period: 'P1Y', from: 'expires_at', action: 'delete', basis: 'trace misuse of a token' },
  columns: {
    companyId: impersonal('identifier'),
    id: impersonal('identifier'),
    secretHash: impersonal('hash'),
    madeBy: readablePersonal('user.unique_id', 'an id that leads to a person only through the employee row', {
      erasure: 'keep',
    }),
    madeAt: impersonal('time'),
    expiresAt: impersonal('time'),
    lastUsedAt: impersonal('time'),
    revokedAt: impersonal('time'),
  },
});
