import { createSecretKey } from 'node:crypto';
import { isProblem } from '../../kernel/problem.ts';
import { decrypt, encrypt } from '../../platform/encryption/cipher.ts';
import type { KeyRing } from '../../platform/encryption/key-ring.ts';
import type { Clock, Randomness } from '../../platform/clock.ts';
import type { SignInAttempt, VouchedIdentity } from './ports.ts';

/** What a browser carries while it is away at the identity provider: sealed, so it can be neither read nor made up. */
export type SignInTicket = Readonly<{
  attempt: SignInAttempt;
  returnTo: string;
  /** The link's token, where somebody signs in by an invitation. */
  invitation: string | null;
  /** Who has signed in and is to confirm a second factor. */
  confirming: Pick<VouchedIdentity, 'issuer' | 'subject'> | null;
  expiresAt: number;
}>;

const minutes = 10;
const purpose = 'sign-in ticket';

const ticketKey = async (uses: { keys: KeyRing }) => createSecretKey(await uses.keys.deploymentKey(purpose));

/** Seals a ticket into a cookie's value. It is good for ten minutes. */
export async function sealTicket(
  uses: { keys: KeyRing; clock: Clock; randomness: Randomness },
  content: Omit<SignInTicket, 'expiresAt'>,
): Promise<string> {
  const ticket: SignInTicket = { ...content, expiresAt: uses.clock.now().getTime() + minutes * 60_000 };
  const key = { id: Buffer.alloc(16), version: 1, key: await ticketKey(uses) };
  return encrypt(Buffer.from(JSON.stringify(ticket)), key, uses.randomness.bytes(12), [purpose]).toString('base64url');
}

/** Opens a ticket; null when it is not ours, was changed, or has run out. Rejects with Problem `keys-away`. */
export async function openTicket(uses: { keys: KeyRing; clock: Clock }, value: string): Promise<SignInTicket | null> {
  try {
    const plain = decrypt(Buffer.from(value, 'base64url'), await ticketKey(uses), [purpose]);
    const ticket = JSON.parse(plain.toString('utf8')) as SignInTicket;
    return ticket.expiresAt > uses.clock.now().getTime() ? ticket : null;
  } catch (error) {
    if (isProblem(error, 'keys-away')) throw error;
    return null;
  }
}

/** Whether a ticket is of somebody who signs in by an invitation: where to send them when it fails. Never rejects. */
export const wasInvited = (uses: { keys: KeyRing; clock: Clock }, value: string | null): Promise<boolean> =>
  value === null
    ? Promise.resolve(false)
    : openTicket(uses, value).then(
        (ticket) => ticket !== null && ticket.invitation !== null,
        () => false,
      );

/** Where the browser may be sent after sign-in: a path of ours. Anything else, another site's address among them, becomes the start page. */
export function safeReturn(wanted: string | null | undefined): string {
  return wanted && /^\/(?![/\\])[\w\-./?=&%]*$/.test(wanted) ? wanted : '/';
}
