import { useId } from 'react';
import { Field } from '../../design/field.tsx';
import { useLanguage } from '../../session/language.tsx';
import type { ProfileParts } from './profile-parts.ts';
import { texts } from './texts.ts';

/** What the payroll system and the bookkeeping know each benefit by. */
export function CodeFields({ view, typed, set, faultOf }: ProfileParts) {
  const { t } = useLanguage();
  const id = useId();
  const change = (category: string, part: Partial<(typeof typed.categories)[number]>) =>
    set({ categories: typed.categories.map((one) => (one.category === category ? { ...one, ...part } : one)) });
  const fields =
    typed.settings.sign === 'own-code' ? (['code', 'takeBack', 'account'] as const) : (['code', 'account'] as const);
  return (
    <section className="payroll-part" aria-labelledby={`${id}-codes`}>
      <h2 id={`${id}-codes`}>{t(texts.codes)}</h2>
      <p className="soft">{t(typed.categories.length === 0 ? texts.noCategories : texts.codesLead)}</p>
      {typed.categories.map((one) => {
        const known = view.categories.find(({ id: category }) => category === one.category);
        if (!known) return null;
        return (
          <fieldset className="payroll-category" key={one.category}>
            <legend>
              {t(known.name)}
              {known.open ? null : <span className="soft"> · {t(texts.closed)}</span>}
            </legend>
            {fields.map((field) => (
              <Field key={field} label={t(texts[field])} fault={faultOf(`${field}:${one.category}`)}>
                {(wiring) => (
                  <input
                    className="input"
                    autoComplete="off"
                    maxLength={field === 'account' ? 6 : 40}
                    inputMode={field === 'account' ? 'numeric' : 'text'}
                    placeholder={{ code: known.payrollCode ?? '', takeBack: '', account: typed.accounts.cost }[field]}
                    value={one[field]}
                    onChange={({ target }) => change(one.category, { [field]: target.value })}
                    {...wiring}
                  />
                )}
              </Field>
            ))}
          </fieldset>
        );
      })}
    </section>
  );
}
