import { Problem } from '../../kernel/problem.ts';

/** RFC 7644 §3.1: the media type of everything that SCIM says. */
export const scimMedia = 'application/scim+json';

const scimTypes = [
  'invalidFilter',
  'tooMany',
  'uniqueness',
  'mutability',
  'invalidSyntax',
  'invalidPath',
  'noTarget',
  'invalidValue',
] as const;

/** What a refusal is called (RFC 7644 §3.12, table 9). */
export type ScimType = (typeof scimTypes)[number];

export const isScimType = (code: string): code is ScimType => (scimTypes as readonly string[]).includes(code);

/** A refusal that the directory's administrator reads, in the one language that they read it in. It repeats no value. */
export const scimRefusal = (
  scimType: ScimType,
  said: string,
  code: 'input-invalid' | 'body-too-large' = 'input-invalid',
) => new Problem(code, [{ code: scimType, text: { sv: said, en: said } }]);

export const schemaNames = {
  user: 'urn:ietf:params:scim:schemas:core:2.0:User',
  group: 'urn:ietf:params:scim:schemas:core:2.0:Group',
  enterprise: 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User',
  list: 'urn:ietf:params:scim:api:messages:2.0:ListResponse',
} as const;

/** RFC 7643 §2.1: names are compared without their capitals. */
export const sameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

export type Json = Readonly<Record<string, unknown>>;
export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A body as an object. Throws Problem `input-invalid`. */
export function objectFrom(body: unknown): Json {
  if (!isJson(body)) throw scimRefusal('invalidSyntax', 'The body must be a JSON object.');
  return body;
}

/** A member of an object by its name, whatever its capitals. */
export function memberOf(object: Json, name: string): unknown {
  const key = Object.keys(object).find((one) => sameName(one, name));
  return key === undefined ? undefined : object[key];
}
