import { Problem } from '../../kernel/problem.ts';
import { KeysLost } from './keys-lost.ts';
import { KeyRefused, KeyVaultAway } from './key-vault.ts';

/** What a person is told of a vault that does not answer, or does not let us, and of keys that were lost: Problem `keys-away`. Null for any other error. */
export function keysAway(thrown: unknown): Problem | null {
  return thrown instanceof KeyVaultAway || thrown instanceof KeyRefused || thrown instanceof KeysLost
    ? new Problem('keys-away', [], { cause: thrown })
    : null;
}
