import { createHash } from 'node:crypto';

/** Somebody who can be picked at sign-in. */
export interface Person {
  /** Object id in the tenant; the same for every application. */
  readonly oid: string;
  /** Tenant: the company's directory. */
  readonly tid: string;
  readonly name: string;
  /** Work address, and the user principal name. */
  readonly email: string;
  /** Shown in the picker only; Entra's tokens do not say it. */
  readonly role: string;
  readonly company: string;
  /** Signs in at the directory's own address alone, and is not offered where people of any directory sign in. */
  readonly ownAddressOnly?: boolean;
  /** False for somebody who cannot confirm with a second factor; true when left out. */
  readonly secondFactor?: boolean;
}

/** What Entra's optional claim `login_hint` holds: opaque to an application, and good for `login_hint` and `logout_hint`. */
export const hintOf = ({ oid }: Person): string => `O.${Buffer.from(oid).toString('base64url')}`;

/** Whether a hint of an application means a person: by the address, or by the claim. */
export const isHinted = (person: Person, hint: string | null | undefined): boolean =>
  hint !== null && hint !== undefined && (person.email.toLowerCase() === hint.toLowerCase() || hintOf(person) === hint);

/** Entra's `sub` is another one for every application (learn.microsoft.com/entra/identity-platform/id-token-claims-reference). */
export function subjectOf(person: Person, clientId: string): string {
  return createHash('sha256').update(`${person.tid} ${person.oid} ${clientId}`).digest('base64url');
}
