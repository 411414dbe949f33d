import type { Id } from '../../kernel/ids.ts';
import type { GroupRecord } from './groups-store.ts';
import { placeOf } from './person-view.ts';
import { sameName, schemaNames } from './scim.ts';

/** Whether a request leaves a group's members out of the answer, as Entra ID does. */
export const withoutMembers = (query: Readonly<Record<string, string>>): boolean =>
  (query['excludedAttributes'] ?? '').split(',').some((name) => sameName(name.trim(), 'members'));

/** A group as SCIM writes one (RFC 7643 §4.2); `members` is null where they were not asked for. */
export function scimGroupOf(origin: string, row: GroupRecord, members: readonly Id[] | null): Record<string, unknown> {
  return {
    schemas: [schemaNames.group],
    id: row.id,
    ...(row.externalId === null ? {} : { externalId: row.externalId }),
    displayName: row.displayName,
    ...(members === null
      ? {}
      : { members: members.map((id) => ({ value: id, type: 'User', $ref: placeOf(origin, 'Users', id) })) }),
    meta: {
      resourceType: 'Group',
      created: row.createdAt.toISOString(),
      lastModified: row.changedAt.toISOString(),
      location: placeOf(origin, 'Groups', row.id),
    },
  };
}
