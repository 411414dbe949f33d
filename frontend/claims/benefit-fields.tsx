import { useQuery } from '@tanstack/react-query';
import { Button } from '../design/button.tsx';
import { useLanguage } from '../session/language.tsx';
import { ClaimField } from './claim-field.tsx';
import type { FormParts } from './form-parts.ts';
import { benefitsQuery } from './claims.ts';
import { texts } from './form-texts.ts';
import './difference.css';

/** Which benefit a claim is for, asked only where there is a choice. */
export function CategoryField(parts: FormParts) {
  const { t } = useLanguage();
  const benefits = useQuery(benefitsQuery).data?.items ?? [];
  if (benefits.length < 2) return null;
  return (
    <>
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
      <SuggestedCategory {...parts} />
    </>
  );
}

/** The benefit that the receipt seems to belong to, to take or leave: what was chosen stands until the person takes the other. */
function SuggestedCategory({ claim, draft }: FormParts) {
  const { t } = useLanguage();
  const { suggestedCategory: suggested } = claim;
  if (!suggested) return null;
  const take = () => {
    draft.form.setValue('categoryId', suggested.id, { shouldDirty: true });
    void draft.save().catch(() => {});
  };
  return (
    <p className="difference">
      {t(texts.suggests, { name: t(suggested.name) })}
      <Button kind="quiet" onPress={take}>
        {t(texts.takeIt)}
      </Button>
    </p>
  );
}

/**
 * Which year a claim counts on, asked where there is a choice: a payment late in the year may go on the next. A draft of last year's
 * that can count on this year alone asks too, since nobody but its owner moves it.
 */
export function BenefitYearField(parts: FormParts) {
  const { t } = useLanguage();
  const { benefitYear, benefitYears } = parts.claim;
  const lapsed = benefitYears.length > 0 && !benefitYears.includes(benefitYear);
  if (benefitYears.length < 2 && !lapsed) return null;
  return (
    <ClaimField {...parts} field="benefitYear" label={t(texts.benefitYear)} hint={t(texts.benefitYearHint)}>
      {(wiring) => (
        <select className="input" {...wiring} {...parts.draft.form.register('benefitYear')}>
          {lapsed ? <option>{benefitYear}</option> : null}
          {benefitYears.map((year) => (
            <option key={year}>{year}</option>
          ))}
        </select>
      )}
    </ClaimField>
  );
}
