import type { ManagedIdentityCredential } from '@azure/identity';
import type { Tokens } from '../../platform/secrets/by-identity.ts';

/**
 * Tokens of a managed identity by its client id; null for the one that comes with the process. The SDK is loaded with the first, and keeps a
 * token until shortly before its end. Rejects with what the SDK says.
 */
export function managedIdentity(clientId: string | null): Tokens {
  let opened: Promise<ManagedIdentityCredential> | undefined;
  const open = async (): Promise<ManagedIdentityCredential> => {
    const { ManagedIdentityCredential: Credential } = await import('@azure/identity');
    const retryOptions = { maxRetries: 2, retryDelayInMs: 200, maxRetryDelayInMs: 800 };
    return new Credential({ retryOptions, ...(clientId === null ? {} : { clientId }) });
  };
  return { getToken: async (scope) => (await (opened ??= open())).getToken(scope) };
}
