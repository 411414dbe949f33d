import { and, eq, inArray } from 'drizzle-orm';
import { isId, type Id } from '../../kernel/ids.ts';
import { asMachine } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import type { OldFiles, PartFiles } from './ports.ts';
import { removeParts } from './sealed-parts.ts';
import { rightsExports } from './table.ts';

/** A making takes minutes, and a message comes again for hours at most: what no row names after this (ms) nobody will name. */
const patience = 48 * 60 * 60_000;

/** Makings that one question asks for. */
const atOnce = 100;

/**
 * Removes sealed parts of copies that no row names: of a making whose worker was killed, whose key was never kept. Gives how many. Nothing
 * but parts is looked at, and none that is younger than two days.
 */
export async function removeOrphanParts(
  uses: Readonly<{ database: Database; files: Pick<PartFiles, 'remove'>; oldFiles: OldFiles; clock: Clock }>,
  company: Id,
): Promise<number> {
  const actor = asMachine('rights-keeper', company);
  authorise(actor, 'rights-export.remove');
  const before = new Date(uses.clock.now().getTime() - patience);
  let removed = 0;
  /** How many parts there are of each making, as its names say. */
  let waiting = new Map<Id, number>();
  const settle = async (): Promise<void> => {
    const known = await namedBy(uses.database, company, [...waiting.keys()]);
    for (const [making, parts] of waiting) {
      if (known.has(making)) continue;
      await removeParts(uses, { company, files: making }, parts);
      removed += parts;
    }
    waiting = new Map();
  };
  for await (const name of uses.oldFiles.namesBefore(`${company}/`, before)) {
    const { making, part } = /^[^/]+\/(?<making>[^/]+)\/part-(?<part>\d+)$/.exec(name)?.groups ?? {};
    if (!isId(making)) continue;
    if (!waiting.has(making) && waiting.size === atOnce) await settle();
    waiting.set(making, Math.max(waiting.get(making) ?? 0, Number(part) + 1));
  }
  await settle();
  return removed;
}

/** Those of the makings that a row names. */
async function namedBy(database: Database, company: Id, makings: readonly Id[]): Promise<ReadonlySet<Id | null>> {
  if (makings.length === 0) return new Set();
  const rows = await database.inTenant(
    company,
    (tx) =>
      tx.db
        .select({ files: rightsExports.filesId })
        .from(rightsExports)
        .where(and(eq(rightsExports.companyId, company), inArray(rightsExports.filesId, [...makings]))),
    'look',
  );
  return new Set(rows.map(({ files }) => files));
}
