import { assignmentsOf, type Operation } from './assignments.ts';
import { isJson, memberOf, scimRefusal, type Json } from './scim.ts';

/** What becomes of a group's members, in this order. */
type MemberStep = Readonly<{ op: 'add' | 'remove' | 'replace'; ids: readonly string[] }>;
export type GroupChange = Readonly<{
  displayName?: string;
  externalId?: string | null;
  members: readonly MemberStep[];
}>;

/** Members that one request may name. Entra ID sends far fewer. */
export const mostMembers = 1_000;

function textFrom(value: unknown, field: string): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value !== 'string' || value.length > 256 || value.includes('\u0000'))
    throw scimRefusal('invalidValue', `${field} must be a text of 256 characters at most.`);
  return value;
}

function nameFrom(value: unknown): string {
  const name = textFrom(value, 'displayName');
  if (name === null || name.trim() === '') throw scimRefusal('invalidValue', 'displayName is required.');
  return name;
}

function idsFrom(value: unknown): string[] {
  if (value === null || value === undefined) return [];
  return (Array.isArray(value) ? value : [value]).map((one: unknown) => {
    const id = isJson(one) ? memberOf(one, 'value') : one;
    if (typeof id !== 'string')
      throw scimRefusal('invalidValue', 'A member must be an object with an id as its value.');
    return id.toLowerCase();
  });
}

/** Entra ID names who is taken out in the path where its address carries aadOptscim062020, and in the value where not. */
const inPath = /^members\[value eq "([^"]*)"\]$/;

function changeOf(change: GroupChange, { op, path, value }: Operation): GroupChange {
  const named = path === null ? null : inPath.exec(path);
  if (named) {
    if (op !== 'remove') throw scimRefusal('invalidPath', 'Members are added by the path members.');
    return { ...change, members: [...change.members, { op, ids: [named[1]!] }] };
  }
  switch (path) {
    case null: {
      if (op === 'remove') throw scimRefusal('noTarget', 'A remove must have a path.');
      if (!isJson(value))
        throw scimRefusal('invalidValue', 'An operation without a path must have an object as its value.');
      return assignmentsOf(value).reduce((before, one) => changeOf(before, { op, ...one }), change);
    }
    case 'displayname':
      return { ...change, displayName: nameFrom(op === 'remove' ? null : value) };
    case 'externalid':
      return { ...change, externalId: op === 'remove' ? null : textFrom(value, 'externalId') };
    case 'members': {
      const all = op === 'remove' && (value === undefined || value === null);
      const step: MemberStep = all ? { op: 'replace', ids: [] } : { op, ids: idsFrom(value) };
      return { ...change, members: [...change.members, step] };
    }
    default:
      return change;
  }
}

/** What a PATCH does to a group. Throws Problem `input-invalid`, `body-too-large`. */
export function groupChangeOf(operations: readonly Operation[]): GroupChange {
  const change = operations.reduce(changeOf, { members: [] } satisfies GroupChange as GroupChange);
  const named = change.members.reduce((sum, { ids }) => sum + ids.length, 0);
  if (named > mostMembers)
    throw scimRefusal('tooMany', `A request may name ${mostMembers} members at most. Split it.`, 'body-too-large');
  return change;
}

/** What a POST says of a new group. Throws Problem `input-invalid`, `body-too-large`. */
export function newGroupOf(body: Json): GroupChange & { displayName: string } {
  const change = groupChangeOf([{ op: 'add', path: null, value: body }]);
  return { ...change, displayName: nameFrom(change.displayName) };
}

/** Who is in a group after the steps, of those who were. */
export function membersAfter(before: readonly string[], steps: readonly MemberStep[]): Set<string> {
  const members = new Set(before);
  for (const { op, ids } of steps) {
    if (op === 'replace') members.clear();
    for (const id of ids) {
      if (op === 'remove') members.delete(id);
      else members.add(id);
    }
  }
  return members;
}
