import type { Id } from '../../kernel/ids.ts';
import type { DirectoryPerson } from './directory-person.ts';
import { schemaNames } from './scim.ts';
import type { directoryPeople } from './table.ts';

export type DirectoryRecord = typeof directoryPeople.$inferSelect;

export const saidOf = ({ userName, externalId, active, attributes }: DirectoryRecord): DirectoryPerson => ({
  ...attributes,
  userName,
  externalId,
  active,
});

/** An object without what nobody said: SCIM has no null. */
const said = (object: Record<string, unknown>): Record<string, unknown> | undefined => {
  const entries = Object.entries(object).filter(([, value]) => value !== null && value !== undefined);
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
};

export const placeOf = (origin: string, resource: 'Users' | 'Groups', id: string): string =>
  `${origin}/api/scim/v2/${resource}/${id}`;

/** A resource of RFC 7643 that is a person; `externalId` is there where the directory said one. */
export type ScimUser = Record<string, unknown> & Readonly<{ id: Id }>;

/** A person as SCIM writes one (RFC 7643 §4.1, §4.3): what the directory said, unchanged, under our id. */
export function userViewOf(origin: string, row: DirectoryRecord): ScimUser {
  const { displayName, formatted, givenName, familyName, mail, employeeNumber, department, manager } = row.attributes;
  const enterprise = said({ employeeNumber, department, manager: manager === null ? null : { value: manager } });
  return {
    schemas: enterprise ? [schemaNames.user, schemaNames.enterprise] : [schemaNames.user],
    id: row.employeeId,
    ...said({
      externalId: row.externalId,
      userName: row.userName,
      displayName,
      name: said({ formatted, givenName, familyName }),
      emails: mail === null ? null : [{ type: 'work', value: mail, primary: true }],
    }),
    active: row.active,
    ...(enterprise ? { [schemaNames.enterprise]: enterprise } : {}),
    meta: {
      resourceType: 'User',
      created: row.createdAt.toISOString(),
      lastModified: row.changedAt.toISOString(),
      location: placeOf(origin, 'Users', row.employeeId),
    },
  };
}
