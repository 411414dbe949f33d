import { LockedObjectsAway, LockedObjectsRefused } from '../../platform/locked-objects.ts';

type SdkError = Readonly<{ name?: unknown; code?: unknown; $metadata?: { httpStatusCode?: number } }>;

const asCode = (value: unknown): string | null =>
  typeof value === 'string' && /^[\w-]{1,60}$/.test(value) && value !== 'Error' ? value : null;

/** The status that S3 answered with; undefined where it did not answer. */
export const statusOf = (thrown: unknown): number | undefined => (thrown as SdkError).$metadata?.httpStatusCode;

/** What the client's error means to whoever asked. Nothing else of it is kept: its request is signed. */
export function failureOf(thrown: unknown): LockedObjectsAway | LockedObjectsRefused {
  const { name, code } = (thrown ?? {}) as SdkError;
  const status = statusOf(thrown);
  const said = asCode(code) ?? asCode(name) ?? (status === undefined ? 'unknown' : `status-${status}`);
  const isRefused = status !== undefined && status >= 400 && status < 500 && status !== 408 && status !== 429;
  return isRefused ? new LockedObjectsRefused(said) : new LockedObjectsAway(said);
}
