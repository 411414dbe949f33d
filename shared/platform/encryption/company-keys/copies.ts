import * as z from 'zod/mini';
import { impersonalField } from '../../../kernel/field-class.ts';
import { nameIn, type BlobName, type Folder } from '../../../kernel/flow.ts';
import type { Id } from '../../../kernel/ids.ts';
import type { Database } from '../../tenant-transaction.ts';
import type { KeyCopies } from '../data-keys/copies.ts';
import { readCompanyKeys, type CompanyKeyRow } from './store.ts';
import { companyKeys } from './table.ts';

/** Beside the data keys' copies, and in none of their companies' folders. */
export const companyKeyCopyFolder: Folder = {
  kind: 'file',
  name: 'company-keys/<company>',
  purpose: 'Put keys of companies back that the main database lost',
  legalBasis: 'no personal data',
  recipients: [],
  kept: 'as long as the company’s key',
  fields: {
    '[].version': impersonalField('state'),
    '[].id': impersonalField('identifier'),
    '[].wrappedBy': impersonalField('key material'),
    '[].wrapped': impersonalField('key material'),
    '[].createdAt': impersonalField('time'),
  },
};

export const companyCopyName = (company: Id): BlobName => nameIn(companyKeyCopyFolder, company);

const copyShape = z.array(
  z.object({ version: z.number(), id: z.string(), wrappedBy: z.string(), wrapped: z.string(), createdAt: z.string() }),
);

type Uses = Readonly<{ database: Database; copies: KeyCopies }>;

/**
 * Puts a copy of a company's keys, wrapped by the vault as they are, beside the copies of the data keys. The dumps of the main
 * database are older than a version that was made since: without this, data keys wrapped by it would be lost with the database.
 * So a version that the database lacks stays in the copy until `restoreCompanyKeys` has put it back. Gives whether the copy was another one.
 */
export async function copyCompanyKeys({ database, copies }: Uses, company: Id): Promise<boolean> {
  const rows = await database.inTenant(company, readCompanyKeys, 'look');
  if (rows.length === 0) return false;
  const name = companyCopyName(company);
  const before = await copies.get(name);
  const copy = [
    ...(before ? lackedBy(rows, copyShape.parse(JSON.parse(before.toString('utf8')))) : []),
    ...rows.map(({ version, id, wrappedBy, wrapped, createdAt }) => ({
      version,
      id,
      wrappedBy,
      wrapped: wrapped.toString('base64'),
      createdAt: createdAt.toISOString(),
    })),
  ];
  const bytes = Buffer.from(JSON.stringify(copy));
  if (before?.equals(bytes)) return false;
  await copies.put(name, bytes);
  return true;
}

/**
 * What a copy alone still holds: versions newer than any in the database, which was put back to a time before them, and those of
 * another key. Older ones than the database holds were removed from it because nothing needs them.
 */
function lackedBy(rows: readonly CompanyKeyRow[], copy: z.output<typeof copyShape>): z.output<typeof copyShape> {
  const newest = rows[0]!;
  return copy.filter(({ id, version }) => version > newest.version || rows.every((row) => row.id !== id));
}

/** Puts back the versions of a company's key that a restored database lost. Gives how many. */
export async function restoreCompanyKeys({ database, copies }: Uses, company: Id): Promise<number> {
  const bytes = await copies.get(companyCopyName(company));
  if (!bytes) return 0;
  const copy = copyShape.parse(JSON.parse(bytes.toString('utf8')));
  return database.inTenant(company, async (tx) => {
    const put = await tx.db
      .insert(companyKeys)
      .values(
        copy.map(({ version, id, wrappedBy, wrapped, createdAt }) => ({
          companyId: company,
          version,
          id,
          wrappedBy,
          wrapped: Buffer.from(wrapped, 'base64'),
          createdAt: new Date(createdAt),
        })),
      )
      .onConflictDoNothing()
      .returning({ version: companyKeys.version });
    return put.length;
  });
}
