import type { Ref } from 'react';
import { Field } from './field.tsx';

/** As many characters as the server takes of a comment, a reason or a question. */
const most = 1000;

type Props = {
  label: string;
  value: string;
  fault?: string | null;
  ref?: Ref<HTMLTextAreaElement>;
  onType: (value: string) => void;
};

/** Some sentences to a person. */
export const WordsField = ({ label, value, fault = null, ref, onType }: Props) => (
  <Field label={label} fault={fault}>
    {(wiring) => (
      <textarea
        className="input"
        rows={3}
        maxLength={most}
        ref={ref}
        value={value}
        onChange={({ target }) => onType(target.value)}
        {...wiring}
      />
    )}
  </Field>
);
