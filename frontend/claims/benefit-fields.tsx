import { useQuery } from '@tanstack/react-query';
import { monthOf, yearOf } from '../../shared/kernel/plain-date.ts';
import { useLanguage } from '../session/language.tsx';
import { ClaimField } from './claim-field.tsx';
import type { FormParts } from './claim-form.tsx';
import { benefitsQuery } from './claims.ts';
import { texts } from './form-texts.ts';

/** Which benefit and which year a claim counts on, asked only where there is something to choose. */
export function BenefitFields(parts: FormParts) {
  const { t } = useLanguage();
  const { claim, draft } = parts;
  const benefits = useQuery(benefitsQuery).data?.items ?? [];
  const late = claim.paidOn !== null && monthOf(claim.paidOn) >= 11;
  const year = claim.paidOn ? yearOf(claim.paidOn) : claim.benefitYear;
  return (
    <>
      {benefits.length > 1 ? (
        <ClaimField {...parts} field="categoryId" label={t(texts.category)}>
          {(wiring) => (
            <select className="input" {...wiring} {...draft.form.register('categoryId')}>
              {benefits.map(({ category }) => (
                <option key={category.id} value={category.id} disabled={!category.open}>
                  {t(category.name)}
                </option>
              ))}
            </select>
          )}
        </ClaimField>
      ) : null}
      {late ? (
        <ClaimField {...parts} field="benefitYear" label={t(texts.benefitYear)} hint={t(texts.benefitYearHint)}>
          {(wiring) => (
            <select className="input" {...wiring} {...draft.form.register('benefitYear')}>
              <option>{year}</option>
              <option>{year + 1}</option>
            </select>
          )}
        </ClaimField>
      ) : null}
    </>
  );
}
