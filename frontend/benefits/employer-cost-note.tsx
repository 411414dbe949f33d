import {
  employerCost,
  socialFeesOn,
  taxablePart,
  type FeeGroup,
  type SocialFee,
} from '../../shared/claims/benefits/law/contract.ts';
import { parseAmount } from '../../shared/kernel/money.ts';
import { yearOf } from '../../shared/kernel/plain-date.ts';
import { formatDay } from '../design/dates.ts';
import { formatKronor } from '../home/kronor.ts';
import { useLanguage } from '../session/language.tsx';
import type { CategoryParts } from './form-parts.ts';
import { texts } from './form-texts.ts';

/** What one person who uses all of it costs the employer on this day, by the same rule and rates that payroll is computed by. */
export function EmployerCostNote({ typed, today }: CategoryParts) {
  const { t, language } = useLanguage();
  const amount = parseAmount(typed.yearlyAmount);
  if (amount === null || amount === 0) return null;
  const kronor = (ore: number) => formatKronor(ore, language);
  const taxed = taxablePart(typed, amount, yearOf(today));
  const free = typed.kind === 'wellness' ? texts.costFree : texts.costFreeOther;
  return (
    <div className="category-cost">
      <h3>{t(texts.cost)}</h3>
      {taxed === 0 ? (
        <p>{t(free, { benefit: kronor(amount) })}</p>
      ) : (
        <TaxedCost amount={taxed} today={today} kronor={kronor} />
      )}
    </div>
  );
}

type CostProps = Pick<CategoryParts, 'today'> & { amount: number; kronor: (ore: number) => string };

function TaxedCost({ amount, today, kronor }: CostProps) {
  const { t, language } = useLanguage();
  const rows = socialFeesOn(today);
  const most = rows.find(({ group }) => group === 'most')!;
  const { benefit, fee, total } = employerCost(amount, today);
  const rateOf = ({ rate }: SocialFee) => formatRate(rate, language);
  const costFor = (group: FeeGroup) => kronor(employerCost(amount, today, group).total);
  return (
    <>
      <p>
        {t(texts.costEach, { total: kronor(total), benefit: kronor(benefit), fee: kronor(fee), rate: rateOf(most) })}
      </p>
      <details>
        <summary>{t(texts.costOthers)}</summary>
        <ul>
          {rows.map((row) => {
            if (row.group === 'pensioners') {
              const values = { rate: rateOf(row), age: row.ages.from, total: costFor('pensioners') };
              return <li key={row.group}>{t(texts.feePensioners, values)}</li>;
            }
            if (row.group !== 'young') return null;
            const values = { rate: rateOf(row), upTo: kronor(row.upTo ?? 0), total: costFor('young') };
            return <li key={row.group}>{t(texts.feeYoung, values)}</li>;
          })}
          <li>{t(texts.feeOld)}</li>
        </ul>
        <p className="law-source">{t(texts.feeOn, { day: formatDay(today, language), source: most.source })}</p>
      </details>
    </>
  );
}

/** "31,42 %" from ten-thousandths. */
const formatRate = (rate: number, language: 'sv' | 'en'): string =>
  new Intl.NumberFormat(language === 'sv' ? 'sv-SE' : 'en-GB', { style: 'percent', maximumFractionDigits: 2 }).format(
    rate / 10_000,
  );
