/** What becomes of the objects under a prefix with the days. */
export type LifecycleRule = Readonly<{
  prefix: string;
  /** A current version is marked as deleted so many days after it was written. */
  expirationDays?: number;
  /** A version is gone so many days after another one, or a marker, was laid over it. */
  noncurrentDays?: number;
  /** Parts of an upload that nobody completed are gone so many days after it began. */
  abortDays?: number;
}>;

/** What a bucket does by itself: what the infrastructure code says of it elsewhere. */
export type BucketRules = Readonly<{
  /** Each new version is locked in compliance mode for so many days, unless it says its own. */
  lockDays?: number;
  lifecycle?: readonly LifecycleRule[];
}>;
