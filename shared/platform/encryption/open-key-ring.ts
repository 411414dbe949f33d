import { hkdfSync } from 'node:crypto';
import type { Id } from '../../kernel/ids.ts';
import type { Clock, Randomness } from '../clock.ts';
import type { Database } from '../tenant-transaction.ts';
import type { DataKey } from './cipher.ts';
import { openCompanyKeys, type CompanyKeys } from './company-keys/open-company-keys.ts';
import type { KeyCopies } from './data-keys/copies.ts';
import { heldDataKeys } from './data-keys/held-data-keys.ts';
import { openDataKeys, type DataKeys } from './data-keys/open-data-keys.ts';
import { reserveOfCompanyKey } from './data-keys/store.ts';
import { openDeploymentKey } from './deployment-key.ts';
import { keptForAWhile } from './kept-for-a-while.ts';
import { keysAreLost } from './keys-lost.ts';
import type { FormerKeys } from './key-file.ts';
import type { HashKey, KeyRing } from './key-ring.ts';
import type { KeyVault } from './key-vault.ts';
import { nonceBudget } from './nonce-budget.ts';
import { singleFlight } from './single-flight.ts';

/** Nonces of a company's key that are reserved at a time: it wraps one data key with each. */
const block = 64;

export type KeyRingParts = Readonly<{
  /** The main database, which holds the companies' keys. */
  database: Database;
  /** The database of the data keys. */
  keyDatabase: Database;
  keyVault: KeyVault;
  clock: Clock;
  randomness: Randomness;
  /** Keys that sealed before there was a vault: what they sealed goes on being read. */
  former?: FormerKeys;
  /** Where the copies of keys are, to tell a company that has no data keys yet from one whose data keys were lost. */
  copies?: Pick<KeyCopies, 'names'>;
  /** Told when a company has a key that has no copy yet. */
  onMade?(company: Id): void;
  /** Told when a company's keys are asked for, and were lost from one of the databases. */
  onLost?(company: Id): void;
}>;

export type OpenKeyRing = KeyRing &
  Readonly<{
    companyKeys: CompanyKeys;
    dataKeys: DataKeys;
    /** Whether a key is one of those that seal nothing more. */
    isFormer(company: Id, id: Buffer, version: number): boolean;
    /** Whether there are any such keys. */
    hasFormer: boolean;
    /** Forgets every key that is held: the next use finds out what is so. */
    drop(company: Id): void;
  }>;

/** The hierarchy: the vault's key wraps each company's, which wraps the data keys of its people, years and indexes. */
export function openKeyRing(parts: KeyRingParts): OpenKeyRing {
  const { database, keyDatabase, keyVault, clock, randomness, former, copies } = parts;
  const { onMade = () => undefined, onLost = () => undefined } = parts;
  const companyKeys = openCompanyKeys({
    database,
    keyVault,
    clock,
    randomness,
    budget: nonceBudget(block, (company, id, version, count) =>
      keyDatabase.inTenant(company, (tx) => reserveOfCompanyKey(tx, id, version, count)),
    ),
    async areLost(company, hasCompanyKey) {
      const lost = await keysAreLost({ keyDatabase, copies }, company, hasCompanyKey);
      if (lost) onLost(company);
      return lost;
    },
  });
  const dataKeys = openDataKeys({
    keyDatabase,
    companyKeys,
    clock,
    randomness,
    onMade,
  });
  const indexes = keptForAWhile<readonly DataKey[]>(heldDataKeys);
  const once = singleFlight<readonly DataKey[]>();

  async function indexKeys(company: Id): Promise<readonly DataKey[]> {
    const known = indexes.get(company, clock.now().getTime());
    if (known) {
      await companyKeys.confirmed(company, 'reads');
      return known;
    }
    return once(company, async () => {
      const keys = writingFirst(await dataKeys.all(company, { kind: 'index' }), clock.now());
      indexes.set(company, keys, clock.now().getTime());
      return keys;
    });
  }

  return {
    companyKeys,
    dataKeys,
    current: (company, holder) => dataKeys.current(company, holder),
    find: (company, id, version) => former?.find(company, id, version) ?? dataKeys.find(company, id, version),
    async hashKeys(company, purpose) {
      const keys = (await indexKeys(company)).map(({ key, version }): HashKey => ({
        version,
        key: Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), `blind index|${purpose}|${version}`, 32)),
      }));
      return former ? [...keys, former.hashKey(company, purpose)] : keys;
    },
    hasFormer: former !== undefined,
    isFormer: (company, id, version) => Boolean(former?.find(company, id, version)),
    drop(company) {
      companyKeys.drop(company);
      dataKeys.drop(company);
      indexes.delete(company);
    },
    deploymentKey: openDeploymentKey({ database, keyVault, clock, randomness }),
  };
}

/**
 * Index keys in the order in which look-ups try them, the one that writes first. A version writes only when every instance knows
 * it: one that does not would miss what was written under it.
 */
function writingFirst<Key extends Readonly<{ createdAt: Date }>>(keys: readonly Key[], now: Date): readonly Key[] {
  const known = now.getTime() - heldDataKeys.forMs;
  const writing = keys.find(({ createdAt }) => createdAt.getTime() <= known) ?? keys.at(-1)!;
  return [writing, ...keys.filter((key) => key !== writing)];
}
