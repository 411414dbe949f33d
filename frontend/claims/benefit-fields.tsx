import { useQuery } from '@tanstack/react-query';
import { monthOf, yearOf } from '../../shared/kernel/plain-date.ts';
import { useLanguage } from '../session/language.tsx';
import { ClaimField } from './claim-field.tsx';
import type { FormParts } from './form-parts.ts';
import { benefitsQuery } from './claims.ts';
import { texts } from './form-texts.ts';

/** Which benefit a claim is for, asked only where there is a choice. */
export function CategoryField(parts: FormParts) {
  const { t } = useLanguage();
  const benefits = useQuery(benefitsQuery).data?.items ?? [];
  if (benefits.length < 2) return null;
  return (
    <ClaimField {...parts} field="categoryId" label={t(texts.category)}>
      {(wiring) => (
        <select className="input" {...wiring} {...parts.draft.form.register('categoryId')}>
          {benefits.map(({ category }) => (
            <option key={category.id} value={category.id} disabled={!category.open || !category.forYou}>
              {t(category.name)}
            </option>
          ))}
        </select>
      )}
    </ClaimField>
  );
}

/** Which year a claim counts on, asked only of a payment late in the year: it may go on the next. */
export function BenefitYearField(parts: FormParts) {
  const { t } = useLanguage();
  const { paidOn } = parts.claim;
  if (paidOn === null || monthOf(paidOn) < 11) return null;
  const year = yearOf(paidOn);
  return (
    <ClaimField {...parts} field="benefitYear" label={t(texts.benefitYear)} hint={t(texts.benefitYearHint)}>
      {(wiring) => (
        <select className="input" {...wiring} {...parts.draft.form.register('benefitYear')}>
          <option>{year}</option>
          <option>{year + 1}</option>
        </select>
      )}
    </ClaimField>
  );
}
