import { Link } from '@tanstack/react-router';
import type { RunRow } from '../../shared/payroll/runs/contract.ts';
import { Money } from '../design/money.tsx';
import { formatMonth } from '../design/month.ts';
import { useLanguage } from '../session/language.tsx';
import { RunMark } from './marks.tsx';
import { texts } from './texts.ts';
import '../design/row-link.css';

/** A run in the list: its month, where it is, and what it came to. The whole card is the link. */
export function RunCard({ run }: { run: RunRow }) {
  const { t, language } = useLanguage();
  return (
    <li className="list-card">
      <Link to="/payroll/$run" params={{ run: run.id }} className="row-link run-month">
        {formatMonth(run.month, language)}
      </Link>
      {run.totals ? (
        <strong>
          <Money amount={run.totals.total} />
        </strong>
      ) : (
        <span className="soft">{t(texts.notCounted)}</span>
      )}
      <span className="soft">
        {t(texts.number, { number: run.number })}
        {run.totals
          ? ` · ${t(texts.lines)}:\u00a0${run.totals.lines} · ${t(texts.people)}:\u00a0${run.totals.people}`
          : ''}
      </span>
      <RunMark state={run.state} />
    </li>
  );
}
