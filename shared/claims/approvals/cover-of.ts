import type { Ore } from '../../kernel/money.ts';
import { Problem } from '../../kernel/problem.ts';
import { wantedOf } from '../expenses/wanted-of.ts';
import { carriedIn } from './carried-in.ts';

const coverWanted = {
  sv: 'Kvittot är i en annan valuta: ange beloppet i kronor.',
  en: 'The receipt is in another currency: state the amount in kronor.',
};
const moreThanPaid = {
  sv: 'Beloppet är mer än vad kvittot kostade.',
  en: 'The amount is more than what the receipt cost.',
};

/**
 * What an approval makes a claim cover. What is set holds; left out, what an earlier step set is carried, else the claim covers its
 * total up to what is left. An approval that is not the last and sets nothing leaves it as it is. Throws Problem `input-invalid`
 * without an amount for a receipt in another currency once it is to be approved, and for more than was paid.
 */
export function coverOf(
  expense: Readonly<{ total: Ore | null; currency: string }>,
  steps: readonly Readonly<{ covered: Ore | null }>[],
  { covered, isLast }: Readonly<{ covered: Ore | undefined; isLast: boolean }>,
): { cover?: Readonly<{ upTo: Ore }> | Readonly<{ exactly: Ore }> } {
  const foreign = expense.currency !== 'SEK';
  const carried = carriedIn(steps);
  if (covered !== undefined) {
    // Exchange rates are people's to judge; within one currency nobody is paid more than they paid.
    if (!foreign && covered > (expense.total ?? 0))
      throw new Problem('input-invalid', [{ pointer: '/covered', code: 'more-than-paid', text: moreThanPaid }]);
    return { cover: { exactly: covered } };
  }
  if (!isLast) return {};
  if (carried !== null) return { cover: { upTo: carried } };
  if (foreign) throw new Problem('input-invalid', [{ pointer: '/covered', code: 'cover-wanted', text: coverWanted }]);
  return { cover: { upTo: wantedOf(expense) } };
}
