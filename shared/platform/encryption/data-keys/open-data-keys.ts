import type { Id } from '../../../kernel/ids.ts';
import type { Clock, Randomness } from '../../clock.ts';
import type { Database, Tx } from '../../tenant-transaction.ts';
import { SealBroken, type DataKey } from '../cipher.ts';
import type { CompanyKeys } from '../company-keys/open-company-keys.ts';
import { nameOf, type Holder } from '../holder.ts';
import { keyIdBytes, keyIdOf } from '../key-id.ts';
import { keysAway } from '../keys-away.ts';
import { KeysLost, knowsDataKeys } from '../keys-lost.ts';
import { KeyForgotten } from '../key-ring.ts';
import { NoncesSpent } from '../nonce-budget.ts';
import { singleFlight } from '../single-flight.ts';
import { gatherKeys } from './gather-keys.ts';
import { holdDataKeys, type HeldKey } from './held-data-keys.ts';
import {
  dataKeysOf,
  insertDataKey,
  isForgotten,
  lockHolder,
  newestDataKey,
  reserveOfDataKey,
  type DataKeyRow,
} from './store.ts';
import { openDataKey, wrapDataKey, wrapperOf } from './wrap-data-key.ts';

/** Nonces of a data key that are reserved at once: few at first, for most people are written about seldom, and each time twice as many. */
const blocks = { first: 64, largest: 16_384 } as const;

export type DataKeysParts = Readonly<{
  keyDatabase: Database;
  companyKeys: CompanyKeys;
  clock: Clock;
  randomness: Randomness;
  /** Told when a company has a key that has no copy yet. */
  onMade(company: Id): void;
}>;

/** The holders' data keys, out of their own database. */
export interface DataKeys {
  current(company: Id, holder: Holder): DataKey | Promise<DataKey>;
  find(company: Id, id: Buffer, version: number): DataKey | Promise<DataKey>;
  /** Every version that a holder has, the newest first; the first is made where there is none. */
  all(company: Id, holder: Holder): Promise<readonly (DataKey & Readonly<{ createdAt: Date }>)[]>;
  /** Forgets what is held of a company, or of all. */
  drop(company?: Id): void;
}

export function openDataKeys(parts: DataKeysParts): DataKeys {
  const { keyDatabase, companyKeys, clock, randomness, onMade } = parts;
  const held = holdDataKeys();
  const once = singleFlight<HeldKey>();
  const reserving = singleFlight<void>();
  const gather = gatherKeys(keyDatabase);
  /** Companies of which a data key was opened here. */
  const met = new Set<Id>();

  /** The database was emptied while this instance runs: whoever asks for the company's key next finds out more. */
  async function refuseWhereEmptied(tx: Tx): Promise<void> {
    if (met.has(tx.company) && !(await knowsDataKeys(tx))) throw keysAway(new KeysLost())!;
  }

  async function opened(row: DataKeyRow): Promise<DataKey> {
    const wrapper = wrapperOf(row.wrapped);
    const companyKey = await companyKeys.find(row.companyId, wrapper.id, wrapper.version);
    const { id, version, kind, holder } = row;
    const key = openDataKey(row.wrapped, companyKey.key, { company: row.companyId, id, version, kind, holder });
    met.add(row.companyId);
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
      await refuseWhereEmptied(tx);
      await insertDataKey(tx, holder, row);
      // Another instance may have been first: what stands in the table is the key.
      return newestDataKey(tx, holder);
    });
    onMade(company);
    return kept!;
  }

  /** The holder's newest key, out of the database where it is not held. */
  async function fetchNewest(company: Id, holder: Holder): Promise<HeldKey> {
    await companyKeys.confirmed(company, 'seals');
    return (
      held.newest(company, holder, clock.now().getTime()) ??
      once(`${company} ${holder.kind} ${nameOf(holder)}`, async () => {
        const row = await keyDatabase.inTenant(company, (tx) => newestDataKey(tx, holder), 'look');
        const key = await opened(row ?? (await make(company, holder)));
        return held.hold(company, key, clock.now().getTime(), holder);
      })
    );
  }

  /** Reserves a block of nonces where none is left; takes one. */
  async function takeNonce(company: Id, from: HeldKey): Promise<DataKey> {
    const { id, version } = from.key;
    while (from.left === 0) {
      await reserving(`${company} ${keyIdOf(id)} ${version}`, async () => {
        const block = from.reserved === 0 ? blocks.first : Math.min(2 * from.reserved, blocks.largest);
        const had = await keyDatabase.inTenant(company, (tx) => reserveOfDataKey(tx, keyIdOf(id), version, block));
        if (!had) throw new NoncesSpent();
        from.reserved = block;
        from.left = block;
      });
    }
    from.left -= 1;
    return from.key;
  }

  async function fetchNamed(company: Id, id: Buffer, version: number): Promise<DataKey> {
    await companyKeys.confirmed(company, 'reads');
    const known = held.named(company, id, version, clock.now().getTime());
    if (known) return known.key;
    const rows = await gather(company, keyIdOf(id));
    const row = rows.find((one) => one.version === version);
    if (!row) {
      const forgotten = await keyDatabase.inTenant(
        company,
        async (tx) => {
          await refuseWhereEmptied(tx);
          return isForgotten(tx, { id: keyIdOf(id) });
        },
        'look',
      );
      throw forgotten ? new KeyForgotten() : new SealBroken();
    }
    const key = await opened(row);
    // Held by somebody else meanwhile, it keeps the nonces that were reserved for it.
    return (held.named(company, id, version, clock.now().getTime()) ?? held.hold(company, key, clock.now().getTime()))
      .key;
  }

  return {
    current(company, holder) {
      const now = clock.now().getTime();
      const known = companyKeys.isConfirmed(company, now) ? held.newest(company, holder, now) : null;
      if (known && known.left > 0) {
        known.left -= 1;
        return known.key;
      }
      return fetchNewest(company, holder).then((fetched) => takeNonce(company, fetched));
    },
    find(company, id, version) {
      const now = clock.now().getTime();
      const known = companyKeys.isConfirmed(company, now) ? held.named(company, id, version, now) : null;
      return known?.key ?? fetchNamed(company, id, version);
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
    drop: (company) => held.drop(company),
  };
}
