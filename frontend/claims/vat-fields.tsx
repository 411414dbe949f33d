import { Plus, X } from 'lucide-react';
import { useFieldArray } from 'react-hook-form';
import { Button, IconButton } from '../design/button.tsx';
import { useLanguage } from '../session/language.tsx';
import type { FormParts } from './form-parts.ts';
import { Difference } from './difference.tsx';
import { texts } from './form-texts.ts';
import { Origin } from './origin.tsx';
import { placeOf } from './read-values.ts';
import { typeClaim, typingFaults } from './typed-claim.ts';

/** The Swedish VAT rates in percent, and none (mervärdesskattelagen 2023:200, chapter 9). */
const rates = ['25', '12', '6', '0'];

/** VAT, one row a rate. */
export function VatFields({ claim, draft, onFocusField }: FormParts) {
  const { t, language } = useLanguage();
  const { control, register, formState, setValue } = draft.form;
  const { fields, append, remove } = useFieldArray({ control, name: 'vat' });
  const filled = claim.filledByMachine.includes('vat');
  const read = placeOf(claim, 'vat');
  const save = () => void draft.save().catch(() => {});
  return (
    <div
      onFocus={() => onFocusField('vat')}
      onBlur={(event) => event.currentTarget.contains(event.relatedTarget) || save()}
    >
      <fieldset className="vat">
        <legend>{t(texts.vat)}</legend>
        {fields.length === 0 ? <p className="vat-none">{t(texts.vatNone)}</p> : null}
        {fields.map((row, at) => {
          const fault = formState.errors.vat?.[at]?.amount;
          const known = rates.includes(row.rate) ? rates : [...rates, row.rate];
          return (
            <div
              key={row.id}
              className="vat-row field"
              data-filled={filled || undefined}
              data-wrong={fault ? true : undefined}
            >
              <select className="input" aria-label={t(texts.vatRate, { n: at + 1 })} {...register(`vat.${at}.rate`)}>
                {known.map((rate) => (
                  <option key={rate} value={rate}>
                    {rate} %
                  </option>
                ))}
              </select>
              <input
                className="input input-amount"
                inputMode="decimal"
                autoComplete="off"
                aria-label={t(texts.vatAmount, { n: at + 1 })}
                aria-invalid={fault ? true : undefined}
                aria-describedby={fault ? `${row.id}-fault` : undefined}
                {...register(`vat.${at}.amount`)}
              />
              <IconButton
                label={t(texts.vatRemove, { n: at + 1 })}
                onPress={() => {
                  remove(at);
                  save();
                }}
              >
                <X size={18} aria-hidden="true" />
              </IconButton>
              {fault ? (
                <p className="field-fault" id={`${row.id}-fault`}>
                  {t(typingFaults.amount)}
                </p>
              ) : null}
            </div>
          );
        })}
        {filled && read ? <Origin confidence={read.confidence} /> : null}
        <Difference
          claim={claim}
          field="vat"
          onTake={({ value }) => {
            if (!Array.isArray(value)) return;
            setValue('vat', typeClaim({ ...claim, vat: value }, language).vat, { shouldDirty: true });
            save();
          }}
        />
        {fields.length < 6 ? (
          <Button
            kind="quiet"
            onPress={() => {
              append(
                { rate: rates.find((rate) => !fields.some((row) => row.rate === rate)) ?? '25', amount: '' },
                { focusName: `vat.${fields.length}.amount` },
              );
            }}
          >
            <Plus size={16} aria-hidden="true" /> {t(texts.vatAdd)}
          </Button>
        ) : null}
      </fieldset>
    </div>
  );
}
