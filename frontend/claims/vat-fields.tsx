import { Plus } from 'lucide-react';
import { useFieldArray } from 'react-hook-form';
import { Button } from '../design/button.tsx';
import { useLanguage } from '../session/language.tsx';
import type { FormParts } from './form-parts.ts';
import { Difference } from './difference.tsx';
import { texts } from './form-texts.ts';
import { typeClaim } from './typed-claim.ts';
import { VatRow, vatRates } from './vat-row.tsx';

/** VAT, one row a rate. */
export function VatFields({ claim, draft }: FormParts) {
  const { t, language } = useLanguage();
  const { control, setValue } = draft.form;
  const { fields, append, remove } = useFieldArray({ control, name: 'vat' });
  const save = () => void draft.save().catch(() => {});
  return (
    <div data-seen="vat" onBlur={(event) => event.currentTarget.contains(event.relatedTarget) || save()}>
      <fieldset className="vat">
        <legend>{t(texts.vat)}</legend>
        {fields.length === 0 ? <p className="vat-none">{t(texts.vatNone)}</p> : null}
        {fields.map(({ id }, at) => (
          <VatRow
            key={id}
            id={id}
            at={at}
            claim={claim}
            draft={draft}
            onRemove={() => {
              remove(at);
              save();
            }}
          />
        ))}
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
                { rate: vatRates.find((rate) => !fields.some((row) => row.rate === rate)) ?? '25', amount: '' },
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
