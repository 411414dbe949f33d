import type { Id } from '../../../kernel/ids.ts';
import type { DataKey } from '../cipher.ts';
import type { Holder } from '../holder.ts';
import { isSetBack } from '../set-back.ts';

/** Data keys held at once, and for how long: a key that was deleted elsewhere is of no more use here after that. */
export const heldDataKeys = { most: 20_000, forMs: 60_000 } as const;

/** A key as it is held, until when (ms), how many nonces of it were reserved last, and how many of them are left to hand out here. */
export type HeldKey = { readonly key: DataKey; readonly until: number; reserved: number; left: number };

/** `byId`: the versions that are held of a key, by the bytes of its id. */
type OfCompany = Readonly<{ newest: Map<string, HeldKey>; byId: Map<string, HeldKey[]> }>;

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
    named: (company: Id, id: Buffer, version: number, now: number) =>
      still(
        companies
          .get(company)
          ?.byId.get(id.toString('latin1'))
          ?.find(({ key }) => key.version === version),
        now,
      ),
    /** Holds a key under its name, and as the newest of `holder` where one is given. */
    hold(company: Id, key: DataKey, now: number, holder?: Holder): HeldKey {
      if (count >= heldDataKeys.most) clear();
      count += 1;
      const held = { key, until: now + heldDataKeys.forMs, reserved: 0, left: 0 };
      const { newest, byId } = of(company);
      const name = key.id.toString('latin1');
      const others = byId.get(name)?.filter((one) => one.key.version !== key.version) ?? [];
      byId.set(name, [held, ...others]);
      if (holder) newest.set(nameOf(holder), held);
      return held;
    },
    drop(company?: Id): void {
      if (company) companies.delete(company);
      else clear();
    },
  };
}
