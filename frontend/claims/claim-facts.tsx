import type { ExpenseView } from '../../shared/claims/expenses/contract.ts';
import type { Text } from '../../shared/kernel/language.ts';
import { formatDay, formatInstant } from '../design/dates.ts';
import { formatPercent } from '../design/percent.ts';
import { Money } from '../design/money.tsx';
import { writeNumber } from '../receipts/spots.ts';
import { useLanguage } from '../session/language.tsx';
import { texts } from './claim-texts.ts';
import { Difference } from './difference.tsx';
import { Fact } from './fact.tsx';
import { boughtOf, differenceOf, placeOf, readValues, vatPlaceOf, type ReadField } from './read-values.ts';
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
  const seenAs = <Field extends Exclude<ReadField, 'vat'>>(field: Field) => ({
    field,
    seen: placeOf(claim, field),
    changed: differenceOf(claim, field) !== null,
    more: <Difference claim={claim} field={field} />,
  });
  const vatChanged = differenceOf(claim, 'vat') !== null;
  return (
    <section className="facts">
      <h2>{t(texts.facts)}</h2>
      <dl>
        <Fact name={t(texts.total)} strong {...seenAs('total')}>
          <Money amount={claim.total} currency={currency} />
        </Fact>
        {readValues(claim.receipts, 'currency').length > 0 ? (
          <Fact name={t(texts.currency)} {...seenAs('currency')}>
            {currency}
          </Fact>
        ) : null}
        {claim.vat.map(({ rate, amount }, at) => (
          <Fact
            key={at}
            name={t(texts.vat, { rate: formatPercent(rate, language) })}
            field={`vat-${rate}`}
            seen={vatPlaceOf(claim, rate)}
            changed={vatChanged}
            more={at === claim.vat.length - 1 ? <Difference claim={claim} field="vat" /> : null}
          >
            <Money amount={amount} currency={currency} />
          </Fact>
        ))}
        {unset ? <Fact name={t(texts.covered)}>{t(texts.hrSets)}</Fact> : null}
        {cover && !unset && claim.covered !== null ? (
          <Fact name={t(cover)} strong>
            <Money amount={claim.covered} />
          </Fact>
        ) : null}
        <Fact name={t(texts.vendor)} {...seenAs('vendor')}>
          {claim.vendor ?? '–'}
        </Fact>
        {claim.organisationNumber ? (
          <Fact name={t(texts.organisationNumber)} {...seenAs('organisationNumber')}>
            {writeNumber(claim.organisationNumber)}
          </Fact>
        ) : null}
        {boughtOf(claim).map(({ lines, ...seen }) => (
          <Fact key={seen.receipt} name={t(texts.bought)} field="bought" seen={seen}>
            {lines.join('\n')}
          </Fact>
        ))}
        <Fact name={t(texts.paidOn)} {...seenAs('paidOn')}>
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
