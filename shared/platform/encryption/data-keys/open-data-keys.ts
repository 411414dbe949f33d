import type { Id } from '../../../kernel/ids.ts';
import type { Clock, Randomness } from '../../clock.ts';
import type { Database } from '../../tenant-transaction.ts';
import { SealBroken, type DataKey } from '../cipher.ts';
import type { CompanyKeys } from '../company-keys/open-company-keys.ts';
import { nameOf, type Holder } from '../holder.ts';
import { keptForAWhile } from '../kept-for-a-while.ts';
import { keyIdBytes, keyIdOf } from '../key-id.ts';
import { KeyForgotten } from '../key-ring.ts';
import type { NonceBudget } from '../nonce-budget.ts';
import { singleFlight } from '../single-flight.ts';
import { gatherKeys } from './gather-keys.ts';
import { dataKeysOf, insertDataKey, isForgotten, lockHolder, newestDataKey, type DataKeyRow } from './store.ts';
import { openDataKey, wrapDataKey, wrapperOf } from './wrap-data-key.ts';

/** Data keys held at once, and for how long: a key that was deleted elsewhere is of no more use here after that. */
export const heldDataKeys = { most: 20_000, forMs: 60_000 } as const;

export type DataKeysParts = Readonly<{
  keyDatabase: Database;
  companyKeys: CompanyKeys;
  clock: Clock;
  randomness: Randomness;
  budget: NonceBudget;
  /** Told when a company has a key that has no copy yet. */
  onMade(company: Id): void;
}>;

/** The holders' data keys, out of their own database. */
export interface DataKeys {
  current(company: Id, holder: Holder): Promise<DataKey>;
  find(company: Id, id: Buffer, version: number): Promise<DataKey>;
  /** Every version that a holder has, the newest first; the first is made where there is none. */
  all(company: Id, holder: Holder): Promise<readonly (DataKey & Readonly<{ createdAt: Date }>)[]>;
  /** Forgets what is held of a holder, or of all. */
  drop(company?: Id, holder?: Holder): void;
}

export function openDataKeys(parts: DataKeysParts): DataKeys {
  const { keyDatabase, companyKeys, clock, randomness, budget, onMade } = parts;
  const newest = keptForAWhile<DataKey>(heldDataKeys);
  const found = keptForAWhile<DataKey>(heldDataKeys);
  const once = singleFlight<DataKey>();
  const now = () => clock.now().getTime();
  const gather = gatherKeys(keyDatabase);
  const named = (company: Id, holder: Holder) => `${company}|${holder.kind}|${nameOf(holder)}`;

  async function opened(row: DataKeyRow): Promise<DataKey> {
    const wrapper = wrapperOf(row.wrapped);
    const companyKey = await companyKeys.find(row.companyId, wrapper.id, wrapper.version);
    const { id, version, kind, holder } = row;
    const key = openDataKey(row.wrapped, companyKey.key, { company: row.companyId, id, version, kind, holder });
    return { id: keyIdBytes(id), version, key };
  }

  async function make(company: Id, holder: Holder): Promise<DataKeyRow> {
    const companyKey = await companyKeys.current(company);
    const place = { company, id: randomness.id(), version: 1, kind: holder.kind, holder: nameOf(holder) };
    const wrapped = wrapDataKey(randomness.bytes(32), companyKey, randomness.bytes(12), place);
    const row = { id: place.id, version: 1, wrapped, companyVersion: companyKey.version };
    const kept = await keyDatabase.inTenant(company, async (tx) => {
      await lockHolder(tx, holder.kind, nameOf(holder));
      if (await isForgotten(tx, holder)) throw new KeyForgotten();
      await insertDataKey(tx, holder, row);
      // Another instance may have been first: what stands in the table is the key.
      return newestDataKey(tx, holder);
    });
    onMade(company);
    return kept!;
  }

  return {
    async current(company, holder) {
      // A key whose company's key is no longer confirmed seals nothing, also while it is held.
      await companyKeys.confirmed(company, 'seals');
      const name = named(company, holder);
      const key =
        newest.get(name, now()) ??
        (await once(name, async () => {
          const row = await keyDatabase.inTenant(company, (tx) => newestDataKey(tx, holder), 'look');
          const made = await opened(row ?? (await make(company, holder)));
          newest.set(name, made, now());
          return made;
        }));
      await budget.take(company, keyIdOf(key.id), key.version);
      return key;
    },
    async find(company, id, version) {
      const name = `${company}|${id.toString('hex')}|${version}`;
      const known = found.get(name, now());
      if (known) {
        await companyKeys.confirmed(company, 'reads');
        return known;
      }
      const rows = await gather(company, keyIdOf(id));
      const row = rows.find((one) => one.version === version);
      if (!row) {
        const forgotten = await keyDatabase.inTenant(company, (tx) => isForgotten(tx, { id: keyIdOf(id) }), 'look');
        throw forgotten ? new KeyForgotten() : new SealBroken();
      }
      const key = await opened(row);
      found.set(name, key, now());
      return key;
    },
    async all(company, holder) {
      const rows = await keyDatabase.inTenant(company, (tx) => dataKeysOf(tx, holder), 'look');
      return Promise.all(
        (rows.length > 0 ? rows : [await make(company, holder)]).map(async (row) => ({
          ...(await opened(row)),
          createdAt: row.createdAt,
        })),
      );
    },
    drop(company, holder) {
      found.clear();
      if (company && holder) newest.delete(named(company, holder));
      else newest.clear();
    },
  };
}
