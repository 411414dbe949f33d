import { seconds } from './attributes.ts';
import { forbidden } from './failure.ts';
import type { KeyVersion } from './keys.ts';
import { unwrap, wrap } from './rsa.ts';

/**
 * Wraps or unwraps with one version. A disabled version does neither; one that has expired still unwraps, so that what it
 * wrapped in its time is not lost, and wraps nothing more.
 * @throws VaultFailure
 */
export function useKey(
  key: KeyVersion,
  operation: 'wrapKey' | 'unwrapKey',
  { alg, value }: Readonly<Record<string, unknown>>,
): string {
  const { enabled, nbf, exp } = key.attributes;
  const refuse = (inner: string, kind: string) =>
    forbidden(inner, `Operation ${operation} is not allowed on ${kind} key.`);
  if (!enabled) throw refuse('KeyDisabled', 'a disabled');
  if (!key.ops.includes(operation))
    throw forbidden('KeyOperationForbidden', `Operation ${operation} is not permitted on this key.`);
  if (operation === 'unwrapKey') return unwrap(key.privateKey, alg, value);
  if (nbf !== undefined && seconds() < nbf) throw refuse('KeyNotYetValid', 'a not yet valid');
  if (exp !== undefined && seconds() >= exp) throw refuse('KeyExpired', 'an expired');
  return wrap(key.privateKey, alg, value);
}
