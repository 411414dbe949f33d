import type { RoleArgs } from '@pulumi/aws/iam/index.js';
import type {
  BucketArgs,
  BucketLifecycleConfigurationArgs,
  BucketObjectLockConfigurationArgs,
  BucketPolicyArgs,
  BucketPublicAccessBlockArgs,
  BucketServerSideEncryptionConfigurationArgs,
  BucketVersioningArgs,
} from '@pulumi/aws/s3/index.js';
import { types } from './provider-types.ts';
import { refersTo } from './refers-to.ts';
import { ruleOf, unless, type Asked, type Rule } from './rule.ts';

/** Each bucket has something beside it, of which `isRight` gives what has to be changed. */
const beside = <Args extends Readonly<{ bucket: unknown }>>(
  name: string,
  holds: string,
  type: string,
  missing: string,
  wrong: (properties: Asked<Args>) => readonly (string | false)[],
): Rule => ({
  ...ruleOf<Args>(name, holds, type, wrong),
  ofStack: (resources) =>
    resources
      .filter((one) => one.type === types.bucket)
      .filter((bucket) => !resources.some((one) => one.type === type && refersTo(one.properties['bucket'], bucket)))
      .map((bucket) => ({ resource: bucket.name, says: missing })),
});

const closed = beside<BucketPublicAccessBlockArgs>(
  'bucket-closed',
  'No bucket can be opened to everybody, by a policy or by a list',
  types.bucketClosed,
  'add a BucketPublicAccessBlock with all four set to true',
  ({ blockPublicAcls, blockPublicPolicy, ignorePublicAcls, restrictPublicBuckets }) =>
    Object.entries({ blockPublicAcls, blockPublicPolicy, ignorePublicAcls, restrictPublicBuckets }).map(
      ([name, value]) => unless(value === true, `set ${name} to true`),
    ),
);

const encrypted = beside<BucketServerSideEncryptionConfigurationArgs>(
  'bucket-encrypted',
  'Each bucket encrypts what it is given (SSE-S3)',
  types.bucketEncrypted,
  'add a BucketServerSideEncryptionConfiguration of AES256',
  ({ rules }) => [
    unless(
      (rules ?? []).some((one) => one.applyServerSideEncryptionByDefault?.sseAlgorithm === 'AES256'),
      "set sseAlgorithm to 'AES256'",
    ),
  ],
);

type Statement = Readonly<{
  Effect?: unknown;
  Principal?: unknown;
  Action?: unknown;
  Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}>;

/** The statements of a policy of Amazon’s, as an object or as text. */
export function statementsOf(policy: unknown): readonly Statement[] {
  if (typeof policy === 'string') {
    try {
      return statementsOf(JSON.parse(policy));
    } catch {
      return [];
    }
  }
  const { Statement: all } = (policy ?? {}) as Readonly<{ Statement?: Statement | readonly Statement[] }>;
  return all === undefined ? [] : [all].flat();
}

const overTls = beside<BucketPolicyArgs>(
  'bucket-over-tls',
  'No bucket is asked in plain text, or lets everybody in',
  types.bucketPolicy,
  'add a BucketPolicy that denies everything where aws:SecureTransport is false',
  ({ policy }) => {
    const statements = statementsOf(policy);
    const deniesPlain = statements.some(
      ({ Effect, Condition }) => Effect === 'Deny' && String(Condition?.['Bool']?.['aws:SecureTransport']) === 'false',
    );
    const opens = statements.some(
      ({ Effect, Principal }) =>
        Effect === 'Allow' && (Principal === '*' || JSON.stringify(Principal) === '{"AWS":"*"}'),
    );
    return [
      unless(deniesPlain, 'deny everything where aws:SecureTransport is false'),
      unless(!opens, 'name whom it lets in: a role, and not everybody'),
    ];
  },
);

const versioned = beside<BucketVersioningArgs>(
  'bucket-versioned',
  'Each bucket keeps what was written over',
  types.bucketVersions,
  "add a BucketVersioning that is 'Enabled'",
  ({ versioningConfiguration }) => [
    unless(versioningConfiguration?.status === 'Enabled', "set versioningConfiguration.status to 'Enabled'"),
  ],
);

const lockable = ruleOf<BucketArgs>(
  'bucket-lockable',
  'Each bucket can lock what it holds',
  types.bucket,
  ({ objectLockEnabled, forceDestroy }) => [
    unless(objectLockEnabled === true, 'set objectLockEnabled to true: it cannot be later'),
    unless(forceDestroy !== true, 'remove forceDestroy: it empties the bucket'),
  ],
);

const locked = beside<BucketObjectLockConfigurationArgs>(
  'bucket-locked',
  'Nobody can change or remove what was written, for some days',
  types.bucketLock,
  'add a BucketObjectLockConfiguration',
  ({ rule }) => [
    unless(
      (rule?.defaultRetention?.days ?? 0) > 0 || (rule?.defaultRetention?.years ?? 0) > 0,
      'give rule.defaultRetention some days',
    ),
  ],
);

/** What is retained has to end: a backup is gone after its week, and former versions go with it. */
const ends = beside<BucketLifecycleConfigurationArgs>(
  'bucket-ends',
  'What a bucket holds ends',
  types.bucketEnds,
  'add a BucketLifecycleConfiguration',
  ({ rules }) => [
    unless(
      (rules ?? []).some(({ status }) => status === 'Enabled'),
      'enable a rule',
    ),
  ],
);

const noKeys: Rule = {
  name: 'aws-no-keys',
  holds: 'Nobody has a key of Amazon’s: there are no users and no access keys',
  ofResource: ({ type }) =>
    /^aws:iam\/(accessKey|user|userLoginProfile|group)/.test(type)
      ? ['remove it: a managed identity takes a role by its token']
      : [],
};

const roles = ruleOf<RoleArgs>(
  'aws-roles-by-identity',
  'A role is taken by a token of one managed identity, for one audience',
  types.awsRole,
  ({ assumeRolePolicy }) =>
    statementsOf(assumeRolePolicy)
      .filter(({ Effect }) => Effect === 'Allow')
      .flatMap(({ Action, Condition }) => {
        const equals = Object.keys(Condition?.['StringEquals'] ?? {});
        return [
          unless(Action === 'sts:AssumeRoleWithWebIdentity', 'let it be taken by sts:AssumeRoleWithWebIdentity alone'),
          unless(
            equals.some((key) => key.endsWith(':aud')),
            'demand the audience (StringEquals …:aud)',
          ),
          unless(
            equals.some((key) => key.endsWith(':sub')),
            'demand whose token it is (StringEquals …:sub)',
          ),
        ];
      }),
);

export const bucketRules: readonly Rule[] = [
  closed,
  encrypted,
  overTls,
  versioned,
  lockable,
  locked,
  ends,
  noKeys,
  roles,
];
