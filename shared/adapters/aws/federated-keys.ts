import type { TokenCredential } from '@azure/identity';
import type { Configuration } from '../../platform/configuration.ts';
import type { AwsKeys } from './aws-keys.ts';
import { requestHandlerOf } from './request-handler.ts';

type Settings = Pick<Configuration['s3'], 'endpoint' | 'region' | 'caFile' | 'identity' | 'audience'>;

/** Milliseconds for a token of the identity, and for each of at most two questions to STS. */
const patience = 5_000;
/** Seconds that the keys of a role are good for; the client asks for new ones five minutes before they end. */
const lifetime = 3_600;

/** The identity gave no token: another try may find it back. */
class IdentityAway extends Error {
  override readonly name = 'IdentityAway';
}

/**
 * Keys of AWS for a role by its ARN, without one that is kept anywhere: a token of the process's managed identity is exchanged for them at the
 * STS of the region (`AssumeRoleWithWebIdentity`), which trusts the directory that signed it and nobody else. `keysOf(role)` gives
 * what a client signs with; it rejects with what STS said, or with an error that says that the identity is away.
 */
export function federatedKeys(settings: Settings): (role: string) => AwsKeys {
  const { region, audience, identity } = settings;
  let credential: Promise<TokenCredential> | undefined;
  const openCredential = async (): Promise<TokenCredential> => {
    const { ManagedIdentityCredential } = await import('@azure/identity');
    const retryOptions = { maxRetries: 1, retryDelayInMs: 200, maxRetryDelayInMs: 400 };
    return new ManagedIdentityCredential({ retryOptions, ...(identity === null ? {} : { clientId: identity }) });
  };
  const tokenOf = async (): Promise<string> => {
    const abortSignal = AbortSignal.timeout(patience);
    // The endpoint that gives tokens is asked without the signal, so the time is kept here as well.
    const late = new Promise<never>((_, reject) => {
      abortSignal.addEventListener('abort', () => reject(new IdentityAway()), { once: true });
    });
    try {
      const asking = (credential ??= openCredential()).then((one) => one.getToken(`${audience}/.default`));
      const found = await Promise.race([asking, late]);
      if (found) return found.token;
    } catch {
      // What the identity said may hold more than a code.
    }
    throw new IdentityAway();
  };
  return (role) => async () => {
    const [token, { fromWebToken }, requestHandler] = await Promise.all([
      tokenOf(),
      import('@aws-sdk/credential-provider-web-identity'),
      requestHandlerOf(settings, patience),
    ]);
    const assume = fromWebToken({
      roleArn: role,
      roleSessionName: 'clvr-benefits',
      webIdentityToken: token,
      durationSeconds: lifetime,
      clientConfig: {
        region,
        endpoint: settings.endpoint ?? `https://sts.${region}.amazonaws.com`,
        maxAttempts: 2,
        requestHandler,
      },
    });
    return assume();
  };
}
