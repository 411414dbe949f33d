import { X } from 'lucide-react';
import { useWatch } from 'react-hook-form';
import { isUnsure } from '../../shared/claims/receipts/contract.ts';
import { formatPercent } from '../design/percent.ts';
import { IconButton } from '../design/button.tsx';
import { useLight, usePointing } from '../receipts/light.tsx';
import { ReceiptCrop } from '../receipts/receipt-crop.tsx';
import { useLanguage } from '../session/language.tsx';
import type { FormParts } from './form-parts.ts';
import { texts } from './form-texts.ts';
import { Origin } from './origin.tsx';
import { vatPlaceOf } from './read-values.ts';
import { typingFaults } from './typed-claim.ts';

/** The Swedish VAT rates in percent, and none (mervärdesskattelagen 2023:200, chapter 9). */
export const vatRates = ['25', '12', '6', '0'];

type Props = Pick<FormParts, 'claim' | 'draft'> & { id: string; at: number; onRemove: () => void };

/** VAT of one rate: the rate and the amount, and where on the receipt they stand. */
export function VatRow({ claim, draft, id, at, onRemove }: Props) {
  const { t, language } = useLanguage();
  const { focused, focus } = useLight();
  const { control, register, formState } = draft.form;
  const rate = useWatch({ control, name: `vat.${at}.rate` });
  const read = vatPlaceOf(claim, Number(rate));
  const seen = read && (`vat-${Number(rate)}` as const);
  const pointing = usePointing(seen, read?.receipt ?? null);
  const filled = claim.filledByMachine.includes('vat');
  const fault = formState.errors.vat?.[at]?.amount;
  return (
    <div
      className="claim-field vat-row field"
      data-filled={filled || undefined}
      data-unsure={(filled && read && isUnsure(read)) || undefined}
      data-wrong={fault ? true : undefined}
      {...pointing}
      onFocus={() => focus(seen && { field: seen, receipt: read?.receipt ?? null })}
    >
      <select className="input" aria-label={t(texts.vatRate, { n: at + 1 })} {...register(`vat.${at}.rate`)}>
        {(vatRates.includes(rate) ? vatRates : [...vatRates, rate]).map((one) => (
          <option key={one} value={one}>
            {formatPercent(Number(one), language)}
          </option>
        ))}
      </select>
      <input
        className="input input-amount"
        inputMode="decimal"
        autoComplete="off"
        aria-label={t(texts.vatAmount, { n: at + 1 })}
        aria-invalid={fault ? true : undefined}
        aria-describedby={fault ? `${id}-fault` : filled && read ? `${id}-origin` : undefined}
        {...register(`vat.${at}.amount`)}
      />
      <IconButton label={t(texts.vatRemove, { n: at + 1 })} onPress={onRemove}>
        <X size={18} aria-hidden="true" />
      </IconButton>
      {filled && read ? (
        <div id={`${id}-origin`} className="vat-row-said">
          <Origin confidence={read.confidence} />
        </div>
      ) : null}
      {fault ? (
        <p className="field-fault vat-row-said" id={`${id}-fault`}>
          {t(typingFaults.amount)}
        </p>
      ) : null}
      {read?.place && focused?.field === seen ? (
        <div className="claim-field-crop vat-row-said">
          <ReceiptCrop receipt={read.receipt} place={read.place} />
        </div>
      ) : null}
    </div>
  );
}
