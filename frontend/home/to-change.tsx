import { Link } from '@tanstack/react-router';
import { ArrowRight } from 'lucide-react';
import type { ExpenseRow } from '../../shared/claims/expenses/contract.ts';
import { useLanguage } from '../session/language.tsx';
import { texts } from './texts.ts';

/** The way to claims of one's own that wait for oneself: somebody has asked for a change. */
export function ToChange({ claims }: { claims: readonly ExpenseRow[] }) {
  const { t } = useLanguage();
  return claims
    .filter(({ state }) => state === 'changes_requested')
    .map(({ id, vendor }) => (
      <Link key={id} to="/claims/$claim" params={{ claim: id }} className="home-waiting">
        {vendor ? t(texts.toChange, { vendor }) : t(texts.toChangeUnnamed)}
        <ArrowRight size={18} aria-hidden="true" />
      </Link>
    ));
}
