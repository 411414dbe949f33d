import { and, asc, eq, isNull } from 'drizzle-orm';
import * as z from 'zod/mini';
import type { Id } from '../../../kernel/ids.ts';
import type { Database } from '../../tenant-transaction.ts';
import { isForgotten } from './store.ts';
import { dataKeys } from './table.ts';

/** A place beside the key database, without versions of its own: one object a key, each wrapped as it is in the database. */
export interface KeyCopies {
  /** Replaces what is there. */
  put(name: string, bytes: Buffer): Promise<void>;
  get(name: string): Promise<Buffer | null>;
  /** Content with what is not there. */
  remove(name: string): Promise<void>;
  /** The names that begin so, in order. */
  names(prefix: string): AsyncIterable<string>;
}

export const copyName = (company: Id, id: Id): string => `${company}/${id}`;

export const copyShape = z.object({
  kind: z.enum(['person', 'year', 'company', 'index']),
  holder: z.string(),
  versions: z.array(
    z.object({ version: z.number(), wrapped: z.string(), companyVersion: z.number(), createdAt: z.string() }),
  ),
});
export type KeyCopy = z.infer<typeof copyShape>;

/** Copies that are put at the same time. */
const atOnce = 16;

/**
 * Puts a copy of every key of a company that has none in its present form. Gives how many keys. Safe to run beside itself and to
 * stop anywhere; a key that is deleted meanwhile leaves no copy.
 */
export async function copyKeys(uses: { keyDatabase: Database; copies: KeyCopies }, company: Id): Promise<number> {
  const due = await uses.keyDatabase.inTenant(company, (tx) =>
    tx.db
      .selectDistinct({ id: dataKeys.id })
      .from(dataKeys)
      .where(and(eq(dataKeys.companyId, company), isNull(dataKeys.copiedAt))),
  );
  for (let from = 0; from < due.length; from += atOnce)
    await Promise.all(due.slice(from, from + atOnce).map(({ id }) => copyKey(uses, company, id)));
  return due.length;
}

async function copyKey(uses: { keyDatabase: Database; copies: KeyCopies }, company: Id, id: Id): Promise<void> {
  const rows = await uses.keyDatabase.inTenant(company, (tx) =>
    tx.db
      .select()
      .from(dataKeys)
      .where(and(eq(dataKeys.companyId, company), eq(dataKeys.id, id)))
      .orderBy(asc(dataKeys.version)),
  );
  const [first] = rows;
  if (!first) return;
  const copy: KeyCopy = {
    kind: first.kind,
    holder: first.holder,
    versions: rows.map(({ version, wrapped, companyVersion, createdAt }) => ({
      version,
      wrapped: wrapped.toString('base64'),
      companyVersion,
      createdAt: createdAt.toISOString(),
    })),
  };
  await uses.copies.put(copyName(company, id), Buffer.from(JSON.stringify(copy)));
  const gone = await uses.keyDatabase.inTenant(company, async (tx) => {
    for (const { version, wrapped } of rows) {
      await tx.db
        .update(dataKeys)
        .set({ copiedAt: tx.now })
        .where(
          and(
            eq(dataKeys.companyId, company),
            eq(dataKeys.id, id),
            eq(dataKeys.version, version),
            // Wrapped anew meanwhile, it is copied again.
            eq(dataKeys.wrapped, wrapped),
          ),
        );
    }
    return isForgotten(tx, { id });
  });
  if (gone) await uses.copies.remove(copyName(company, id));
}
