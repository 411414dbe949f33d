import type { ReactNode } from 'react';
import type { ExpenseView } from '../../shared/claims/expenses/contract.ts';
import type { Text } from '../../shared/kernel/language.ts';
import { formatDay, formatInstant } from '../design/dates.ts';
import { Money } from '../design/money.tsx';
import { useLanguage } from '../session/language.tsx';
import { texts } from './claim-texts.ts';
import { Difference } from './difference.tsx';
import './claim-facts.css';

/** What the sum that is covered is called. In the states that are not here a claim holds nothing. */
const coverNames: Partial<Record<ExpenseView['state'], Text>> = {
  submitted: texts.reserved,
  in_review: texts.reserved,
  approved: texts.covered,
  in_payroll: texts.covered,
  paid: texts.covered,
};

/** The claim as a slip: the sums first, set like a receipt, then the rest. What differs from the receipt says so. */
export function ClaimFacts({ claim }: { claim: ExpenseView }) {
  const { t, language } = useLanguage();
  const { currency } = claim;
  const cover = coverNames[claim.state];
  // Nothing is reserved for another currency: what it is worth in kronor is decided by a person.
  const unset = cover === texts.reserved && currency !== 'SEK' && !claim.covered;
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
        {unset ? <Fact name={t(texts.covered)}>{t(texts.hrSets)}</Fact> : null}
        {cover && !unset && claim.covered !== null ? (
          <Fact name={t(cover)} strong>
            <Money amount={claim.covered} />
          </Fact>
        ) : null}
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
