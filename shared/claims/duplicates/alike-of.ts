import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { employees } from '../../people/employees/table.ts';
import type { Person } from '../../platform/actor.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { expenseRowOf } from '../expenses/expense-view.ts';
import { selectNamed, type ExpenseRecord } from '../expenses/store.ts';
import { expenses } from '../expenses/table.ts';
import { loadReceipts } from '../receipts/store.ts';
import { receipts } from '../receipts/table.ts';
import { answersOf } from './answers.ts';
import type { AlikeView } from './contract.ts';
import { findAlike } from './find-alike.ts';
import { findNearPictures } from './find-near-pictures.ts';
import { likenesses, type Likeness } from './likeness.ts';

/** How alike each other claim is to this one, the same purchases and then the pictures that only look alike. */
export async function likenessesOf(
  uses: { seals: Seals },
  tx: Tx,
  expense: ExpenseRecord,
): Promise<ReadonlyMap<Id, Likeness>> {
  const own = await loadReceipts(uses, tx, expense.id);
  const hashes = own.filter(({ receipt }) => receipt.document === null).map(({ receipt }) => receipt.sha256);
  const found = new Map<Id, Likeness>((await findNearPictures(tx, expense.id)).map((id) => [id, 'near']));
  for (const { other, likeness } of await findAlike(uses, tx, expense, hashes)) found.set(other, likeness);
  return found;
}

/** The claims that look like one, the most alike first, with what was said of each. */
export async function alikeOf(
  uses: { seals: Seals },
  tx: Tx,
  reader: Person,
  expense: ExpenseRecord,
): Promise<AlikeView[]> {
  const likeness = await likenessesOf(uses, tx, expense);
  const answers = await answersOf(tx, expense.id);
  const ids = [...likeness.keys()];
  if (ids.length === 0) return [];
  const rows = await selectNamed(tx).where(and(eq(expenses.companyId, tx.company), inArray(expenses.id, ids)));
  const firsts = await firstReceiptsOf(tx, ids);
  const names = await namesOf(
    tx,
    [...answers.values()].map(({ answeredBy }) => answeredBy),
  );
  const views = await Promise.all(
    rows.map(async (row): Promise<AlikeView> => {
      const said = answers.get(row.expense.id);
      return {
        expense: await expenseRowOf(uses, tx, row),
        likeness: likeness.get(row.expense.id)!,
        receipt: firsts.get(row.expense.id) ?? null,
        answered: said
          ? { answer: said.answer, by: names.get(said.answeredBy) ?? '', at: said.answeredAt.toISOString() }
          : null,
        own: [row.expense.employeeId, expense.employeeId].includes(reader.employee),
      };
    }),
  );
  const strength = (view: AlikeView) => likenesses.indexOf(view.likeness);
  return views.sort((a, b) => strength(b) - strength(a) || (a.expense.id < b.expense.id ? -1 : 1));
}

async function namesOf(tx: Tx, ids: readonly Id[]): Promise<ReadonlyMap<Id, string>> {
  if (ids.length === 0) return new Map();
  const found = await tx.db
    .select({ id: employees.id, name: employees.name })
    .from(employees)
    .where(and(eq(employees.companyId, tx.company), inArray(employees.id, [...ids])));
  return new Map(found.map(({ id, name }) => [id, name]));
}

async function firstReceiptsOf(tx: Tx, ids: readonly Id[]): Promise<ReadonlyMap<Id, Id>> {
  const found = await tx.db
    .selectDistinctOn([receipts.expenseId], { expense: receipts.expenseId, receipt: receipts.id })
    .from(receipts)
    .where(and(eq(receipts.companyId, tx.company), inArray(receipts.expenseId, [...ids]), isNull(receipts.document)))
    .orderBy(receipts.expenseId, receipts.id);
  return new Map(found.map(({ expense, receipt }) => [expense, receipt]));
}
