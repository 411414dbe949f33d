/** Keys of AWS: of an account, or of a role for as long as they last. */
export type AwsKeySet = Readonly<{
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken?: string;
  expiration?: Date;
}>;

/** Keys to sign with, anew each time that those before are about to end. */
export type AwsKeys = () => Promise<AwsKeySet>;
