import { backupRules, rolesFor, s3Roles } from '../../../local/stack/s3-policies.ts';
import type { Resource } from '../../policy/resource.ts';
import { appsOfDuty, type S3Duty } from '../../aws-rights.ts';
import { awsRegionsInEu } from '../../eu.ts';
import { worldNameOf } from '../../house/place.ts';
import { identityId } from '../collect.ts';
import { all, at, each, listAt, textAt, type Promised } from './promise.ts';

const named = (resources: readonly Resource[], type: string, name: string) =>
  all(resources, type).find((one) => one.name === name);

type Statement = Readonly<{
  Effect: string;
  Sid?: string;
  Action: string | readonly string[];
  Resource: string | readonly string[];
  Condition?: unknown;
}>;

const statements = (policy: unknown): readonly Statement[] =>
  typeof policy === 'string' ? (JSON.parse(policy) as { Statement: readonly Statement[] }).Statement : [];

const list = (one: string | readonly string[]): readonly string[] => (typeof one === 'string' ? [one] : one);

const roleOf: Readonly<Record<S3Duty, string>> = {
  lockedObjects: 'locked-objects',
  backupWriter: 'backup-writer',
  backupReader: 'backup-reader',
  backupRemover: 'backup-remover',
};
const duties = Object.keys(roleOf) as S3Duty[];

export const awsPromises: Readonly<Record<string, Promised>> = {
  'buckets-are-closed': {
    says: 'no bucket can be opened to the public, by nobody',
    brokenBy: each(
      'aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock',
      { blockPublicAcls: true, blockPublicPolicy: true, ignorePublicAcls: true, restrictPublicBuckets: true },
      3,
    ),
  },
  'buckets-are-encrypted': {
    says: 'every bucket encrypts by SSE-S3',
    brokenBy: each(
      'aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration',
      { 'rules.0.applyServerSideEncryptionByDefault.sseAlgorithm': 'AES256' },
      3,
    ),
  },
  'buckets-keep-versions': {
    says: 'every bucket keeps versions under a lock that nobody takes off, that of backups for six days',
    brokenBy: (resources, stack) => [
      ...each('aws:s3/bucket:Bucket', { objectLockEnabled: true, forceDestroy: false }, 3)(resources, stack),
      ...each(
        'aws:s3/bucketVersioning:BucketVersioning',
        { 'versioningConfiguration.status': 'Enabled' },
        3,
      )(resources, stack),
      ...each(
        'aws:s3/bucketObjectLockConfiguration:BucketObjectLockConfiguration',
        { 'rule.defaultRetention.mode': 'COMPLIANCE' },
        3,
      )(resources, stack),
      ...(at(
        named(resources, 'aws:s3/bucketObjectLockConfiguration:BucketObjectLockConfiguration', 'backup-lock')
          ?.properties,
        'rule.defaultRetention.days',
      ) === 6
        ? []
        : ['not six days']),
    ],
  },
  'backups-go-by-the-rules': {
    says: 'the bucket of backups lets go by the rules that one machine’s S3 keeps: dumps after seven days, files seven after their mark',
    brokenBy: (resources) => {
      const rules = listAt(
        named(resources, 'aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration', 'backup-lifecycle')
          ?.properties,
        'rules',
      );
      return (backupRules.lifecycle ?? []).flatMap(({ prefix, expirationDays, noncurrentDays }) => {
        const rule = rules.find((one) => textAt(one, 'filter.prefix') === prefix);
        const right =
          at(rule, 'expiration.days') === expirationDays &&
          at(rule, 'noncurrentVersionExpiration.noncurrentDays') === noncurrentDays &&
          at(rule, 'status') === 'Enabled';
        return right ? [] : [prefix];
      });
    },
  },
  'buckets-refuse': {
    says: 'a bucket refuses whoever comes without TLS, with an old one, unencrypted, or to write over something',
    brokenBy: (resources) => {
      const policies = all(resources, 'aws:s3/bucketPolicy:BucketPolicy');
      const wanted: readonly (readonly [string, RegExp])[] = [
        ['OverTlsAlone', /"aws:SecureTransport":"false"/],
        ['NoOldTls', /"s3:TlsVersion":"1\.2"/],
        ['EncryptedAlone', /"s3:x-amz-server-side-encryption":"AES256"/],
        ['OnceAlone', /"s3:if-none-match":"true"/],
      ];
      return policies.length === 3
        ? policies.flatMap(({ name, properties }) =>
            wanted
              .filter(([sid, condition]) => {
                const one = statements(properties['policy']).find(({ Sid }) => Sid === sid);
                return one?.Effect !== 'Deny' || !condition.test(JSON.stringify(one.Condition));
              })
              .map(([sid]) => `${name}: ${sid}`),
          )
        : ['not three policies'];
    },
  },
  'roles-may-what-they-may-here': {
    says: 'each role may what the same role may on one machine and nothing else, and only from the address that the product is seen as',
    brokenBy: (resources, stack) => {
      const buckets = {
        anchors: worldNameOf(stack, 'anchors'),
        erasureLedger: worldNameOf(stack, 'erasure-ledger'),
        backup: worldNameOf(stack, 'backup'),
      };
      return duties.flatMap((duty) => {
        const policy = named(resources, 'aws:iam/rolePolicy:RolePolicy', `${roleOf[duty]}-may`)?.properties['policy'];
        const found = statements(policy);
        const has = found.flatMap(({ Action, Resource }) =>
          list(Action).flatMap((right) =>
            list(Resource).map((where) => `${right} ${where.replace(/^arn:aws:s3:::/, '')}`),
          ),
        );
        const here = rolesFor(buckets).find(({ arn }) => arn === s3Roles[duty])?.may ?? [];
        const wanted = here.flatMap(({ bucket, rights, prefix = '' }) =>
          rights.map((right) => `${right} ${bucket}${right.startsWith('s3:ListBucket') ? '' : `/${prefix}*`}`),
        );
        const fromOurs = found.every((one) => JSON.stringify(one.Condition).includes('198.51.100.7'));
        const equal = has.toSorted().join() === wanted.toSorted().join() && wanted.length > 0;
        return equal && fromOurs ? [] : [`${duty}: ${has.join(', ')}`];
      });
    },
  },
  'roles-are-taken-by-token': {
    says: 'a role is taken with a token for its audience by the identities of the apps with that duty, for an hour, and by nobody with a key',
    brokenBy: (resources, { account }) => {
      const issuer = `sts.windows.net/${account.directory}/`;
      return duties
        .filter((duty) => {
          const role = named(resources, 'aws:iam/role:Role', roleOf[duty]);
          const [trust, ...others] = statements(role?.properties['assumeRolePolicy']);
          const equals = at(trust?.Condition, 'StringEquals') as Record<string, unknown> | undefined;
          const who = appsOfDuty[duty].map((app) => identityId(`${app}-identity`, 'principal'));
          return !(
            others.length === 0 &&
            trust?.Action === 'sts:AssumeRoleWithWebIdentity' &&
            equals?.[`${issuer}:aud`] === 'api://clvr-benefits-backup' &&
            JSON.stringify(equals[`${issuer}:sub`]) === JSON.stringify(who) &&
            role?.properties['maxSessionDuration'] === 3_600
          );
        })
        .concat(resources.some(({ type }) => /iam\/(accessKey|user|group)/i.test(type)) ? duties : []);
    },
  },
  'model-answers-in-the-eu': {
    says: 'the model’s role asks one model by one profile, in regions of the EU alone',
    brokenBy: (resources) => {
      const found = statements(named(resources, 'aws:iam/rolePolicy:RolePolicy', 'model-may')?.properties['policy']);
      const arns = found.flatMap(({ Resource }) => list(Resource));
      const rights = found.flatMap(({ Action }) => list(Action));
      const outside = arns.filter((arn) => !awsRegionsInEu.includes(arn.split(':')[3] ?? ''));
      const odd = rights.filter((right) => !['bedrock:InvokeModel', 'bedrock:GetInferenceProfile'].includes(right));
      return arns.length === 0 ? ['it may nothing'] : [...outside, ...odd];
    },
  },
};
