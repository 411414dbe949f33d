import type { Text } from '../../shared/kernel/language.ts';
import { Field } from '../design/field.tsx';
import { useLanguage } from '../session/language.tsx';
import { texts } from './texts.ts';

type Props = {
  label: string;
  as: 'words' | 'line' | 'time' | 'choice' | 'hashes';
  value: string;
  fault: boolean;
  hint?: string;
  options?: readonly Readonly<{ value: string; label: Text | string }>[];
  onType: (value: string) => void;
};

/** One field of an incident's forms: words, a line, a time in the reader's zone, or a choice. */
export function TypedField({ label, as, value, fault, hint, options = [], onType }: Props) {
  const { t } = useLanguage();
  const typed = ({ target }: { target: { value: string } }) => onType(target.value);
  return (
    <Field
      label={label}
      fault={fault ? t(texts.missing) : null}
      hint={hint ?? (as === 'time' ? t(texts.localTime) : null)}
    >
      {(wiring) => {
        if (as === 'words' || as === 'hashes')
          return <textarea className="input" rows={4} maxLength={4000} value={value} onChange={typed} {...wiring} />;
        if (as === 'choice')
          return (
            <select className="input" value={value} onChange={typed} {...wiring}>
              <option value="">{t(texts.choose)}</option>
              {options.map((option) => (
                <option key={option.value} value={option.value}>
                  {typeof option.label === 'string' ? option.label : t(option.label)}
                </option>
              ))}
            </select>
          );
        return (
          <input
            className="input"
            type={as === 'time' ? 'datetime-local' : 'text'}
            maxLength={200}
            autoComplete="off"
            value={value}
            onChange={typed}
            {...wiring}
          />
        );
      }}
    </Field>
  );
}
