import type { Id } from '../../kernel/ids.ts';

/**
 * Whose data key seals a value. A person's is deleted with the person's rights to be forgotten; the company's for a bookkeeping year
 * (of which `of` is the number) outlives it as long as the law says; the company's own guards what is about nobody; the index key
 * makes keyed hashes and seals nothing.
 */
export type Holder =
  | Readonly<{ kind: 'person'; of: Id }>
  | Readonly<{ kind: 'year'; of: number }>
  | Readonly<{ kind: 'company' }>
  | Readonly<{ kind: 'index' }>;

export type HolderKind = Holder['kind'];

export const personHolder = (person: Id): Holder => ({ kind: 'person', of: person });
export const yearHolder = (year: number): Holder => ({ kind: 'year', of: year });

/** A holder's name among its kind, as it is stored: empty where there is one of the kind. */
export const nameOf = (holder: Holder): string => ('of' in holder ? String(holder.of) : '');

/** Back from how it is stored. */
export function holderOf(kind: HolderKind, name: string): Holder {
  if (kind === 'person') return personHolder(name);
  if (kind === 'year') return yearHolder(Number(name));
  return { kind };
}
