import { and, eq } from 'drizzle-orm';
import type * as z from 'zod/mini';
import { parse } from '../../kernel/parse.ts';
import { Problem } from '../../kernel/problem.ts';
import { asMachine, type Actor, type Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import { readToken } from '../../platform/opaque-token.ts';
import type { Database, Tx } from '../../platform/tenant-transaction.ts';
import { recordOnRequest } from './record-on-request.ts';
import { downloadExport as contract } from './contract.ts';
import { openExportKey } from './export-key.ts';
import { findExport, type FoundExport } from './find-export.ts';
import { moveRequest } from './move-request.ts';
import type { PartFiles } from './ports.ts';
import { openKeptPart } from './sealed-parts.ts';
import { rightsExports } from './table.ts';

type Uses = Readonly<{ database: Database; seals: Seals; files: PartFiles }>;

/**
 * One part of a copy, opened, for whoever holds its link and, where it is bound to a session, is its person. With its last part the copy has
 * been taken, and the request is closed; the link stays good for its seven days. Throws Problem `input-invalid`, `export-over`.
 */
export async function downloadExport(
  uses: Uses,
  caller: Person | null,
  input: z.input<typeof contract.input>,
): Promise<Buffer> {
  const { token: text, part } = parse(contract.input, input);
  const token = readToken(text);
  if (!token) throw new Problem('export-over');
  const actor = caller?.company === token.company ? caller : asMachine('rights-keeper', token.company);
  authorise(actor, 'own-rights.take');
  const { file } = await uses.database.inTenant(token.company, (tx) => findExport(tx, token, caller), 'look');
  const key = part < file.parts ? await openExportKey(uses, file) : null;
  if (!key || file.filesId === null) throw new Problem('export-over');
  const bytes = await openKeptPart(uses, { company: token.company, files: file.filesId }, key, part);
  if (part === file.parts - 1)
    await uses.database.inTenant(token.company, async (tx) => take(tx, actor, await findExport(tx, token, caller)));
  return bytes;
}

async function take(tx: Tx, actor: Actor, { known, file }: FoundExport): Promise<void> {
  const { request } = known;
  await tx.db
    .update(rightsExports)
    .set({ takenAt: tx.now })
    .where(and(eq(rightsExports.companyId, tx.company), eq(rightsExports.id, file.id)));
  await recordOnRequest(tx, actor, 'rights-export.taken', request.id);
  if (request.state === 'carried-out')
    await moveRequest(tx, asMachine('rights-keeper', tx.company), request, 'close', { closedAt: tx.now });
}
