import { and, eq, inArray } from 'drizzle-orm';
import { nameIn } from '../../kernel/flow.ts';
import { isId, type Id } from '../../kernel/ids.ts';
import { asMachine } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import type { ReceiptFiles } from '../receipts/ports.ts';
import { policyBlob, policyFolder } from './policy-seal.ts';
import type { OldPolicyFiles } from './ports.ts';
import { policyVersions } from './table.ts';

/** An upload takes seconds: what no row names after this (ms) nobody will name. */
const patience = 48 * 60 * 60_000;

/** Versions that one question asks for. */
const atOnce = 100;

type Uses = Readonly<{
  database: Database;
  files: Pick<ReceiptFiles, 'remove'>;
  oldFiles: OldPolicyFiles;
  clock: Clock;
}>;

/**
 * Removes policy files that no version names: of an upload whose process was killed between the file and its row, so that its key was kept
 * nowhere. Gives how many. Nothing but policy files is looked at, and none that is younger than two days.
 */
export async function removeOrphanPolicyFiles(uses: Uses, company: Id): Promise<number> {
  const actor = asMachine('sweeper', company);
  authorise(actor, 'policy.remove-orphans');
  const before = new Date(uses.clock.now().getTime() - patience);
  let removed = 0;
  let waiting: Id[] = [];
  const settle = async (): Promise<void> => {
    const known = await namedBy(uses.database, company, waiting);
    for (const id of waiting) {
      if (known.has(id)) continue;
      await uses.files.remove(policyBlob({ companyId: company, id }));
      removed += 1;
    }
    waiting = [];
  };
  const folder = nameIn(policyFolder, company, '');
  for await (const name of uses.oldFiles.namesBefore(folder, before)) {
    const id = name.slice(folder.length);
    if (!isId(id)) continue;
    waiting.push(id);
    if (waiting.length === atOnce) await settle();
  }
  await settle();
  return removed;
}

/** Those that a version names. */
async function namedBy(database: Database, company: Id, ids: readonly Id[]): Promise<ReadonlySet<Id>> {
  if (ids.length === 0) return new Set();
  const rows = await database.inTenant(
    company,
    (tx) =>
      tx.db
        .select({ id: policyVersions.id })
        .from(policyVersions)
        .where(and(eq(policyVersions.companyId, company), inArray(policyVersions.id, [...ids]))),
    'look',
  );
  return new Set(rows.map(({ id }) => id));
}
