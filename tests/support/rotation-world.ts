import { sql } from 'drizzle-orm';
import { evaluations } from '../../shared/claims/evaluation/table.ts';
import type { EvaluationContent } from '../../shared/claims/evaluation/evaluation.ts';
import { expenseEvents, expenses } from '../../shared/claims/expenses/table.ts';
import { foldVendor } from '../../shared/claims/expenses/vendor-name.ts';
import type { Reading } from '../../shared/claims/receipts/reading.ts';
import { receiptReadings, receipts } from '../../shared/claims/receipts/table.ts';
import { classes, tables } from '../../shared/database/schema.ts';
import type { Id } from '../../shared/kernel/ids.ts';
import type { Personnummer } from '../../shared/kernel/personnummer.ts';
import { employeePrivate, personnummerPurpose } from '../../shared/people/employees/table.ts';
import { keyNamed } from '../../shared/platform/encryption/cipher.ts';
import { keyIdOf } from '../../shared/platform/encryption/key-id.ts';
import type { KeyRingParts, OpenKeyRing } from '../../shared/platform/encryption/open-key-ring.ts';
import type { Seals } from '../../shared/platform/encryption/seal.ts';
import type { Sealed, SealedBytes } from '../../shared/platform/encryption/sealed.ts';
import { withKeys } from '../../shared/platform/encryption/with-keys.ts';
import type { Tx } from '../../shared/platform/tenant-transaction.ts';
import { noBackups } from '../../shared/protection/key-rotation/ports.ts';
import { frontsOf } from '../../shared/protection/key-rotation/rows-of-table.ts';
import { guardedTables } from '../../shared/protection/key-rotation/sealed-tables.ts';
import { usualChunk, usualSettle } from '../../shared/protection/key-rotation/settle.ts';
import type { RotationUses } from '../../shared/protection/key-rotation/uses.ts';
import type { ACompany } from './a-company.ts';
import type { FreshDatabase } from './fresh-database.ts';
import { keyWorld } from './key-world.ts';

export const allGuarded = guardedTables(Object.values(tables), classes);

/** What rotations ask for, over a database of the test file's own; `uses` may be overridden. */
export async function rotationWorld(
  db: FreshDatabase,
  parts: Partial<KeyRingParts> = {},
  uses: Partial<RotationUses> = {},
): Promise<RotationUses> {
  const world = await keyWorld(db, parts);
  return {
    operations: db.operations,
    ...world,
    clock: parts.clock ?? db.clock,
    randomness: parts.randomness ?? db.randomness,
    backups: noBackups,
    guardedTables: allGuarded,
    settle: usualSettle,
    chunk: usualChunk,
    ...uses,
  };
}

export type SealedClaim = Readonly<{ id: Id; event: Id; receipt: Id; reading: Id; evaluation: Id; text: string }>;

/** An instance that seals and opens; without a ring of its own it seals with keys that nobody has to be asked for. */
type Instance = Readonly<{ seals: Seals; keys?: OpenKeyRing }>;
const appOf = ({ app }: Pick<FreshDatabase, 'app'>, keys?: OpenKeyRing) =>
  keys ? withKeys(app, keys.companyKeys) : app;

/** Puts a claim into the database with something in each sealed column, all of it telling `text`. */
export async function sealedClaim(
  db: Pick<FreshDatabase, 'app'>,
  { seals, keys }: Instance,
  company: Pick<ACompany, 'id' | 'wellness' | 'year'>,
  person: Id,
  text: string,
): Promise<SealedClaim> {
  return appOf(db, keys).inTenant(company.id, async (tx) => {
    const [id, event, receipt, reading, evaluation] = [1, 2, 3, 4, 5].map(() => tx.newId()) as [Id, Id, Id, Id, Id];
    const seal = <T>(value: T, table: string, column: string, row: Id): Promise<Sealed<T>> =>
      seals.seal(value, { company: company.id, table, column, row }, person);
    const own = { companyId: company.id, expenseId: id };
    // Their private details too, once: their row is the person's, without an id of its own.
    const ofPerson = { companyId: company.id, employeeId: person, version: 1, changedAt: tx.now };
    await tx.db
      .insert(employeePrivate)
      .values({
        ...ofPerson,
        personnummer: await seal(person as Personnummer, 'employee_private', 'personnummer', person),
        personnummerIndex: await seals.blindIndex(company.id, personnummerPurpose, person),
        privateEmail: await seal(person, 'employee_private', 'private_email', person),
      })
      .onConflictDoNothing();
    await tx.db.insert(expenses).values({
      companyId: company.id,
      id,
      employeeId: person,
      categoryId: company.wellness,
      state: 'draft',
      version: 7,
      benefitYear: company.year,
      currency: 'SEK',
      vat: [],
      filledByMachine: [],
      typedByPerson: [],
      reserved: 0,
      vendor: await seal(text, 'expenses', 'vendor', id),
      vendorIndex: await seals.blindIndex(company.id, 'expenses.vendor', foldVendor(text)),
      note: await seal(text, 'expenses', 'note', id),
      createdAt: tx.now,
      changedAt: tx.now,
    });
    await tx.db.insert(expenseEvents).values({
      ...own,
      id: event,
      at: tx.now,
      act: 'expense.created',
      byKind: 'employee',
      comment: await seal(text, 'expense_events', 'comment', event),
      details: {},
    });
    await tx.db.insert(receipts).values({
      ...own,
      id: receipt,
      employeeId: person,
      state: 'read',
      type: 'image/jpeg',
      pages: 1,
      size: 1,
      sha256: Buffer.alloc(32, 1),
      perceptualHash: Buffer.alloc(8),
      uploadedAt: tx.now,
    });
    await tx.db.insert(receiptReadings).values({
      companyId: company.id,
      id: reading,
      receiptId: receipt,
      scanner: 'on-device',
      version: '1',
      content: await seal(text as unknown as Reading, 'receipt_readings', 'content', reading),
      readAt: tx.now,
    });
    await tx.db.insert(evaluations).values({
      ...own,
      id: evaluation,
      expenseVersion: 7,
      at: tx.now,
      evaluator: 'none',
      model: 'none',
      promptVersion: '1',
      policyVersion: '1',
      verdict: 'defer',
      confidence: 0,
      doubts: 0,
      content: await seal(text as unknown as EvaluationContent, 'evaluations', 'content', evaluation),
    });
    return { id, event, receipt, reading, evaluation, text };
  });
}

/** What stands sealed in a claim, column by column, opened. */
export async function openedClaim(
  db: Pick<FreshDatabase, 'app'>,
  { seals, keys }: Instance,
  company: Id,
  claim: SealedClaim,
): Promise<Record<string, string>> {
  return appOf(db, keys).inTenant(company, async (tx) => {
    const open = (bytes: Buffer, table: string, column: string, row: Id) =>
      seals.open<string>(bytes as SealedBytes<string>, { company, table, column, row });
    const opened: Record<string, string> = {};
    for (const { name, columns } of allGuarded.sealed) {
      const row = rowOf(claim, name);
      if (row === null) continue;
      for (const column of columns) {
        const bytes = await bytesAt(tx, name, column, row);
        if (bytes) opened[`${name}.${column}`] = await open(bytes, name, column, row);
      }
    }
    return opened;
  });
}

/** The claim's own row in a table; null in those that hold nothing of claims. */
const rowOf = (claim: SealedClaim, table: string): Id | null => {
  const rows: Record<string, Id> = {
    expenses: claim.id,
    expense_events: claim.event,
    receipts: claim.receipt,
    receipt_readings: claim.reading,
    evaluations: claim.evaluation,
  };
  return rows[table] ?? null;
};

const bytesAt = async (tx: Tx, table: string, column: string, id: Id): Promise<Buffer | null> => {
  const { rows } = await tx.db.execute(
    sql`select ${sql.identifier(column)} as bytes from ${sql.identifier(table)} where company_id = ${tx.company} and id = ${id}`,
  );
  return (rows[0] as { bytes: Buffer | null } | undefined)?.bytes ?? null;
};

/** The keys that made what stands in a company's rows: `id/version` of each, with how many values, and `index/version`. */
export async function keysInUse(db: Pick<FreshDatabase, 'operations'>, company: Id): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  const count = (name: string) => (found[name] = (found[name] ?? 0) + 1);
  await db.operations.inTenant(company, async (tx) => {
    for (const table of allGuarded.sealed)
      for (const { values } of await frontsOf(tx, table, null, 100_000)) {
        for (const column of table.columns) {
          const front = values[column];
          if (!front) continue;
          const { id, version } = keyNamed(front);
          count(`${keyIdOf(id)}/${version}`);
        }
        for (const { index } of table.indexes) {
          const made = values[index];
          if (made) count(`index/${made.length === 20 ? made.readUInt32BE() : 0}`);
        }
      }
  });
  return found;
}
