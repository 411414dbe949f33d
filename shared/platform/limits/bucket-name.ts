import { createHash, createHmac } from 'node:crypto';
import type { LimitKind } from '../../kernel/request-limits.ts';
import type { KeyRing } from '../encryption/key-ring.ts';

/** The bucket of somebody who is known, by an id that is random: its hash leads nobody back. */
export const bucketOfCaller = (kind: LimitKind, id: string): Buffer =>
  createHash('sha256').update(`caller|${kind}|${id}`).digest();

/**
 * The bucket of an address, or of anything else that could be found by trying all there are: under a key of the deployment's.
 * Rejects with Problem `keys-away`.
 */
export async function bucketOfGuessable(
  uses: { keys: KeyRing },
  kind: LimitKind,
  counted: 'address' | 'ticket',
  value: string,
): Promise<Buffer> {
  const key = await uses.keys.deploymentKey('request limits');
  return createHmac('sha256', key).update(`${counted}|${kind}|${value}`).digest();
}
