import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { exportLeavers } from '../../shared/claims/exports/contract.ts';
import { saveFile } from '../api/save-file.ts';
import { Button } from '../design/button.tsx';
import { formatShortDay } from '../design/dates.ts';
import { formatKronor } from '../home/kronor.ts';
import { ExportList } from '../list/export-list.tsx';
import { useLanguage } from '../session/language.tsx';
import { asQueryOf, leaversQuery } from './allowances.ts';
import { Deduction } from './deduction.tsx';
import { texts } from './texts.ts';
import '../list/list.css';

/** Who leaves with more used than they then have, and how it is deducted. */
export function Leavers({ year }: { year?: number | undefined }) {
  const { t, language } = useLanguage();
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(leaversQuery(year));
  const rows = data.pages.flatMap(({ items }) => items);
  const kronor = (amount: number) => formatKronor(amount, language);
  if (rows.length === 0)
    return (
      <div className="allowance-none">
        <h2>{t(texts.noLeavers)}</h2>
        <p className="soft leavers-lead">{t(texts.leaversLead)}</p>
      </div>
    );
  return (
    <>
      <div className="list-tools">
        <p className="soft leavers-lead">{t(texts.leaversLead)}</p>
        <ExportList save={(format) => saveFile(exportLeavers, { query: { ...asQueryOf({ year }), format } })} />
      </div>
      <ul className="allowance-cards">
        {rows.map(({ employee, employedUntil, year: of, overUse, reserved, deduction }) => (
          <li key={employee.id}>
            <div className="allowance-card-head">
              <div>
                <Link to="/people/$employee" params={{ employee: employee.id }} hash="allowances" preload={false}>
                  {employee.name}
                </Link>
                <div className="allowance-about">
                  {t(texts.lastDay)} {formatShortDay(employedUntil, language)}
                </div>
              </div>
              <div className="number">
                <strong className="figures">{t(texts.overUse, { amount: kronor(overUse) })}</strong>
                {reserved > 0 ? (
                  <div className="allowance-about">{t(texts.waits, { amount: kronor(reserved) })}</div>
                ) : null}
              </div>
            </div>
            <Deduction employee={employee} year={of} overUse={overUse} chosen={deduction} />
          </li>
        ))}
      </ul>
      {hasNextPage ? (
        <div className="list-more">
          <Button onPress={() => void fetchNextPage()} isPending={isFetchingNextPage}>
            {t(texts.more)}
          </Button>
        </div>
      ) : null}
    </>
  );
}
