import type { AwsKeys, AwsKeySet } from './aws-keys.ts';

/** Milliseconds before their end at which keys are asked for anew: the clients of AWS do so as early. */
const early = 5 * 60_000;

/** AWS gives no keys of the role to whoever asks. Says the code that STS has for it, and nothing of what was shown to it. */
export class RoleRefused extends Error {
  override readonly name = 'RoleRefused';
  readonly code: string;
  constructor(code: string) {
    super(`AWS gives no keys of the role: ${code}`);
    this.code = code;
  }
}

/** STS answered, and said no: to ask again changes nothing. */
const isNo = (error: unknown): error is Error => {
  const { $fault: fault, $retryable: retryable } = error as { $fault?: unknown; $retryable?: unknown };
  return error instanceof Error && fault === 'client' && retryable === undefined;
};
const codeOf = ({ name }: Error): string => (/^\w{1,64}$/.test(name) ? name : 'unknown');

export type KeptKeys = AwsKeys & Readonly<{ forget(): void }>;

/**
 * Keys that are kept until shortly before they end, and asked for once however many wait for them: for clients that would ask for
 * each question. `forget` drops those that were refused. Rejects with RoleRefused where STS says no, and with what went wrong on the way to it;
 * a failure is not kept.
 */
export function keptKeys(keys: AwsKeys, now: () => Date): KeptKeys {
  let kept: AwsKeySet | undefined;
  let asking: Promise<AwsKeySet> | undefined;
  const lasts = ({ expiration }: AwsKeySet): boolean =>
    expiration === undefined || expiration.getTime() - now().getTime() > early;
  const ask = async (): Promise<AwsKeySet> => {
    try {
      return (kept = await keys());
    } catch (error) {
      if (isNo(error)) throw new RoleRefused(codeOf(error));
      throw error;
    }
  };
  const get = async (): Promise<AwsKeySet> => {
    if (kept !== undefined && lasts(kept)) return kept;
    return (asking ??= ask().finally(() => (asking = undefined)));
  };
  return Object.assign(get, { forget: () => void (kept = undefined) });
}
