import { and, asc, eq, inArray, isNull, lt } from 'drizzle-orm';
import * as z from 'zod/mini';
import { impersonalField, ofEmployee } from '../../../kernel/field-class.ts';
import { nameIn, type BlobName, type Folder } from '../../../kernel/flow.ts';
import type { Id } from '../../../kernel/ids.ts';
import type { Clock } from '../../clock.ts';
import type { Database } from '../../tenant-transaction.ts';
import { isForgotten } from './store.ts';
import { dataKeys } from './table.ts';

/** A place beside the key database, without versions of its own: one object a key, each wrapped as it is in the database. */
export interface KeyCopies {
  /** Replaces what is there. */
  put(name: BlobName, bytes: Buffer): Promise<void>;
  get(name: string): Promise<Buffer | null>;
  /** Content with what is not there. */
  remove(name: string): Promise<void>;
  /** The names that begin so, in order. */
  names(prefix: string): AsyncIterable<string>;
}

export const keyCopyFolder: Folder = {
  kind: 'file',
  name: '<company>/<key>',
  purpose: 'Put data keys back that their database lost',
  legalBasis: 'GDPR Art. 6(1)(c) with Art. 32 and 17',
  recipients: [],
  kept: 'as long as the key; removed with it when its person is forgotten',
  fields: {
    kind: impersonalField('state'),
    holder: ofEmployee('user.unique_id'),
    'versions[].version': impersonalField('state'),
    'versions[].wrapped': impersonalField('key material'),
    'versions[].companyVersion': impersonalField('state'),
    'versions[].createdAt': impersonalField('time'),
  },
};

export const copyName = (company: Id, id: Id): BlobName => nameIn(keyCopyFolder, company, id);

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

/**
 * Puts the copies again that are not there though they were put: a container that somebody emptied would else hold nothing until the
 * next replacement of the keys, and nobody would know. Gives how many keys were without.
 */
export async function copyMissing(
  uses: { keyDatabase: Database; copies: KeyCopies; clock: Clock },
  company: Id,
): Promise<number> {
  const begun = uses.clock.now();
  const there = new Set<string>();
  for await (const name of uses.copies.names(`${company}/`)) there.add(name);
  const missing = await uses.keyDatabase.inTenant(company, async (tx) => {
    // What was put since may have missed the list.
    const put = and(eq(dataKeys.companyId, company), lt(dataKeys.copiedAt, begun));
    const keys = await tx.db.selectDistinct({ id: dataKeys.id }).from(dataKeys).where(put);
    const ids = keys.map(({ id }) => id).filter((id) => !there.has(copyName(company, id)));
    if (ids.length > 0)
      await tx.db
        .update(dataKeys)
        .set({ copiedAt: null })
        .where(and(put, inArray(dataKeys.id, ids)));
    return ids.length;
  });
  if (missing > 0) await copyKeys(uses, company);
  return missing;
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
