import { LockedObjectsAway, LockedObjectsRefused } from '../../platform/locked-objects.ts';

type SdkError = Readonly<{ name?: unknown; code?: unknown; $metadata?: { httpStatusCode?: number } }>;

const asCode = (value: unknown): string | null =>
  typeof value === 'string' && /^[\w-]{1,60}$/.test(value) && value !== 'Error' ? value : null;

/** The status that S3 answered with; undefined where it did not answer. */
export const statusOf = (thrown: unknown): number | undefined =>
  (thrown as SdkError | undefined)?.$metadata?.httpStatusCode;

/** The word for it that the client or S3 has, fit for a log. */
export function codeOf(thrown: unknown): string {
  const { name, code } = (thrown ?? {}) as SdkError;
  const status = statusOf(thrown);
  return asCode(code) ?? asCode(name) ?? (status === undefined ? 'unknown' : `status-${status}`);
}

/** Whether S3 said no, and not only not now. */
export function isRefusal(thrown: unknown): boolean {
  const status = statusOf(thrown);
  return status !== undefined && status >= 400 && status < 500 && status !== 408 && status !== 429;
}

/** What the client's error means to whoever asked. Nothing else of it is kept: its request is signed. */
export const failureOf = (thrown: unknown): LockedObjectsAway | LockedObjectsRefused =>
  isRefusal(thrown) ? new LockedObjectsRefused(codeOf(thrown)) : new LockedObjectsAway(codeOf(thrown));
