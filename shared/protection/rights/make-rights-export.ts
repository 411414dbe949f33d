import { and, eq } from 'drizzle-orm';
import { swedishDay } from '../../kernel/plain-date.ts';
import { companies } from '../../people/companies/table.ts';
import { employees } from '../../people/employees/table.ts';
import { asMachine, type MachineActor } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Randomness } from '../../platform/clock.ts';
import { enqueue } from '../../platform/outbox/enqueue.ts';
import type { Message } from '../../platform/outbox/message.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { recordOnRequest } from './record-on-request.ts';
import { copyOfPerson, type CopyUses } from './copy-of-person.ts';
import { sealExportKey } from './export-key.ts';
import type { ExportedTable } from './exported-tables.ts';
import { moveRequest } from './move-request.ts';
import type { PartFiles, WriteArchive } from './ports.ts';
import { loadRequest } from './request-store.ts';
import { keepParts, removeParts } from './sealed-parts.ts';
import { rightsExports } from './table.ts';
import { tellPerson } from './tell-of-request.ts';

/** How many days a link to a copy is good for. */
export const daysGood = 7;

type Uses = CopyUses &
  Readonly<{
    files: PartFiles;
    randomness: Randomness;
    writeArchive: WriteArchive;
    exportedTables: readonly ExportedTable[];
  }>;

/**
 * Gathers everything about the person of a request into a ZIP, which is sealed and kept in parts as it is written. Nothing is held of it but
 * a part. Then the request is carried out, and the person is told, or mailed the link where HR gave an address. A repeated message makes
 * nothing anew; rejects where something cannot be read, and nothing of it stays.
 */
export async function makeRightsExport(
  uses: Uses,
  message: Message<'make-rights-export'>,
): Promise<'done' | 'repeated'> {
  const actor = asMachine('rights-keeper', message.company);
  authorise(actor, 'rights-export.make');
  const wanted = await uses.database.inTenant(actor.company, (tx) => takenUp(tx, message), 'look');
  if (!wanted) return 'repeated';
  const { held, name, company, language, at } = wanted;
  const place = { company: actor.company, files: uses.randomness.id() };
  const key = uses.randomness.bytes(32);
  const whose = {
    company: actor.company,
    person: held.employeeId,
    request: held.id,
    tables: uses.exportedTables,
    head: { name, company, day: swedishDay(at) },
    language,
  };
  const kept = await keepParts(uses, place, key, uses.writeArchive(copyOfPerson(uses, whose)));
  const fileKey = await sealExportKey(uses, held, key);
  const made = { ...kept, filesId: place.files, fileKey };
  const settled = await uses.database.inTenant(actor.company, (tx) => settle(tx, actor, message, made));
  if (!settled) await removeParts(uses, place, kept.parts);
  return settled ? 'done' : 'repeated';
}

async function takenUp(tx: Tx, message: Message<'make-rights-export'>) {
  const [found] = await tx.db
    .select({ held: rightsExports, name: employees.name, language: employees.language, company: companies.name })
    .from(rightsExports)
    .innerJoin(companies, eq(companies.id, rightsExports.companyId))
    .innerJoin(
      employees,
      and(eq(employees.companyId, rightsExports.companyId), eq(employees.id, rightsExports.employeeId)),
    )
    .where(waiting(tx, message));
  return found && { ...found, at: tx.now };
}

const waiting = (tx: Tx, { request }: Message<'make-rights-export'>) =>
  and(eq(rightsExports.companyId, tx.company), eq(rightsExports.id, request), eq(rightsExports.state, 'making'));

type Made = Pick<typeof rightsExports.$inferInsert, 'filesId' | 'fileKey' | 'parts' | 'size'>;

/** Says that the file is there, where nobody else has said so. */
async function settle(
  tx: Tx,
  actor: MachineActor,
  message: Message<'make-rights-export'>,
  made: Made,
): Promise<boolean> {
  const { request, person } = await loadRequest(tx, message.request);
  const byMail = request.sendTo !== null;
  const expiresAt = new Date(tx.now.getTime() + daysGood * 86_400_000);
  const written = await tx.db
    .update(rightsExports)
    .set({ ...made, state: 'ready', madeAt: tx.now, expiresAt, mail: byMail ? 'waiting' : 'none' })
    .where(waiting(tx, message))
    .returning({ id: rightsExports.id });
  if (written.length === 0) return false;
  await recordOnRequest(tx, actor, 'rights-export.made', request.id, { parts: made.parts, size: made.size });
  const carried = await moveRequest(tx, actor, request, 'carry-out', { carriedOutAt: tx.now });
  if (byMail) await enqueue(tx, 'send-rights-export', { request: request.id });
  else await tellPerson(tx, carried, person, 'rights-export-ready');
  return true;
}
