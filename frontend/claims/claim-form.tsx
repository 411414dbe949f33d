import { currencies } from '../../shared/kernel/money.ts';
import { formatDay } from '../design/dates.ts';
import { useLanguage } from '../session/language.tsx';
import { BenefitYearField, CategoryField } from './benefit-fields.tsx';
import { BoughtField } from './bought-field.tsx';
import { ClaimField } from './claim-field.tsx';
import { texts } from './form-texts.ts';
import type { FormParts } from './form-parts.ts';
import { SellerNumberField } from './seller-number-field.tsx';
import { VatFields } from './vat-fields.tsx';
import './claim-form.css';

/** The details of a claim. Each field saves itself when it is left. */
export function ClaimForm(parts: FormParts) {
  const { t, language } = useLanguage();
  const { claim, draft } = parts;
  const { register } = draft.form;
  return (
    <div className="claim-form">
      <CategoryField {...parts} />
      <ClaimField {...parts} field="vendor" label={t(texts.vendor)}>
        {(wiring) => <input className="input" autoComplete="off" maxLength={120} {...wiring} {...register('vendor')} />}
      </ClaimField>
      <SellerNumberField {...parts} />
      <ClaimField
        {...parts}
        field="paidOn"
        label={t(texts.paidOn)}
        hint={claim.paidOn ? formatDay(claim.paidOn, language) : ''}
      >
        {(wiring) => <input className="input" type="date" {...wiring} {...register('paidOn')} />}
      </ClaimField>
      <BenefitYearField {...parts} />
      <div className="claim-form-sum">
        <ClaimField {...parts} field="total" label={t(texts.total)}>
          {(wiring) => (
            <input
              className="input input-amount"
              inputMode="decimal"
              autoComplete="off"
              {...wiring}
              {...register('total')}
            />
          )}
        </ClaimField>
        <ClaimField {...parts} field="currency" label={t(texts.currency)} quiet>
          {(wiring) => (
            <select className="input" {...wiring} {...register('currency')}>
              {currencies.map((currency) => (
                <option key={currency}>{currency}</option>
              ))}
            </select>
          )}
        </ClaimField>
      </div>
      <VatFields {...parts} />
      <BoughtField claim={claim} onWrite={() => draft.form.setFocus('note')} />
      <ClaimField {...parts} field="note" label={t(texts.note)}>
        {(wiring) => <textarea className="input" rows={3} maxLength={1000} {...wiring} {...register('note')} />}
      </ClaimField>
    </div>
  );
}
