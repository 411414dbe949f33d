import { createHmac } from 'node:crypto';
import type { KeyRing } from '../../platform/encryption/key-ring.ts';

/**
 * What stands for somebody in `identities`: HMAC-SHA-256 of the twelve digits of the personnummer under a key of the deployment, so that
 * one look finds every company that knows the number and nobody without the key can try numbers out. Rejects with Problem `keys-away`.
 */
export async function bankidSubject({ keys }: { keys: KeyRing }, twelveDigits: string): Promise<string> {
  const key = await keys.deploymentKey('bankid subject');
  return createHmac('sha256', key).update(twelveDigits, 'ascii').digest('base64url');
}
