import { OpenIdConnectProvider } from '@pulumi/aws/iam/openIdConnectProvider.js';
import { Provider } from '@pulumi/aws/provider.js';
import type * as pulumi from '@pulumi/pulumi';
import { backupRules } from '../local/stack/s3-policies.ts';
import { checkedProfile, model, rightsOnModel } from './aws-model.ts';
import { appsOfDuty, rightsOn, type S3Duty } from './aws-rights.ts';
import { federatedRole, type Statement } from './house/federated-role.ts';
import { lockedBucket } from './house/locked-bucket.ts';
import { nameOf, worldNameOf } from './house/place.ts';
import type { Identities } from './identities.ts';
import { appNames, type AppName } from './stacks/differences.ts';
import type { Stack } from './stacks/stack.ts';

/** What the tokens are for: the App ID URI of the registration that stands for Amazon in the directory. */
const audience = 'api://clvr-benefits-backup';

/** Objects that say themselves until when they are locked are locked for a day where they forget to. */
const ownLock = { lockDays: 1, lifecycle: [{ prefix: '', abortDays: 1 }] } as const;

/**
 * The other cloud: copies that outlive this one, the ledger of erasures and the anchors of the audit log, and the model. `outside` is the
 * address that the product is seen as.
 */
export function makeAwsSide(stack: Stack, identities: Identities, outside: pulumi.Output<string>) {
  const provider = new Provider('amazon', {
    region: stack.awsRegion as 'eu-north-1',
    allowedAccountIds: [stack.account.awsAccount],
    defaultTags: { tags: stack.tags },
  });
  const buckets = {
    anchors: worldNameOf(stack, 'anchors'),
    erasureLedger: worldNameOf(stack, 'erasure-ledger'),
    backup: worldNameOf(stack, 'backup'),
  };
  const made = { provider, protect: stack.locked };
  lockedBucket('anchors', { ...made, ...ownLock, bucketName: buckets.anchors });
  lockedBucket('erasure-ledger', { ...made, ...ownLock, bucketName: buckets.erasureLedger });
  lockedBucket('backup', {
    ...made,
    bucketName: buckets.backup,
    lockDays: backupRules.lockDays ?? 0,
    lifecycle: (backupRules.lifecycle ?? []).map(({ abortDays = 1, ...rule }) => ({ ...rule, abortDays })),
  });

  // A token of the first version, which a managed identity gets, names its directory so.
  const issuer = `sts.windows.net/${stack.account.directory}/`;
  const directory = new OpenIdConnectProvider(
    'directory',
    { url: `https://${issuer}`, clientIdLists: [audience] },
    { provider },
  );
  const role = (name: string, apps: readonly AppName[], may: pulumi.Input<readonly Statement[]>) =>
    federatedRole(name, {
      roleName: nameOf(stack, name),
      who: apps.map((app) => identities.apps[app].principalId),
      trusts: directory.arn,
      ...{ issuer, audience, may, provider },
    }).arn;
  const ofDuty = (name: string, duty: S3Duty) =>
    role(
      name,
      appsOfDuty[duty],
      outside.apply((address) => rightsOn(buckets, address)[duty]),
    );
  return {
    buckets,
    audience,
    model,
    roles: {
      lockedObjects: ofDuty('locked-objects', 'lockedObjects'),
      backupWriter: ofDuty('backup-writer', 'backupWriter'),
      backupReader: ofDuty('backup-reader', 'backupReader'),
      backupRemover: ofDuty('backup-remover', 'backupRemover'),
      model: role('model', appNames, checkedProfile(stack, provider).apply(rightsOnModel)),
    },
  };
}

export type AwsSide = ReturnType<typeof makeAwsSide>;
