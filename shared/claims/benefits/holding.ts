import type { Ore } from '../../kernel/money.ts';
import type { ExpenseState } from '../expenses/state.ts';
import type { Holding } from './allowance.ts';

const held: Readonly<Record<ExpenseState, 'nothing' | 'reserved' | 'used'>> = {
  draft: 'nothing',
  submitted: 'reserved',
  in_review: 'reserved',
  approved: 'used',
  declined: 'nothing',
  changes_requested: 'nothing',
  withdrawn: 'nothing',
  in_payroll: 'used',
  paid: 'used',
};

/** What a claim holds of its allowance in a state, when `covered` öre of it are covered. Both arrow and ledger follow from it. */
export function holdingOf(state: ExpenseState, covered: Ore): Holding {
  return {
    reserved: held[state] === 'reserved' ? covered : 0,
    used: held[state] === 'used' ? covered : 0,
  };
}
