import { Field } from '../design/field.tsx';
import { useLanguage } from '../session/language.tsx';
import { CategoryLine } from './category-line.tsx';
import type { CategoryParts } from './form-parts.ts';
import { texts } from './form-texts.ts';
import { LawNote } from './law-note.tsx';
import { texts as words } from './texts.ts';

/** What the benefit is called, of which kind it is, and how it is taxed. */
export function WhatFields(parts: CategoryParts) {
  const { t } = useLanguage();
  const { typed, set, faults, shown, today } = parts;
  const fixed = shown?.inUse ?? false;
  return (
    <section aria-labelledby="category-what">
      <h2 id="category-what">{t(texts.what)}</h2>
      <div className="category-pair">
        <CategoryLine {...parts} field="nameSv" label={t(texts.nameSv)} maxLength={80} lang="sv" />
        <CategoryLine {...parts} field="nameEn" label={t(texts.nameEn)} maxLength={80} lang="en" />
      </div>
      <div className="category-pair">
        <Field
          label={t(texts.kind)}
          hint={fixed ? t(texts.kindFixed) : null}
          fault={faults.kind ? t(faults.kind) : null}
        >
          {(wiring) => (
            <select
              className="input"
              value={typed.kind}
              disabled={fixed}
              onChange={({ target }) => set({ kind: target.value as typeof typed.kind })}
              {...wiring}
            >
              <option value="wellness">{t(words.wellness)}</option>
              <option value="other">{t(words.other)}</option>
            </select>
          )}
        </Field>
        <Field label={t(texts.tax)}>
          {(wiring) => (
            <select
              className="input"
              value={typed.taxTreatment}
              onChange={({ target }) => set({ taxTreatment: target.value as typeof typed.taxTreatment })}
              {...wiring}
            >
              <option value="tax-free">{t(texts.taxFree)}</option>
              <option value="taxable">{t(texts.taxable)}</option>
            </select>
          )}
        </Field>
      </div>
      {typed.kind === 'wellness' && typed.taxTreatment === 'tax-free' ? (
        <LawNote topic="whole-staff" today={today} />
      ) : null}
      <CategoryLine
        {...parts}
        field="payrollCode"
        label={t(texts.payrollCode)}
        hint={t(texts.payrollHint)}
        maxLength={40}
      />
    </section>
  );
}
