import { readFile } from 'node:fs/promises';
import { Agent } from 'node:https';
import type * as Sdk from '@aws-sdk/client-s3';
import type { Configuration } from '../../platform/configuration.ts';

export type S3Settings = Configuration['s3'];

/** The client, with the module that its commands come from. */
export type S3 = Readonly<{ client: Sdk.S3Client; sdk: typeof Sdk }>;

/**
 * Opens the client at the first use, which loads the SDK; a failure is not remembered. Where it asks is settled here, and no
 * environment variable changes it. One attempt may take ten seconds, and there are at most three.
 */
export function connectS3(settings: S3Settings): () => Promise<S3> {
  const open = async (): Promise<S3> => {
    const [sdk, ca] = await Promise.all([
      import('@aws-sdk/client-s3'),
      settings.caFile === null ? undefined : readFile(settings.caFile, 'utf8'),
    ]);
    const client = new sdk.S3Client({
      region: settings.region,
      endpoint: settings.endpoint ?? `https://s3.${settings.region}.amazonaws.com`,
      forcePathStyle: settings.endpoint !== null,
      credentials: { accessKeyId: settings.accessKeyId, secretAccessKey: settings.secretAccessKey.reveal() },
      maxAttempts: 3,
      followRegionRedirects: false,
      requestHandler: {
        connectionTimeout: 5_000,
        requestTimeout: 10_000,
        throwOnRequestTimeout: true,
        httpsAgent: new Agent({ keepAlive: true, maxSockets: 16, ...(ca === undefined ? {} : { ca }) }),
      },
    });
    return { client, sdk };
  };
  let opened: Promise<S3> | undefined;
  return () =>
    (opened ??= open().catch((error: unknown) => {
      opened = undefined;
      throw error;
    }));
}
