import type { Assignment, Operation } from './assignments.ts';
import { assignmentsOf } from './assignments.ts';
import type { DirectoryPerson } from './directory-person.ts';
import { isJson, memberOf, sameName, scimRefusal } from './scim.ts';

type TextField = Exclude<keyof DirectoryPerson, 'active'>;

/** The attributes that are kept. Any other is left aside: what nobody uses is not stored. */
const textFields: Readonly<Record<string, TextField>> = {
  username: 'userName',
  externalid: 'externalId',
  displayname: 'displayName',
  'name.formatted': 'formatted',
  'name.givenname': 'givenName',
  'name.familyname': 'familyName',
  'emails[type eq "work"].value': 'mail',
  employeenumber: 'employeeNumber',
  department: 'department',
  manager: 'manager',
  'manager.value': 'manager',
};
const longest: Partial<Record<TextField, number>> = { employeeNumber: 64, department: 200 };

function textFrom(value: unknown, field: TextField): string | null {
  if (value === null || value === undefined || value === '') return null;
  const most = longest[field] ?? 256;
  if (typeof value !== 'string' || value.includes('\u0000'))
    throw scimRefusal('invalidValue', `${field} must be a text.`);
  if (value.length > most) throw scimRefusal('invalidValue', `${field} may have ${most} characters at most.`);
  return value;
}

/** Entra ID sends `active` as the text "False" unless its address carries aadOptscim062020. */
function activeFrom(value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string' && /^(true|false)$/i.test(value)) return value.toLowerCase() === 'true';
  throw scimRefusal('invalidValue', 'active must be true or false.');
}

/** A manager is an id, or an object or a list of one with the id as its value. */
function managerFrom(value: unknown): unknown {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  return isJson(one) ? memberOf(one, 'value') : one;
}

/** The address of work in a list of them. Two of one type are refused (Entra ID's own rule). */
function mailFrom(value: unknown): unknown {
  if (value === null || value === undefined) return null;
  const listed = (Array.isArray(value) ? value : [value]) as unknown[];
  const typed = listed.map((one) => {
    const type = isJson(one) ? (memberOf(one, 'type') ?? 'work') : null;
    if (!isJson(one) || typeof type !== 'string')
      throw scimRefusal('invalidValue', 'emails must be a list of objects with a value.');
    return { type: type.toLowerCase(), value: memberOf(one, 'value') };
  });
  if (new Set(typed.map(({ type }) => type)).size < typed.length)
    throw scimRefusal('invalidValue', 'Two e-mail addresses may not have one type.');
  return typed.find(({ type }) => type === 'work')?.value ?? null;
}

function assigned(person: DirectoryPerson, { path, value }: Assignment): DirectoryPerson {
  if (path === 'active') return { ...person, active: activeFrom(value) };
  if (path === 'emails') return { ...person, mail: textFrom(mailFrom(value), 'mail') };
  const field = textFields[path];
  if (field === undefined) return person;
  const text = textFrom(field === 'manager' ? managerFrom(value) : value, field);
  if (field !== 'userName') return { ...person, [field]: text };
  if (text === null) throw scimRefusal('invalidValue', 'userName is required.');
  return { ...person, userName: text };
}

/** A person after assignments, in their order. Throws Problem `input-invalid`, which repeats no value. */
export const assign = (person: DirectoryPerson, assignments: readonly Assignment[]): DirectoryPerson =>
  assignments.reduce(assigned, person);

const nameParts = ['name.formatted', 'name.givenname', 'name.familyname'].map((path) => ({ path, value: null }));

/** A person after the operations of a PATCH, all or none. Throws Problem `input-invalid`. */
export function patchPerson(person: DirectoryPerson, operations: readonly Operation[]): DirectoryPerson {
  return operations.reduce((before, { op, path, value }) => {
    if (op === 'remove') {
      if (path === null) throw scimRefusal('noTarget', 'A remove must have a path.');
      if (path === 'active' || sameName(path, 'userName'))
        throw scimRefusal('mutability', 'active and userName cannot be removed.');
      return assign(before, path === 'name' ? nameParts : [{ path, value: null }]);
    }
    if (path !== null && path !== 'name') return assigned(before, { path, value });
    if (!isJson(value))
      throw scimRefusal('invalidValue', 'An operation without a path must have an object as its value.');
    return assign(before, assignmentsOf(path === 'name' ? { name: value } : value));
  }, person);
}
