import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type pg from 'pg';
import type { WholeStack } from './whole-stack.ts';

/** Every table with rows of companies, found in the database itself. */
async function tenantTables(backup: pg.ClientBase): Promise<string[]> {
  const { rows } = await backup.query<{ name: string }>(
    `select table_name as name from information_schema.columns
     where table_schema = 'public' and column_name = 'company_id' order by 1`,
  );
  return rows.map(({ name }) => name);
}

/** Everything that is stored of one company: the rows of each table as text, and the names of its files. */
export type Photograph = Readonly<{ rows: Readonly<Record<string, readonly string[]>>; files: readonly string[] }>;

/** What a timer makes of the audit log's entries, whenever it comes round: the entries themselves are in the picture. */
const proofs = new Set(['audit_unsealed', 'audit_leaves', 'audit_seals', 'root_leaves']);

/**
 * What reaches every company of a stack when its staff announce another sub-processor, which a test beside this one may do at
 * any moment: the rows that are left out, by table.
 */
const announced: Readonly<Record<string, string>> = {
  sub_processor_notices: 'true',
  audit_entries: `subject_kind = 'sub-processor-notice'`,
  outbox: `queue = 'send-sub-processor-notice'`,
};

export async function photograph(stack: WholeStack, company: string, alsoProofs = false): Promise<Photograph> {
  const backup = await stack.db.client('backup');
  try {
    const rows: Record<string, string[]> = {};
    for (const table of await tenantTables(backup)) {
      if (proofs.has(table) && !alsoProofs) continue;
      const found = await backup.query<{ row: string }>(
        `select t::text as row from ${table} t where company_id = $1 and not (${announced[table] ?? 'false'}) order by 1`,
        [company],
      );
      rows[table] = found.rows.map(({ row }) => row);
    }
    return { rows, files: await filesOf(stack, company) };
  } finally {
    await backup.end();
  }
}

/**
 * A photograph taken when nothing has moved for a while and every message is out: what follows from earlier acts through
 * the queues has happened, and is not taken for an effect of what comes next.
 */
export async function photographAtRest(stack: WholeStack, company: string, seconds = 20): Promise<Photograph> {
  const deadline = Date.now() + seconds * 1000;
  let last = await photograph(stack, company);
  for (;;) {
    await pause(250);
    const next = await photograph(stack, company);
    const client = await stack.db.client('backup');
    const unsent = await client.query('select from outbox where company_id = $1 and sent_at is null', [company]);
    await client.end();
    if (unsent.rowCount === 0 && isDeepStrictEqual(last, next)) return next;
    if (Date.now() > deadline) throw new Error('what is stored of the company did not come to rest');
    last = next;
  }
}

async function receiptContainer({ settings, connections }: WholeStack) {
  const { BlobServiceClient } = await import('@azure/storage-blob');
  return BlobServiceClient.fromConnectionString(connections.blobs).getContainerClient(settings['BLOB_CONTAINER']!);
}

/** The names of a company's files in Blob Storage. */
export async function filesOf(stack: WholeStack, company: string): Promise<string[]> {
  const container = await receiptContainer(stack);
  if (!(await container.exists())) return [];
  const names: string[] = [];
  for await (const blob of container.listBlobsFlat({ prefix: `${company}/` })) names.push(blob.name);
  return names;
}

/** What lies in Blob Storage under those names. */
export async function fileBytesOf(stack: WholeStack, company: string): Promise<Buffer[]> {
  const container = await receiptContainer(stack);
  const names = await filesOf(stack, company);
  return Promise.all(names.map((name) => container.getBlobClient(name).downloadToBuffer()));
}
