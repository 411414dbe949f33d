import { Problem } from '../../kernel/problem.ts';
import { KeyRefused, KeyVaultAway } from './key-vault.ts';

/** What a person is told of a vault that does not answer, or does not let us: Problem `keys-away`. Null for any other error. */
export function keysAway(thrown: unknown): Problem | null {
  return thrown instanceof KeyVaultAway || thrown instanceof KeyRefused
    ? new Problem('keys-away', [], { cause: thrown })
    : null;
}
