import type { Id } from '../../../kernel/ids.ts';
import type { DataKey } from '../cipher.ts';
import type { Holder } from '../holder.ts';
import { isSetBack } from '../set-back.ts';

/** Data keys held at once, and for how long: a key that was deleted elsewhere is of no more use here after that. */
export const heldDataKeys = { most: 20_000, forMs: 60_000 } as const;

/** A key as it is held, until when (ms), how many nonces of it were reserved last, and how many of them are left to hand out here. */
export type HeldKey = { readonly key: DataKey; readonly until: number; reserved: number; left: number };

/** `byId`: the keys that are held, by the end of their id. */
type OfCompany = Readonly<{ newest: Map<string, HeldKey>; byId: Map<number, HeldKey[]> }>;

/** The last 48 bits of an id, which are random: found in a third of the time that a text of all its bytes takes to be made and found. */
const endOf = (id: Buffer): number => id.readUIntBE(id.length - 6, 6);

function isSame(a: Buffer, b: Buffer): boolean {
  for (let i = 0; i < 16; i += 1) if (a[i] !== b[i]) return false;
  return true;
}

/** A holder's name among all of a company's. A person's is the id alone: they are by far the most, and putting texts together takes time. */
const nameOf = (holder: Holder): string =>
  holder.kind === 'person' ? holder.of : `${holder.kind} ${'of' in holder ? holder.of : ''}`;

/** The data keys that are held. When they are too many, all are let go: most are of no use a minute later anyway. */
export function holdDataKeys() {
  const companies = new Map<Id, OfCompany>();
  let count = 0;

  function of(company: Id): OfCompany {
    const known = companies.get(company);
    if (known) return known;
    const made: OfCompany = { newest: new Map(), byId: new Map() };
    companies.set(company, made);
    return made;
  }
  function clear(): void {
    companies.clear();
    count = 0;
  }
  const still = (held: HeldKey | undefined, now: number) =>
    held && held.until > now && !isSetBack(held.until - heldDataKeys.forMs, now) ? held : null;

  return {
    newest: (company: Id, holder: Holder, now: number) =>
      still(companies.get(company)?.newest.get(nameOf(holder)), now),
    named(company: Id, id: Buffer, version: number, now: number) {
      const found = companies.get(company)?.byId.get(endOf(id));
      return still(
        found?.find(({ key }) => key.version === version && isSame(key.id, id)),
        now,
      );
    },
    /** Holds a key under its name, and as the newest of `holder` where one is given. */
    hold(company: Id, key: DataKey, now: number, holder?: Holder): HeldKey {
      if (count >= heldDataKeys.most) clear();
      count += 1;
      const held = { key, until: now + heldDataKeys.forMs, reserved: 0, left: 0 };
      const { newest, byId } = of(company);
      const end = endOf(key.id);
      const isAnother = (one: HeldKey) => one.key.version !== key.version || !one.key.id.equals(key.id);
      byId.set(end, [held, ...(byId.get(end)?.filter(isAnother) ?? [])]);
      if (holder) newest.set(nameOf(holder), held);
      return held;
    },
    drop(company?: Id): void {
      if (company) companies.delete(company);
      else clear();
    },
  };
}
