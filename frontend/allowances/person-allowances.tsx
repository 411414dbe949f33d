import { useSuspenseQuery } from '@tanstack/react-query';
import type { AllowanceView } from '../../shared/claims/allowances/contract.ts';
import { formatKronor } from '../home/kronor.ts';
import { useLanguage } from '../session/language.tsx';
import { AdjustButton } from './adjust-button.tsx';
import { AllowanceBar } from './allowance-bar.tsx';
import { personAllowancesQuery } from './allowances.ts';
import { Badges } from './badges.tsx';
import { CapNotice } from './cap-notice.tsx';
import { Deduction } from './deduction.tsx';
import { History } from './history.tsx';
import { texts } from './texts.ts';
import './allowances-page.css';
import './history.css';

/** Somebody's allowances with their history, for HR: a part of the page about the person. */
export function PersonAllowances({ employee }: { employee: string }) {
  const { t } = useLanguage();
  const { data } = useSuspenseQuery(personAllowancesQuery(employee));
  return (
    <section className="person-allowances" id="allowances" aria-labelledby="allowances-title">
      <h2 id="allowances-title">{t(texts.ofPerson)}</h2>
      {data.items.length === 0 ? <p className="soft">{t(texts.noneOfPerson)}</p> : null}
      {data.years.map(({ year, cap, overUse, deduction }) => (
        <div key={year} className="person-allowance">
          <CapNotice cap={cap} year={year} />
          {data.items
            .filter((item) => item.year === year)
            .map((item) => (
              <OneAllowance key={item.category.id} item={item} person={data.employee} />
            ))}
          {deduction || (overUse > 0 && data.employedUntil !== null) ? (
            <Deduction employee={data.employee} year={year} overUse={overUse} chosen={deduction} />
          ) : null}
        </div>
      ))}
    </section>
  );
}

function OneAllowance({ item, person }: { item: AllowanceView; person: { id: string; name: string } }) {
  const { t, language } = useLanguage();
  const { category, year, base, used, reserved, left } = item;
  const kronor = (amount: number) => formatKronor(amount, language);
  return (
    <article className="person-allowance">
      <div className="person-allowance-head">
        <h3>
          {t(category.name)} <span className="figures">{year}</span>
        </h3>
        <AdjustButton place={{ employee: person.id, category: category.id, year }} name={person.name} base={base} />
      </div>
      <Badges overUse={item.overUse} cap={null} />
      <AllowanceBar {...item} />
      <p className="soft">
        {t(texts.bar, { base: kronor(base), used: kronor(used), reserved: kronor(reserved), left: kronor(left) })}
      </p>
      {item.entries.length === 0 ? (
        <p className="soft">{t(texts.notOpened, { days: item.basis.days, of: item.basis.of })}</p>
      ) : (
        <details>
          <summary>
            {t(item.entries.length === 1 ? texts.historyOfOne : texts.historyOf, { count: item.entries.length })}
          </summary>
          <History entries={item.entries} reader="hr" />
        </details>
      )}
    </article>
  );
}
