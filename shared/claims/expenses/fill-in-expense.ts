import { and, eq } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import type { MachineActor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import type { Reading } from '../receipts/reading.ts';
import { yearFor } from './changed-fields.ts';
import type { ScannableField } from './contract.ts';
import { yearStartOf } from './find-category.ts';
import { sealOrganisationNumber, sealVendor } from './sealed-fields.ts';
import { writeExpense, type ExpenseRecord } from './store.ts';
import { expenses } from './table.ts';
import { mayChange } from './transitions.ts';

/** Below this a value is shown beside the form and not put into it: a wrong value in place is worse than an empty field. */
const sureEnough = 0.5;

/** The claim a reading belongs to, locked until the transaction ends. */
export async function lockForFilling(tx: Tx, id: Id): Promise<ExpenseRecord | undefined> {
  const [expense] = await tx.db
    .select()
    .from(expenses)
    .where(and(eq(expenses.companyId, tx.company), eq(expenses.id, id)))
    .for('update');
  return expense;
}

/**
 * Fills in the fields of a claim that are empty and that nobody has typed in, as far as the reading is sure of them.
 * What a person typed, or emptied, stays as it is.
 */
export async function fillInExpense(
  uses: { seals: Seals },
  tx: Tx,
  actor: MachineActor,
  expense: ExpenseRecord | undefined,
  reading: Reading,
): Promise<void> {
  if (!expense || !mayChange('expense.edit', expense.state)) return;
  const { id } = expense;
  const free = (field: ScannableField): boolean =>
    !expense.typedByPerson.includes(field) && !expense.filledByMachine.includes(field);
  const seen = <T>(field: ScannableField, read: { value: T | null; confidence: number }): T | undefined =>
    free(field) && read.value !== null && read.confidence >= sureEnough ? read.value : undefined;

  const vendor = seen('vendor', reading.vendor);
  const organisationNumber = seen('organisationNumber', reading.organisationNumber);
  const paidOn = seen('paidOn', reading.date);
  const total = seen('total', reading.total);
  const currency = total === undefined ? undefined : seen('currency', reading.currency);
  const vat = total !== undefined && free('vat') && reading.vat.length > 0 ? reading.vat : undefined;
  const found = { vendor, organisationNumber, paidOn, total, currency, vat };
  const filled = (Object.keys(found) as ScannableField[]).filter((field) => found[field] !== undefined);
  await writeExpense(tx, expense, {
    ...(vendor === undefined ? {} : await sealVendor(uses, tx, expense, vendor.slice(0, 120))),
    ...(organisationNumber === undefined ? {} : await sealOrganisationNumber(uses, tx, expense, organisationNumber)),
    ...(paidOn === undefined
      ? {}
      : { paidOn, benefitYear: yearFor(paidOn, tx.now, await yearStartOf(tx, expense.categoryId)) }),
    ...(total === undefined ? {} : { total }),
    ...(currency === undefined ? {} : { currency }),
    ...(vat === undefined ? {} : { vat: vat.map(({ rate, amount }) => ({ rate, amount })) }),
    filledByMachine: [...expense.filledByMachine, ...filled],
  });
  if (filled.length > 0) await audit(tx, actor, 'expense.filled-in', { kind: 'expense', id }, { fields: filled });
}
