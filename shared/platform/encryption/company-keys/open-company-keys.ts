import { createSecretKey } from 'node:crypto';
import type { Id } from '../../../kernel/ids.ts';
import type { Clock, Randomness } from '../../clock.ts';
import { besideTransaction, insideTransaction } from '../../inside-transaction.ts';
import type { Database } from '../../tenant-transaction.ts';
import { SealBroken, type DataKey } from '../cipher.ts';
import { keptForAWhile } from '../kept-for-a-while.ts';
import { keyIdBytes, keyIdOf } from '../key-id.ts';
import { keysAway } from '../keys-away.ts';
import type { KeyVault } from '../key-vault.ts';
import type { NonceBudget } from '../nonce-budget.ts';
import { KeysLost } from '../keys-lost.ts';
import { isSetBack } from '../set-back.ts';
import { singleFlight } from '../single-flight.ts';
import { vaultPause } from '../vault-pause.ts';
import { askAgainAfter, keepMostRecent, standingOf, type HeldCompanyKeys } from './held-company-keys.ts';
import { insertCompanyKey, readCompanyKeys, type CompanyKeyRow } from './store.ts';

/** Companies whose keys are held at once. */
const most = 5_000;
/** A version that is not held is looked for again at most this often (ms). */
const lookAgain = 5_000;

export type CompanyKeysParts = Readonly<{
  database: Database;
  keyVault: KeyVault;
  clock: Clock;
  randomness: Randomness;
  budget: NonceBudget;
  /** Whether keys of a company were lost, in this database or in that of the data keys. */
  areLost(company: Id, hasCompanyKey: () => Promise<boolean>): Promise<boolean>;
}>;

/** The companies' keys, unwrapped by the vault and kept a few minutes. */
export interface CompanyKeys {
  /** The newest, to wrap a data key with: good for one nonce. Rejects with Problem `keys-away`. */
  current(company: Id): Promise<DataKey>;
  /** A version, to unwrap with. Rejects with SealBroken when there is none, and with Problem `keys-away`. */
  find(company: Id, id: Buffer, version: number): Promise<DataKey>;
  /** Whether the vault confirmed the company's keys so lately (`now` in ms) that nobody has to be asked before sealing or reading. */
  isConfirmed(company: Id, now: number): boolean;
  /** Resolves while what the company's keys guard may be sealed, or read. Rejects with Problem `keys-away`. */
  confirmed(company: Id, wanted: 'seals' | 'reads'): Promise<void>;
  /** Asks the vault where it has to be asked before anything is sealed. Not for use in a transaction. Rejects with Problem `keys-away`. */
  bring(company: Id): Promise<void>;
  /** Forgets what is held: the next use asks the vault. */
  drop(company: Id): void;
}

/** The vault has to be asked, which no transaction waits for: `withKeys` asks it and begins the transaction anew. */
export class CompanyKeyNeeded extends Error {
  override readonly name = 'CompanyKeyNeeded';
  readonly company: Id;
  constructor(company: Id) {
    super('a company’s key is needed');
    this.company = company;
  }
}

const nameOf = (company: Id, id: Buffer, version: number): string => `${company}|${keyIdOf(id)}|${version}`;

export function openCompanyKeys(parts: CompanyKeysParts): CompanyKeys {
  const { database, keyVault, clock, randomness, budget } = parts;
  const held = new Map<Id, HeldCompanyKeys>();
  const missed = keptForAWhile<true>({ most: 1_000, forMs: lookAgain });
  /** Versions that a transaction asked for and that are not held. What is held stays: others go on reading with it. */
  const sought = new Map<Id, Set<string>>();
  const once = singleFlight<HeldCompanyKeys>();
  const now = () => clock.now().getTime();
  const pause = vaultPause({ now, random: () => randomness.bytes(4).readUInt32BE() / 2 ** 32 });

  async function rowsOf(company: Id): Promise<CompanyKeyRow[]> {
    const read = () => database.inTenant(company, readCompanyKeys, 'look');
    const found = await read();
    if (await parts.areLost(company, async () => found.length > 0 || (await read()).length > 0)) throw new KeysLost();
    if (found.length > 0) return found;
    const { by, wrapped } = await pause.ask(() => keyVault.wrap(randomness.bytes(32)));
    const row = { version: 1, id: randomness.id(), wrappedBy: by, wrapped };
    await database.inTenant(company, (tx) => insertCompanyKey(tx, row));
    // Another instance may have been first: what stands in the table is the key.
    return read();
  }

  async function load(company: Id): Promise<HeldCompanyKeys> {
    pause.check();
    const rows = await rowsOf(company);
    const keys = await Promise.all(
      rows.map(async ({ id, version, wrappedBy, wrapped }) => ({
        id: keyIdBytes(id),
        version,
        key: createSecretKey(await pause.ask(() => keyVault.unwrap(wrappedBy, wrapped))),
      })),
    );
    const loaded = { keys, confirmedAt: now(), readAt: now() };
    held.delete(company);
    held.set(company, loaded);
    keepMostRecent(held, most);
    const named = new Set(loaded.keys.map((key) => nameOf(company, key.id, key.version)));
    for (const name of sought.get(company) ?? []) if (!named.has(name)) missed.set(name, true, now());
    sought.delete(company);
    return loaded;
  }

  const ask = (company: Id): Promise<HeldCompanyKeys> =>
    once(company, () => load(company)).catch((error: unknown) => {
      throw keysAway(error) ?? error;
    });

  /** What is held, fit for what it is wanted for; the vault is asked where it has to be. */
  async function fit(company: Id, wanted: 'seals' | 'reads'): Promise<HeldCompanyKeys> {
    const known = held.get(company);
    const standing = known ? standingOf(known, now()) : 'spent';
    if (known && (standing === 'seals' || standing === wanted)) {
      known.readAt = now();
      if (now() - known.confirmedAt >= askAgainAfter) askBehindTheScenes(company);
      return known;
    }
    if (insideTransaction()) throw new CompanyKeyNeeded(company);
    return ask(company);
  }

  const askBehindTheScenes = (company: Id) =>
    void besideTransaction(() => ask(company)).catch(() => {
      // The next use says so to whom it concerns.
    });

  return {
    async current(company) {
      const { keys } = await fit(company, 'seals');
      const newest = keys[0]!;
      await budget.take(company, keyIdOf(newest.id), newest.version);
      return newest;
    },
    async find(company, id, version) {
      const known = await fit(company, 'reads');
      const named = ({ keys }: HeldCompanyKeys) => keys.find((key) => key.version === version && key.id.equals(id));
      const found = named(known);
      if (found) return found;
      // Another instance may have made it a moment ago, so it is looked for once; by then it is there, or nowhere.
      const name = nameOf(company, id, version);
      if (missed.get(name, now())) throw new SealBroken();
      sought.set(company, (sought.get(company) ?? new Set()).add(name));
      if (insideTransaction()) throw new CompanyKeyNeeded(company);
      const again = named(await ask(company));
      if (!again) throw new SealBroken();
      return again;
    },
    isConfirmed(company, at) {
      const known = held.get(company);
      // What has to be asked about behind the scenes goes the longer way, which asks.
      if (!known || at - known.confirmedAt >= askAgainAfter || isSetBack(known.confirmedAt, at)) return false;
      known.readAt = at;
      return true;
    },
    async confirmed(company, wanted) {
      await fit(company, wanted);
    },
    async bring(company) {
      const known = held.get(company);
      if (!known || sought.has(company) || standingOf(known, now()) !== 'seals') await ask(company);
    },
    drop: (company) => void held.delete(company),
  };
}
