import { KeyRefused, KeyVaultAway } from '../../platform/encryption/key-vault.ts';

/** Refusals of who asks or from where, not of what is asked: somebody mends a role or a rule, and the same succeeds. */
const notLetIn = /^(ForbiddenBy\w+|AccessDenied)$/;

type SdkError = Readonly<{
  statusCode?: unknown;
  code?: unknown;
  details?: { error?: { code?: unknown; innerError?: { code?: unknown } | undefined } };
}>;

const asCode = (value: unknown): string | null =>
  typeof value === 'string' && /^[\w-]{1,60}$/.test(value) ? value : null;

/**
 * What a client's error means to whoever asked. Nothing of the error itself is kept: its request holds the bytes that were to be
 * wrapped, and its message is the vault's.
 */
export function failureOf(thrown: unknown): KeyVaultAway | KeyRefused {
  if (thrown instanceof KeyVaultAway || thrown instanceof KeyRefused) return thrown;
  const { statusCode, code, details } = (thrown ?? {}) as SdkError;
  const said = asCode(details?.error?.innerError?.code) ?? asCode(details?.error?.code) ?? asCode(code);
  if (statusCode === 400 || statusCode === 404) return new KeyRefused(said ?? `status-${statusCode}`);
  if (statusCode === 403 && !notLetIn.test(said ?? '')) return new KeyRefused(said ?? 'status-403');
  if (typeof statusCode === 'number') return new KeyVaultAway(said ?? `status-${statusCode}`);
  const { name } = thrown instanceof Error ? thrown : { name: typeof thrown };
  return new KeyVaultAway(said ?? asCode(name) ?? 'unknown');
}
