import type { Id } from '../../kernel/ids.ts';
import type { DataKey } from './cipher.ts';
import type { Holder } from './holder.ts';

/** A key for keyed hashes, with the version that stands in front of what it made. */
export type HashKey = Readonly<{ version: number; key: Buffer }>;

/**
 * Where data keys come from. A key that is held is given at once: waiting, even for nothing, would take as long as sealing does. One
 * that has to be fetched and unwrapped is promised.
 */
export interface KeyRing {
  /**
   * The key to seal a holder's values with, made at the first use. Each answer is good for one nonce. Rejects with Problem `keys-away`
   * when the vault has not confirmed the company's key for too long, and with KeyForgotten for a person who was forgotten.
   */
  current(company: Id, holder: Holder): DataKey | Promise<DataKey>;
  /**
   * The key that sealed something. Rejects with SealBroken when the company has no such key, with KeyForgotten when it was deleted
   * with its person, and with Problem `keys-away`.
   */
  find(company: Id, id: Buffer, version: number): DataKey | Promise<DataKey>;
  /** The secrets for keyed hashes of one purpose in one company, the one that writes first: look-ups without reading. */
  hashKeys(company: Id, purpose: string): Promise<readonly HashKey[]>;
  /** A secret of the whole deployment for one purpose. */
  deploymentKey(purpose: string): Promise<Buffer>;
}

/** The key was deleted with its person: what it sealed can be read by nobody, here or in a backup. */
export class KeyForgotten extends Error {
  override readonly name = 'KeyForgotten';
}
