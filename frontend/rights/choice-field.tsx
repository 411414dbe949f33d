import type { ReactNode } from 'react';
import { Field } from '../design/field.tsx';

type Props = {
  label: string;
  hint?: string;
  fault?: string | null;
  value: string;
  onChoose: (value: string) => void;
  children: ReactNode;
};

/** One of some values, chosen from the browser's own list. Its options are its children. */
export const ChoiceField = ({ label, hint, fault = null, value, onChoose, children }: Props) => (
  <Field label={label} hint={hint} fault={fault}>
    {(wiring) => (
      <select className="input" value={value} onChange={({ target }) => onChoose(target.value)} {...wiring}>
        {children}
      </select>
    )}
  </Field>
);
