import type { Id } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Person } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import { enqueue } from '../../platform/outbox/enqueue.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { indexesOf, openDetails, sealDetails } from './private-fields.ts';
import { lockPersonnummer, selectByPersonnummer, writeDetails, type KnownDetails } from './private-store.ts';
import { changedDetails, type Detail, type Details } from './typed-details.ts';

type Columns = Awaited<ReturnType<typeof sealDetails>>;
/** `indexes` are those that a changed personnummer has under every key. */
export type SealedChange = Readonly<{
  known: KnownDetails;
  fields: readonly Detail[];
  columns: Columns;
  indexes: readonly Buffer[];
}>;

/**
 * Seals what is to change. It stands before the transaction: a key may have to be fetched from a vault, which must not hold a
 * row up, and what has not changed keeps its bytes. Throws Problem `changed-meanwhile` when another version was seen.
 */
export async function sealChange(
  uses: { seals: Seals },
  company: Id,
  known: KnownDetails,
  seen: Readonly<{ version: number; details: Partial<Details> }>,
): Promise<SealedChange> {
  if ((known.held?.version ?? 0) !== seen.version) throw new Problem('changed-meanwhile');
  const fields = changedDetails(await openDetails(uses, known.held), seen.details);
  const changed = Object.fromEntries(fields.map((field) => [field, seen.details[field]])) as Partial<Details>;
  const columns = await sealDetails(uses, { companyId: company, employeeId: known.employee.id }, changed);
  const indexes = changed.personnummer ? await indexesOf(uses, company, changed.personnummer) : [];
  return { known, fields, columns, indexes };
}

/**
 * Writes a sealed change and records which details it changed, never to what. Where nothing differs nothing is written.
 * Throws Problem `changed-meanwhile`, `personnummer-taken`.
 */
export async function writeChange(tx: Tx, actor: Person, change: SealedChange): Promise<KnownDetails> {
  const { known, fields, columns, indexes } = change;
  if (fields.length === 0) return known;
  await lockPersonnummer(tx, indexes);
  // The unique key sees numbers under one key; under a former one, until all are indexed anew, they are looked for.
  const others = indexes.length > 1 ? await selectByPersonnummer(tx, indexes) : [];
  if (others.some(({ employee }) => employee.id !== known.employee.id)) throw new Problem('personnummer-taken');
  const held = await writeDetails(tx, known, columns);
  await audit(
    tx,
    actor,
    'employee.details-changed',
    { kind: 'employee', id: known.employee.id },
    { fields: [...fields] },
  );
  if (fields.includes('personnummer')) await enqueue(tx, 'link-bankid', { employee: known.employee.id });
  return { ...known, held };
}
