import { isJson, memberOf, sameName, schemaNames, scimRefusal, type Json } from './scim.ts';

/** One attribute and its value; null takes the value away. The path is in lower case, without the name of its schema. */
export type Assignment = Readonly<{ path: string; value: unknown }>;

const schemas = [schemaNames.user, schemaNames.group, schemaNames.enterprise];
const longestPath = 300;

/** A path in lower case, without its schema. Throws Problem `input-invalid` for what is no attribute path (RFC 7644 §3.10). */
export function plainPath(path: string): string {
  const schema = schemas.find((name) => sameName(path.slice(0, name.length + 1), `${name}:`));
  const rest = path.slice(schema ? schema.length + 1 : 0);
  if (path.length > longestPath || !/^[a-z$][\w$-]*(\[[^[\]]*\])?(\.[a-z$][\w$-]*)?$/i.test(rest))
    throw scimRefusal('invalidPath', 'The path is not one of an attribute.');
  return rest.toLowerCase().replace(/\s+/g, ' ');
}

/**
 * An object's members as assignments. Entra ID sends them nested, with dots in the key (`name.givenName`), and with the name of
 * a schema in front of the key or as the key of an object (aadOptscim062020).
 */
export function assignmentsOf(object: Json): Assignment[] {
  return Object.entries(object).flatMap(([key, value]) => {
    if (sameName(key, 'schemas')) return [];
    if (schemas.some((name) => sameName(name, key))) return isJson(value) ? assignmentsOf(value) : [];
    const path = plainPath(key);
    return path === 'name' && isJson(value)
      ? Object.entries(value).map(([part, held]) => ({ path: plainPath(`name.${part}`), value: held }))
      : [{ path, value }];
  });
}

/** What a PATCH asks for (RFC 7644 §3.5.2). `path` is null where the value is an object of several attributes. */
export type Operation = Readonly<{ op: 'add' | 'replace' | 'remove'; path: string | null; value: unknown }>;

const mostOperations = 100;

/** Reads a PATCH. Entra ID writes `Add`, `Replace` and `Remove`. Throws Problem `input-invalid`, `body-too-large`. */
export function operationsOf(body: Json): Operation[] {
  const listed = memberOf(body, 'Operations');
  if (!Array.isArray(listed) || listed.length === 0)
    throw scimRefusal('invalidSyntax', 'The body must be a PatchOp with Operations.');
  if (listed.length > mostOperations)
    throw scimRefusal('tooMany', `A request may have ${mostOperations} operations at most.`, 'body-too-large');
  return listed.map((one: unknown) => {
    const op = isJson(one) ? memberOf(one, 'op') : undefined;
    const name = typeof op === 'string' ? op.toLowerCase() : '';
    if (!isJson(one) || (name !== 'add' && name !== 'replace' && name !== 'remove'))
      throw scimRefusal('invalidSyntax', 'An operation must be add, replace or remove.');
    const path = memberOf(one, 'path');
    if (path !== undefined && path !== null && typeof path !== 'string')
      throw scimRefusal('invalidPath', 'A path must be a text.');
    return { op: name, path: path ? plainPath(path) : null, value: memberOf(one, 'value') };
  });
}
