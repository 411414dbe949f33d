import type pg from 'pg';
import { rightsLints } from './rights-lints.ts';
import { tableLints } from './table-lints.ts';

/** Tables that belong to no company, functions and policies that stand outside the rule: reviewed, each with its reason. */
export type Reviewed = Readonly<{
  /** No company_id of their own to be told apart by. */
  platformTables: readonly string[];
  /** Operations read and settle them across companies. */
  crossingTables: readonly string[];
  /** Start with something else than the company, for the role that works across companies. */
  crossingIndexes: readonly string[];
  /** Who may pass what holds others back: the server's administrator, and who dumps. */
  powerful: readonly string[];
  /** Triggers that ask what whoever writes may not read: nobody can call them, and they answer by refusing alone. */
  ownersTriggers: readonly string[];
  /** Who may be granted anything. */
  roles: readonly string[];
}>;

/** A question to the catalogue: each name that it answers with is a fault, of which `says` is the rest of the sentence. */
export type Lint = Readonly<{ says: string; sql: string; values?: (reviewed: Reviewed) => unknown[] }>;

export const lints: readonly Lint[] = [...tableLints, ...rightsLints];

/** Reads the catalogue for everything that would let one company meet another’s rows. One sentence a fault; none when it holds. */
export async function isolationFaults(client: pg.ClientBase, reviewed: Reviewed, asked = lints): Promise<string[]> {
  const faults: string[] = [];
  for (const { says, sql, values } of asked) {
    const { rows } = await client.query<[string]>({ text: sql, values: values?.(reviewed) ?? [], rowMode: 'array' });
    faults.push(...rows.map(([name]) => `${name} ${says}`));
  }
  return faults;
}
