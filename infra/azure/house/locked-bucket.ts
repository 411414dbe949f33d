import * as s3 from '@pulumi/aws/s3/index.js';
import type * as pulumi from '@pulumi/pulumi';

type Lifecycle = Readonly<{ prefix: string; expirationDays?: number; noncurrentDays?: number; abortDays: number }>;

type What = Readonly<{
  bucketName: string;
  /** Days for which nobody deletes an object unless it says otherwise. */
  lockDays: number;
  lifecycle: readonly Lifecycle[];
  provider: pulumi.ProviderResource;
  protect: boolean;
}>;

/** A bucket in which what is written stands: under lock, encrypted, over TLS, once, and closed to everybody who has no role for it. */
export function lockedBucket(name: string, { bucketName, lockDays, lifecycle, provider, protect }: What): s3.Bucket {
  const opts = { provider };
  const bucket = new s3.Bucket(
    name,
    { bucket: bucketName, objectLockEnabled: true, forceDestroy: false },
    {
      provider,
      protect,
    },
  );
  const of = { bucket: bucket.id };
  new s3.BucketPublicAccessBlock(
    `${name}-closed`,
    {
      ...of,
      blockPublicAcls: true,
      blockPublicPolicy: true,
      ignorePublicAcls: true,
      restrictPublicBuckets: true,
    },
    opts,
  );
  new s3.BucketOwnershipControls(`${name}-owner`, { ...of, rule: { objectOwnership: 'BucketOwnerEnforced' } }, opts);
  new s3.BucketServerSideEncryptionConfiguration(
    `${name}-encrypted`,
    { ...of, rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: 'AES256' } }] },
    opts,
  );
  const versions = new s3.BucketVersioning(
    `${name}-versions`,
    { ...of, versioningConfiguration: { status: 'Enabled' } },
    opts,
  );
  new s3.BucketObjectLockConfiguration(
    `${name}-lock`,
    { ...of, objectLockEnabled: 'Enabled', rule: { defaultRetention: { mode: 'COMPLIANCE', days: lockDays } } },
    { provider, dependsOn: versions },
  );
  new s3.BucketLifecycleConfiguration(
    `${name}-lifecycle`,
    {
      ...of,
      rules: lifecycle.map(({ prefix, expirationDays, noncurrentDays, abortDays }) => ({
        id: prefix === '' ? 'all' : prefix.replaceAll('/', ''),
        status: 'Enabled',
        filter: { prefix },
        abortIncompleteMultipartUpload: { daysAfterInitiation: abortDays },
        ...(expirationDays === undefined ? {} : { expiration: { days: expirationDays } }),
        ...(noncurrentDays === undefined ? {} : { noncurrentVersionExpiration: { noncurrentDays } }),
      })),
    },
    { provider, dependsOn: versions },
  );
  new s3.BucketPolicy(
    `${name}-policy`,
    { ...of, policy: bucket.arn.apply((arn) => JSON.stringify(policyOf(arn))) },
    opts,
  );
  return bucket;
}

/** What is refused to everybody, whatever their role says. */
const policyOf = (arn: string) => {
  const everybody = { Effect: 'Deny', Principal: '*' };
  const objects = `${arn}/*`;
  return {
    Version: '2012-10-17',
    Statement: [
      {
        ...{ Sid: 'OverTlsAlone', ...everybody, Action: 's3:*', Resource: [arn, objects] },
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      },
      {
        ...{ Sid: 'NoOldTls', ...everybody, Action: 's3:*', Resource: [arn, objects] },
        Condition: { NumericLessThan: { 's3:TlsVersion': '1.2' } },
      },
      {
        // A part of an upload says nothing of encryption: its upload did.
        ...{ Sid: 'EncryptedAlone', ...everybody, Action: 's3:PutObject', Resource: objects },
        Condition: {
          StringNotEquals: { 's3:x-amz-server-side-encryption': 'AES256' },
          Null: { 's3:x-amz-server-side-encryption': 'false' },
        },
      },
      {
        // Where something is, nothing is written over it.
        ...{ Sid: 'OnceAlone', ...everybody, Action: 's3:PutObject', Resource: objects },
        Condition: { Null: { 's3:if-none-match': 'true' }, Bool: { 's3:ObjectCreationOperation': 'true' } },
      },
    ],
  };
};
