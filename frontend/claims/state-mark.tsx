import {
  Banknote,
  Check,
  CheckCheck,
  CircleDashed,
  Hourglass,
  PencilLine,
  Undo2,
  UserRoundSearch,
  X,
} from 'lucide-react';
import { type ExpenseState, stateNames } from '../../shared/claims/expenses/contract.ts';
import { useLanguage } from '../session/language.tsx';
import './state-mark.css';

const icons = {
  draft: CircleDashed,
  submitted: Hourglass,
  in_review: UserRoundSearch,
  approved: Check,
  declined: X,
  changes_requested: PencilLine,
  withdrawn: Undo2,
  in_payroll: Banknote,
  paid: CheckCheck,
};

/** A state by shape and word; colour only adds to them. */
export function StateMark({ state }: { state: ExpenseState }) {
  const { t } = useLanguage();
  const Icon = icons[state];
  return (
    <span className={`state state-${state}`}>
      <Icon size={16} aria-hidden="true" />
      {t(stateNames[state])}
    </span>
  );
}
