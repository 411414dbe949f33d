import { accessDenied } from './failure.ts';

/** The rights that the policies of the product's roles know, by the names that S3 has for them. */
export type S3Right =
  | 's3:PutObject'
  | 's3:PutObjectRetention'
  | 's3:AbortMultipartUpload'
  | 's3:ListMultipartUploadParts'
  | 's3:GetObject'
  | 's3:GetObjectVersion'
  | 's3:GetObjectRetention'
  | 's3:ListBucket'
  | 's3:ListBucketVersions'
  | 's3:DeleteObject'
  | 's3:DeleteObjectVersion'
  | 's3:CreateBucket';

/** One sentence of a policy: these rights, in this bucket, on keys that begin so. */
export type Allowed = Readonly<{
  rights: readonly S3Right[];
  bucket: string;
  prefix?: string;
  /** Only a write that asks for nothing to be there (condition key `s3:if-none-match`). */
  writesOnce?: boolean;
}>;

/** Who an AWS role is for, and what it may: nothing else is allowed. */
export type Role = Readonly<{ arn: string; may: readonly Allowed[] }>;

/** `administrator` is whoever makes buckets elsewhere: the infrastructure code, and a test. */
export type Caller = 'administrator' | Role;

export type Wanted = Readonly<{ rights: readonly S3Right[]; bucket: string; key: string; writesOver: boolean }>;

/** @throws S3Failure where the role of whoever asks does not allow it */
export function requireRights(caller: Caller, { rights, bucket, key, writesOver }: Wanted): void {
  if (caller === 'administrator') return;
  for (const right of rights) {
    const allowed = caller.may.some(
      (one) =>
        one.rights.includes(right) &&
        one.bucket === bucket &&
        key.startsWith(one.prefix ?? '') &&
        !(one.writesOnce && writesOver),
    );
    if (!allowed) throw accessDenied(`no identity-based policy allows the ${right} action`);
  }
}
