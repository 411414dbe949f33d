import type { ComponentProps, ReactNode } from 'react';
import { Field } from '../design/field.tsx';
import { useLanguage } from '../session/language.tsx';
import type { CategoryParts } from './form-parts.ts';
import type { TypedCategory } from './typed-category.ts';

type Written = {
  [Name in keyof TypedCategory]: TypedCategory[Name] extends string ? Name : never;
}[keyof TypedCategory];
type WrittenField = Exclude<Written, 'kind' | 'taxTreatment' | 'prorating'>;

type Props = CategoryParts & {
  field: WrittenField;
  label: string;
  hint?: ReactNode;
  /** Lines of text; one for a plain input. */
  rows?: number;
} & Pick<ComponentProps<'input'>, 'maxLength' | 'inputMode' | 'lang'>;

/** A field that is written in. */
export function CategoryLine({ typed, set, faults, field, label, hint, rows = 1, ...more }: Props) {
  const { t } = useLanguage();
  const { shown: _shown, today: _today, ...input } = more;
  const fault = faults[field];
  const onChange = ({ target }: { target: { value: string } }) => set({ [field]: target.value });
  return (
    <Field label={label} fault={fault ? t(fault) : null} hint={hint}>
      {(wiring) =>
        rows === 1 ? (
          <input className="input" autoComplete="off" value={typed[field]} onChange={onChange} {...input} {...wiring} />
        ) : (
          <textarea
            className="input"
            rows={rows}
            value={typed[field]}
            onChange={onChange}
            maxLength={more.maxLength}
            lang={more.lang}
            {...wiring}
          />
        )
      }
    </Field>
  );
}
