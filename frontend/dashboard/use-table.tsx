import { Link } from '@tanstack/react-router';
import type { DashboardView } from '../../shared/claims/dashboard/contract.ts';
import { formatKronor } from '../home/kronor.ts';
import { useLanguage } from '../session/language.tsx';
import { Held } from './held.tsx';
import { texts } from './texts.ts';
import { UseBar } from './use-bar.tsx';

type Category = DashboardView['categories'][number];
type Props = { categories: readonly Category[]; year: number; smallest: number };

/** What has been used of each category: a bar of its own, the figures of it, and the way to whose allowances they are. */
export function UseTable({ categories, year, smallest }: Props) {
  const { t, language } = useLanguage();
  const kronor = (amount: number | null) => (amount === null ? null : formatKronor(amount, language));
  return (
    <section className="panel">
      <h2>{t(texts.use)}</h2>
      {categories.map(({ category, granted, used, reserved, left, claims, average }) => (
        <div key={category.id} className="use">
          <h3>
            <Link to="/allowances" search={{ category: category.id, year }}>
              {t(category.name)}
            </Link>
          </h3>
          {used === null || reserved === null ? null : (
            <UseBar name={t(category.name)} granted={granted} used={used} reserved={reserved} />
          )}
          <dl className="use-figures">
            {(
              [
                ['use-granted', texts.granted, kronor(granted)],
                ['use-used', texts.used, kronor(used)],
                ['use-reserved', texts.reserved, kronor(reserved)],
                ['use-left', texts.left, kronor(left)],
                ['', texts.claims, claims === null ? null : String(claims)],
                ['', texts.average, claims === 0 ? '–' : kronor(average)],
              ] as const
            ).map(([key, name, value]) => (
              <div key={name.en}>
                <dt className={key}>{t(name)}</dt>
                <dd className="figures">{value ?? <Held smallest={smallest} />}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
      <p className="soft">
        {t(texts.grantedHow)}{' '}
        <Link to="/review" search={{ state: 'approved' }}>
          {t(texts.toApproved)}
        </Link>
      </p>
    </section>
  );
}
