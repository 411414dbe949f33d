import type { Id } from '../../kernel/ids.ts';

/** What a breach may have reached, as whoever looks into it says. */
export type Scope = Readonly<{
  companies: 'all' | readonly Id[];
  /** Names of tables with people in them. */
  tables: 'all' | readonly string[];
  /** `table.column`; with none, every column of the tables. */
  columns: readonly string[];
  from: string | null;
  until: string | null;
  /** Whether the keys that seal fields are known to have stayed safe. */
  keysSafe: boolean;
}>;

/** The least and the most that it can be: what has no time of its own counts for the most alone where a window is given. */
export type Range = Readonly<{ least: number; most: number }>;

export type CompanyReach = Readonly<{ company: Id; people: Range; records: Range }>;

/** What a breach reached, counted from the data. No person is in it. */
export type Reach = Readonly<{
  /** Companies with a row in the scope, and those alone. */
  companies: readonly CompanyReach[];
  people: Range;
  records: Range;
  /** Keys of the catalogue. */
  categories: readonly string[];
  /** Whether one of them can reveal what GDPR Art. 9 guards. */
  special: boolean;
  /** Whether every personal field in the scope was sealed. */
  sealedOnly: boolean;
  /** Sealed under keys that stayed safe: nobody can read it (GDPR Art. 34(3)(a)). */
  unintelligible: boolean;
}>;

/** Adds up what was counted in each company. */
export function reachOf(
  counted: readonly CompanyReach[],
  held: Readonly<{ categories: readonly string[]; special: boolean; sealedOnly: boolean }>,
  keysSafe: boolean,
): Reach {
  const companies = counted.filter(({ records }) => records.most > 0);
  const sum = (of: (one: CompanyReach) => Range): Range => ({
    least: companies.reduce((all, one) => all + of(one).least, 0),
    most: companies.reduce((all, one) => all + of(one).most, 0),
  });
  const categories = [...new Set(held.categories)].toSorted();
  return {
    companies,
    people: sum(({ people }) => people),
    records: sum(({ records }) => records),
    categories,
    special: held.special,
    sealedOnly: held.sealedOnly,
    unintelligible: held.sealedOnly && keysSafe,
  };
}
