import type * as Sdk from '@aws-sdk/client-s3';
import type { Configuration } from '../../platform/configuration.ts';
import type { AwsKeys } from '../aws/aws-keys.ts';
import { requestHandlerOf } from '../aws/request-handler.ts';

/** Where it is asked. */
export type S3Settings = Pick<Configuration['s3'], 'endpoint' | 'region' | 'caFile'>;

/** The client, with the module that its commands come from. */
export type S3 = Readonly<{ client: Sdk.S3Client; sdk: typeof Sdk }>;

/** Gives the client. `forget` has the next question asked with new keys: those that it holds were refused. */
export type S3Connection = (() => Promise<S3>) & Readonly<{ forget(): void }>;

/**
 * Opens the client at the first use, which loads the SDK; a failure is not remembered. Where it asks is settled here, and no
 * environment variable changes it. One attempt may take ten seconds, and there are at most three, unless said otherwise.
 */
export function connectS3(
  settings: S3Settings,
  keys: AwsKeys,
  { attempts = 3, patience = 10_000 }: { attempts?: number; patience?: number } = {},
): S3Connection {
  const open = async (): Promise<S3> => {
    const [sdk, requestHandler] = await Promise.all([
      import('@aws-sdk/client-s3'),
      requestHandlerOf(settings, patience),
    ]);
    const client = new sdk.S3Client({
      region: settings.region,
      endpoint: settings.endpoint ?? `https://s3.${settings.region}.amazonaws.com`,
      forcePathStyle: settings.endpoint !== null,
      credentials: keys,
      maxAttempts: attempts,
      followRegionRedirects: false,
      requestHandler,
    });
    return { client, sdk };
  };
  let opened: Promise<S3> | undefined;
  const connect = () =>
    (opened ??= open().catch((error: unknown) => {
      opened = undefined;
      throw error;
    }));
  return Object.assign(connect, { forget: () => void (opened = undefined) });
}
