import { hintOf, type Person } from './person.ts';

/** What an application may say about one claim in the `claims` parameter (OpenID Connect Core 5.5.1). */
interface ClaimRequest {
  readonly essential?: boolean;
  readonly value?: string;
  readonly values?: readonly string[];
}

/** Authentication contexts (`c1` … `c99`) that a request asks for in `acrs` of the id token. */
export function askedContexts(idTokenClaims: unknown): readonly string[] {
  const request = (idTokenClaims as { acrs?: ClaimRequest | null } | undefined)?.acrs;
  const values = request?.values ?? (request?.value === undefined ? [] : [request.value]);
  return values.filter((value) => /^c[1-9][0-9]?$/.test(value));
}

/** Which claims each scope brings into the id token. `acrs` comes only when asked for; `amr` never, as in Entra v2.0. */
export const claimsOfScopes = {
  openid: ['sub', 'oid', 'tid', 'ver'],
  profile: ['name', 'preferred_username', 'login_hint'],
  email: ['email'],
  acrs: null,
};

/** The claims about a person; `idTokenClaims` is what the request asked for in particular. */
export function entraClaims(person: Person, subject: string, idTokenClaims: unknown) {
  const contexts = person.secondFactor === false ? [] : askedContexts(idTokenClaims);
  return {
    sub: subject,
    oid: person.oid,
    tid: person.tid,
    ver: '2.0',
    name: person.name,
    preferred_username: person.email,
    email: person.email,
    login_hint: hintOf(person),
    ...(contexts.length > 0 ? { acrs: contexts } : {}),
  };
}
