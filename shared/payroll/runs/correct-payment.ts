import type * as z from 'zod/mini';
import type { Id } from '../../kernel/ids.ts';
import { parse } from '../../kernel/parse.ts';
import { Problem } from '../../kernel/problem.ts';
import { expectVersion, loadExpense, moveExpense } from '../../claims/expenses/index.ts';
import { stays } from '../../claims/expenses/transitions.ts';
import { refuseRestricted } from '../../people/limits/index.ts';
import type { Person } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { correctPayment as contract } from './contract.ts';
import { correctionOf } from './correction.ts';
import { payrollCorrections } from './table.ts';
import { vatChangeOf } from './vat-part.ts';

const sameAmount = {
  sv: 'Utlägget täcks redan med det beloppet.',
  en: 'The claim covers that amount already.',
};
const moreThanPaid = {
  sv: 'Beloppet är mer än vad kvittot gäller.',
  en: 'The amount is more than what the receipt is for.',
};

/**
 * Lets a paid claim cover another amount, in öre, or nothing at all. The run it was paid in stays as it is: the difference is a line of the
 * next one, and the allowance follows at once. Never one's own. Throws Problem `not-allowed`, `not-found`, `own-claim`, `data-restricted`, `changed-meanwhile`,
 * `not-in-this-state` for a claim that is not paid, `input-invalid` for the amount it covers, or more than is left or was paid.
 */
export async function correctPayment(
  uses: { database: Database; seals: Seals },
  actor: Person,
  id: Id,
  input: z.input<typeof contract.input>,
): Promise<z.output<typeof contract.output>> {
  const reach = authorise(actor, 'expense.correct');
  const { version, covered, reason } = parse(contract.input, input);
  return uses.database.inTenant(actor.company, async (tx) => {
    const expense = await loadExpense(tx, id, actor, reach);
    if (expense.employeeId === actor.employee) throw new Problem('own-claim');
    await refuseRestricted(tx, expense.employeeId);
    expectVersion(expense, version);
    if (expense.state !== 'paid') throw new Problem('not-in-this-state');
    const before = expense.covered ?? 0;
    const correction = correctionOf(before, covered);
    const refuse = (code: string, text: typeof sameAmount) =>
      new Problem('input-invalid', [{ pointer: '/covered', code, text }]);
    if (!correction) throw refuse('same-amount', sameAmount);
    if (expense.currency === 'SEK' && covered > (expense.total ?? 0)) throw refuse('more-than-paid', moreThanPaid);
    const made = { id: tx.newId(), ...correction };
    const written = await moveExpense(uses, tx, actor, expense, {
      arrow: stays.correct,
      cover: { exactly: covered },
      comment: reason,
      details: { before, correction: made.id },
    });
    await tx.db.insert(payrollCorrections).values({
      companyId: tx.company,
      ...made,
      expenseId: id,
      employeeId: expense.employeeId,
      vat: vatChangeOf(expense, before, covered),
      madeBy: actor.employee,
      madeAt: tx.now,
    });
    await audit(tx, actor, 'payroll.correction-made', { kind: 'expense', id }, { ...made, covered });
    return { ...correction, covered, version: written.version };
  });
}
