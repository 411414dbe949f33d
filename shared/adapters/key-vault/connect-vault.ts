import { readFile } from 'node:fs/promises';
import type { TokenCredential } from '@azure/identity';
import type { Configuration } from '../../platform/configuration.ts';
import { leaveAlone } from './leave-alone.ts';
import { noticeDenials } from './notice-denials.ts';

export type VaultSettings = Configuration['keyVault'];

/** One more try, soon: more than that is the caller's to decide. */
const retryOptions = { maxRetries: 1, retryDelayInMs: 200, maxRetryDelayInMs: 400 };

/** What both clients of a vault are made with. */
export type VaultConnection = Readonly<{
  url: string;
  credential: TokenCredential;
  options: object;
}>;

/**
 * Gets what a client of the vault needs: the process's managed identity, which the SDK finds in the environment by itself, and the
 * certificates to trust. `onDenied` is told of each answer that the vault denied. Rejects when the file with them cannot be read.
 */
export async function connectVault(
  { url, caFile, identity }: VaultSettings,
  onDenied: () => void = () => undefined,
): Promise<VaultConnection> {
  const [{ ManagedIdentityCredential }, ca] = await Promise.all([
    import('@azure/identity'),
    caFile === null ? undefined : readFile(caFile, 'utf8'),
  ]);
  const credential = new ManagedIdentityCredential({
    retryOptions,
    ...(identity === null ? {} : { clientId: identity }),
  });
  const isAzure = new URL(url).hostname.endsWith('.vault.azure.net');
  return {
    url,
    credential,
    options: {
      retryOptions,
      redirectOptions: { maxRetries: 0 },
      additionalPolicies: [
        { position: 'perRetry', policy: leaveAlone },
        { position: 'perRetry', policy: noticeDenials(onDenied) },
      ],
      ...(ca === undefined ? {} : { tlsOptions: { ca } }),
      // A token for vaults goes to vaults alone. The local one has another name, which configuration allows in the local role only.
      disableChallengeResourceVerification: !isAzure,
    },
  };
}
