import { useId, type ComponentProps } from 'react';
import type { Text } from '../../../shared/kernel/language.ts';
import { Field } from '../../design/field.tsx';
import { useLanguage } from '../../session/language.tsx';
import type { ProfileParts } from './profile-parts.ts';
import { texts } from './texts.ts';

/** Accounts and the series of the voucher, and what the departments are called by whoever reads the files. */
export function BookkeepingFields({ typed, set, faultOf }: ProfileParts) {
  const { t } = useLanguage();
  const id = useId();
  const line = (
    field: string,
    label: Text,
    value: string,
    onType: (value: string) => void,
    more: Pick<ComponentProps<'input'>, 'maxLength' | 'inputMode'>,
    hint?: Text,
  ) => (
    <Field label={t(label)} fault={faultOf(field)} hint={hint ? t(hint) : undefined}>
      {(wiring) => (
        <input
          className="input"
          autoComplete="off"
          value={value}
          onChange={({ target }) => onType(target.value)}
          {...more}
          {...wiring}
        />
      )}
    </Field>
  );
  const account = (name: keyof typeof typed.accounts, label: Text) =>
    line(name, label, typed.accounts[name], (value) => set({ accounts: { ...typed.accounts, [name]: value } }), {
      maxLength: 6,
      inputMode: 'numeric',
    });
  return (
    <>
      <section className="payroll-part" aria-labelledby={`${id}-books`}>
        <h2 id={`${id}-books`}>{t(texts.bookkeeping)}</h2>
        <div className="payroll-fields">
          {account('cost', texts.cost)}
          {account('vat', texts.vat)}
          {account('debt', texts.debt)}
          {line('series', texts.series, typed.series, (series) => set({ series }), { maxLength: 3 })}
        </div>
      </section>
      <section className="payroll-part" aria-labelledby={`${id}-bearers`}>
        <h2 id={`${id}-bearers`}>{t(texts.costBearers)}</h2>
        <div className="payroll-fields">
          {line(
            'dimension',
            texts.dimension,
            typed.dimension,
            (dimension) => set({ dimension }),
            { maxLength: 2, inputMode: 'numeric' },
            texts.dimensionHint,
          )}
          {line('dimensionName', texts.dimensionName, typed.dimensionName, (dimensionName) => set({ dimensionName }), {
            maxLength: 40,
          })}
        </div>
        <Field label={t(texts.departments)} fault={faultOf('departments')} hint={t(texts.departmentsHint)}>
          {(wiring) => (
            <textarea
              className="input"
              rows={4}
              value={typed.departments}
              onChange={({ target }) => set({ departments: target.value })}
              {...wiring}
            />
          )}
        </Field>
      </section>
    </>
  );
}
