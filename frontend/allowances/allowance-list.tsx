import { Link } from '@tanstack/react-router';
import type { AllowanceRow } from '../../shared/claims/allowances/contract.ts';
import { formatShortDay } from '../design/dates.ts';
import { Money } from '../design/money.tsx';
import { formatKronor } from '../home/kronor.ts';
import { useLanguage } from '../session/language.tsx';
import { AdjustButton } from './adjust-button.tsx';
import { AllowanceBar } from './allowance-bar.tsx';
import { Badges } from './badges.tsx';
import { texts } from './texts.ts';

type Props = { rows: readonly AllowanceRow[]; category: string; year: number };

/** To look at a person is an act that is recorded: a pointer that passes by does not load the page in advance. */
function Who({ row }: { row: AllowanceRow }) {
  const { t, language } = useLanguage();
  const { employee, department, employedUntil } = row;
  const leaves = employedUntil ? t(texts.until, { day: formatShortDay(employedUntil, language) }) : null;
  return (
    <>
      <Link to="/people/$employee" params={{ employee: employee.id }} hash="allowances" preload={false}>
        {employee.name}
      </Link>
      <div className="allowance-about">{[department, leaves].filter(Boolean).join(' · ')}</div>
      <Badges overUse={row.overUse} cap={row.cap} />
    </>
  );
}

function Standing({ row }: { row: AllowanceRow }) {
  const { t, language } = useLanguage();
  const kronor = (amount: number) => formatKronor(amount, language);
  return (
    <div className="allowance-standing">
      <AllowanceBar {...row} />
      <dl aria-hidden="true">
        <div>
          <dt>{t(texts.used)}</dt>
          <dd className="figures">{kronor(row.used)}</dd>
        </div>
        <div>
          <dt>{t(texts.reserved)}</dt>
          <dd className="figures">{kronor(row.reserved)}</dd>
        </div>
        <div>
          <dt>{t(texts.left)}</dt>
          <dd className="figures">{kronor(row.left)}</dd>
        </div>
      </dl>
    </div>
  );
}

function Base({ row }: { row: AllowanceRow }) {
  const { t, language } = useLanguage();
  const sign = row.adjusted > 0 ? '+' : '−';
  const amount = `${sign}${formatKronor(Math.abs(row.adjusted), language)}`;
  return (
    <>
      <Money amount={row.base} />
      {row.adjusted === 0 ? null : <div className="allowance-about">{t(texts.adjusted, { amount })}</div>}
    </>
  );
}

const Adjust = ({ row, category, year }: { row: AllowanceRow; category: string; year: number }) => (
  <AdjustButton place={{ employee: row.employee.id, category, year }} name={row.employee.name} base={row.base} />
);

/** Allowances on a wide window. */
export function AllowanceTable({ rows, category, year }: Props) {
  const { t } = useLanguage();
  return (
    <table className="list-table allowance-table">
      <caption className="unseen">{t(texts.title)}</caption>
      <thead>
        <tr>
          <th scope="col">{t(texts.employee)}</th>
          <th scope="col">{t(texts.standing)}</th>
          <th scope="col" className="number">
            {t(texts.allowance)}
          </th>
          <th scope="col">
            <span className="unseen">{t(texts.acts)}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.employee.id}>
            <td>
              <Who row={row} />
            </td>
            <td>
              <Standing row={row} />
            </td>
            <td className="number">
              <Base row={row} />
            </td>
            <td className="number">
              <Adjust row={row} category={category} year={year} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Allowances on a phone. */
export function AllowanceCards({ rows, category, year }: Props) {
  return (
    <ul className="allowance-cards">
      {rows.map((row) => (
        <li key={row.employee.id}>
          <div className="allowance-card-head">
            <div>
              <Who row={row} />
            </div>
            <div className="number">
              <Base row={row} />
            </div>
          </div>
          <Standing row={row} />
          <Adjust row={row} category={category} year={year} />
        </li>
      ))}
    </ul>
  );
}
