import { useLanguage } from '../session/language.tsx';
import { ClaimField } from './claim-field.tsx';
import type { FormParts } from './form-parts.ts';
import { texts } from './form-texts.ts';
import { readValues } from './read-values.ts';

/** The seller's organisation number, shown where one was read: to be mended, not to be looked up. */
export function SellerNumberField(parts: FormParts) {
  const { t } = useLanguage();
  const { claim, draft } = parts;
  const typed = draft.form.watch('organisationNumber');
  if (!typed && !claim.organisationNumber && readValues(claim.receipts, 'organisationNumber').length === 0) return null;
  return (
    <ClaimField {...parts} field="organisationNumber" label={t(texts.organisationNumber)}>
      {(wiring) => (
        <input
          className="input input-amount"
          inputMode="numeric"
          autoComplete="off"
          maxLength={20}
          {...wiring}
          {...draft.form.register('organisationNumber')}
        />
      )}
    </ClaimField>
  );
}
