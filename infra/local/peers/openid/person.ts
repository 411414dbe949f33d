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
  /** False for somebody who cannot confirm with a second factor; true when left out. */
  readonly secondFactor?: boolean;
}

/** Entra's `sub` is another one for every application (learn.microsoft.com/entra/identity-platform/id-token-claims-reference). */
export function subjectOf(person: Person, clientId: string): string {
  return createHash('sha256').update(`${person.tid} ${person.oid} ${clientId}`).digest('base64url');
}
