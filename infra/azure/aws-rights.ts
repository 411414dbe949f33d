import { rolesFor, s3Roles } from '../local/stack/s3-policies.ts';
import type { Statement } from './house/federated-role.ts';
import type { AppName } from './stacks/differences.ts';

export type S3Duty = keyof typeof s3Roles;

type Buckets = Parameters<typeof rolesFor>[0];

/** Which app takes which role. The gateway's app has none of the backup's: whoever breaks into it finds no way to the copies. */
export const appsOfDuty: Readonly<Record<S3Duty, readonly AppName[]>> = {
  lockedObjects: ['web', 'worker', 'operations'],
  backupWriter: ['operations'],
  backupReader: ['operations'],
  backupRemover: ['operations'],
};

/** Rights on a bucket and not on what is in it. */
const ofBucket = (right: string): boolean => right.startsWith('s3:ListBucket');

/**
 * What each role may: the list by which one machine's S3 lets the same roles do the same. Only from the address that the product is seen
 * as, so that keys of a role are of no use anywhere else.
 */
export function rightsOn(buckets: Buckets, from: string): Readonly<Record<S3Duty, readonly Statement[]>> {
  const Condition = { IpAddress: { 'aws:SourceIp': from } };
  const all = rolesFor(buckets);
  const statementsOf = (arn: string): Statement[] => {
    const may = all.find((role) => role.arn === arn)?.may ?? [];
    return may.flatMap(({ bucket, rights, prefix = '' }) => {
      const place = `arn:aws:s3:::${bucket}`;
      const parts = [
        { Action: rights.filter(ofBucket), Resource: place, Condition },
        { Action: rights.filter((right) => !ofBucket(right)), Resource: `${place}/${prefix}*`, Condition },
      ];
      return parts.filter(({ Action }) => Action.length > 0);
    });
  };
  return {
    lockedObjects: statementsOf(s3Roles.lockedObjects),
    backupWriter: statementsOf(s3Roles.backupWriter),
    backupReader: statementsOf(s3Roles.backupReader),
    backupRemover: statementsOf(s3Roles.backupRemover),
  };
}
