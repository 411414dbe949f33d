import { createSecretKey } from 'node:crypto';
import { isProblem } from '../../kernel/problem.ts';
import type { Clock, Randomness } from '../../platform/clock.ts';
import { decrypt, encrypt } from '../../platform/encryption/cipher.ts';
import type { KeyRing } from '../../platform/encryption/key-ring.ts';
import type { SignInAttempt } from '../identity/ports.ts';

/**
 * What a browser carries while a member of staff is away at the platform's own directory. Sealed under a key of its own, so that a
 * ticket of a company's sign-in opens nothing here, nor this one there.
 */
export type StaffTicket = Readonly<{ attempt: SignInAttempt; returnTo: string; expiresAt: number }>;

const minutes = 10;
const purpose = 'staff sign-in ticket';
const ticketKey = async (uses: { keys: KeyRing }) => createSecretKey(await uses.keys.deploymentKey(purpose));

/** Seals a ticket into a cookie's value. It is good for ten minutes. */
export async function sealStaffTicket(
  uses: { keys: KeyRing; clock: Clock; randomness: Randomness },
  content: Omit<StaffTicket, 'expiresAt'>,
): Promise<string> {
  const ticket: StaffTicket = { ...content, expiresAt: uses.clock.now().getTime() + minutes * 60_000 };
  const key = { id: Buffer.alloc(16), version: 1, key: await ticketKey(uses) };
  return encrypt(Buffer.from(JSON.stringify(ticket)), key, uses.randomness.bytes(12), [purpose]).toString('base64url');
}

/** Opens a ticket; null when it is not ours, was changed, or has run out. Rejects with Problem `keys-away`. */
export async function openStaffTicket(
  uses: { keys: KeyRing; clock: Clock },
  value: string,
): Promise<StaffTicket | null> {
  try {
    const plain = decrypt(Buffer.from(value, 'base64url'), await ticketKey(uses), [purpose]);
    const ticket = JSON.parse(plain.toString('utf8')) as StaffTicket;
    return ticket.expiresAt > uses.clock.now().getTime() ? ticket : null;
  } catch (error) {
    if (isProblem(error, 'keys-away')) throw error;
    return null;
  }
}

/** Where staff may be sent after sign-in: a page of theirs. Anything else becomes their start page. */
export const safeStaffReturn = (wanted: string | null | undefined): string =>
  wanted && /^\/staff(?:\/[\w-]+)*$/.test(wanted) ? wanted : '/staff/companies';
