import type { BucketRules } from '../peers/s3/bucket-rules.ts';
import type { Role } from '../peers/s3/roles.ts';

type Buckets = Readonly<{ anchors: string; erasureLedger: string; backup: string }>;

const arn = (name: string) => `arn:aws:iam::000000000000:role/${name}`;

/** A role for each duty, by its ARN. */
export const s3Roles = {
  lockedObjects: arn('locked-objects'),
  backupWriter: arn('backup-writer'),
  backupReader: arn('backup-reader'),
  backupRemover: arn('backup-remover'),
} as const;

/** What each role may: the policies that the infrastructure code gives them elsewhere. What is not said is not allowed. */
export const rolesFor = ({ anchors, erasureLedger, backup }: Buckets): Role[] => [
  {
    arn: s3Roles.lockedObjects,
    may: [anchors, erasureLedger].map((bucket) => ({
      bucket,
      rights: ['s3:PutObject', 's3:PutObjectRetention', 's3:ListBucketVersions', 's3:GetObjectVersion'],
      writesOnce: true,
    })),
  },
  {
    arn: s3Roles.backupWriter,
    may: [
      {
        bucket: backup,
        rights: ['s3:PutObject', 's3:AbortMultipartUpload', 's3:ListMultipartUploadParts'],
        writesOnce: true,
      },
    ],
  },
  {
    arn: s3Roles.backupReader,
    may: [
      {
        bucket: backup,
        rights: [
          's3:GetObject',
          's3:GetObjectVersion',
          // With it S3 says until when an object is locked.
          's3:GetObjectRetention',
          's3:ListBucket',
          's3:ListBucketVersions',
        ],
      },
    ],
  },
  // A marker over a copy of a file, and nothing of a version: the bytes go by the rules of the bucket.
  { arn: s3Roles.backupRemover, may: [{ bucket: backup, prefix: 'files/', rights: ['s3:DeleteObject'] }] },
];

/**
 * What the bucket of backups does by itself. Everything is locked for six days. A dump of the database is kept for seven, and its bytes are
 * gone within nine; a copy of a file stays until it is marked as deleted, and its bytes are gone within nine days after that.
 */
export const backupRules: BucketRules = {
  lockDays: 6,
  lifecycle: [
    { prefix: 'db/', expirationDays: 7, noncurrentDays: 1, abortDays: 1 },
    { prefix: 'files/', noncurrentDays: 7, abortDays: 1 },
  ],
};
