import type { ReactNode } from 'react';
import type { ExpenseView } from '../../shared/claims/expenses/contract.ts';
import { formatDay, formatInstant } from '../design/dates.ts';
import { Money } from '../design/money.tsx';
import { useLanguage } from '../session/language.tsx';
import { texts } from './claim-texts.ts';
import { Difference } from './difference.tsx';
import './claim-facts.css';

/** The claim as a slip: the sums first, set like a receipt, then the rest. What differs from the receipt says so. */
export function ClaimFacts({ claim }: { claim: ExpenseView }) {
  const { t, language } = useLanguage();
  const { currency } = claim;
  return (
    <section className="facts">
      <h2>{t(texts.facts)}</h2>
      <dl>
        <Fact name={t(texts.total)} strong more={<Difference claim={claim} field="total" />}>
          <Money amount={claim.total} currency={currency} />
        </Fact>
        {claim.vat.map(({ rate, amount }) => (
          <Fact key={rate} name={t(texts.vat, { rate })}>
            <Money amount={amount} currency={currency} />
          </Fact>
        ))}
        {claim.covered === null ? null : (
          <Fact name={t(claim.decidedBy ? texts.covered : texts.reserved)} strong>
            <Money amount={claim.covered} />
          </Fact>
        )}
        <Fact name={t(texts.paidOn)} more={<Difference claim={claim} field="paidOn" />}>
          {claim.paidOn ? formatDay(claim.paidOn, language) : '–'}
        </Fact>
        <Fact name={t(texts.category)}>{t(claim.category.name)}</Fact>
        <Fact name={t(texts.year)}>{claim.benefitYear}</Fact>
        {claim.submittedAt ? (
          <Fact name={t(texts.submittedAt)}>{formatInstant(claim.submittedAt, language)}</Fact>
        ) : null}
        {claim.note ? <Fact name={t(texts.note)}>{claim.note}</Fact> : null}
      </dl>
    </section>
  );
}

type FactParts = { name: string; strong?: boolean; more?: ReactNode; children: ReactNode };

const Fact = ({ name, strong = false, more, children }: FactParts) => (
  <div className="fact" data-strong={strong || undefined}>
    <dt>{name}</dt>
    <dd>
      {children}
      {more}
    </dd>
  </div>
);
