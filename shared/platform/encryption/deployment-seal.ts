import { createSecretKey } from 'node:crypto';
import { isProblem } from '../../kernel/problem.ts';
import type { Randomness } from '../clock.ts';
import { nonceLength } from './aes-gcm.ts';
import { decrypt, encrypt } from './cipher.ts';
import type { KeyRing } from './key-ring.ts';

/** What is sealed is for one purpose and at one place, and opens nowhere else. The purpose has a key of its own. */
export type DeploymentPlace = Readonly<{ purpose: string; place: readonly string[] }>;

const partsOf = ({ purpose, place }: DeploymentPlace): string[] => [purpose, ...place];

/** Seals what belongs to no company, as JSON, under a key of the deployment. Rejects with Problem `keys-away`. */
export async function sealForDeployment(
  uses: { keys: KeyRing; randomness: Randomness },
  where: DeploymentPlace,
  value: unknown,
): Promise<Buffer> {
  const key = createSecretKey(await uses.keys.deploymentKey(where.purpose));
  const named = { id: Buffer.alloc(16), version: 1, key };
  return encrypt(JSON.stringify(value), named, uses.randomness.bytes(nonceLength), partsOf(where));
}

/** Opens it again; null where it was changed, moved or made by others. Rejects with Problem `keys-away`. */
export async function openForDeployment<T>(
  uses: { keys: KeyRing },
  where: DeploymentPlace,
  bytes: Buffer,
): Promise<T | null> {
  try {
    const key = createSecretKey(await uses.keys.deploymentKey(where.purpose));
    return JSON.parse(decrypt(bytes, key, partsOf(where)).toString('utf8')) as T;
  } catch (error) {
    if (isProblem(error, 'keys-away')) throw error;
    return null;
  }
}
