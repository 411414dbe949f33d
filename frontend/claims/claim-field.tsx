import type { ReactNode } from 'react';
import { say } from '../../shared/kernel/language.ts';
import { Field, type FieldWiring } from '../design/field.tsx';
import { ReceiptCrop } from '../receipts/receipt-crop.tsx';
import { useLanguage } from '../session/language.tsx';
import type { FormParts } from './form-parts.ts';
import { Difference } from './difference.tsx';
import { Origin } from './origin.tsx';
import { placeOf, readFields, type ReadField } from './read-values.ts';
import { typeClaim, typingFaults, type TypedField } from './typed-claim.ts';

type Props = FormParts & {
  field: TypedField;
  label: string;
  hint?: string;
  /** Leaves out where the value came from, for a field that stands with another that says it. */
  quiet?: boolean;
  children: (wiring: FieldWiring) => ReactNode;
};

const isReadField = (field: TypedField): field is TypedField & ReadField =>
  (readFields as readonly string[]).includes(field);

/** One field of the claim: where its value came from, what the receipt says instead, and its fault, beside the control. */
export function ClaimField({
  claim,
  draft,
  reading,
  focused,
  onFocusField,
  field,
  label,
  hint,
  quiet = false,
  children,
}: Props) {
  const { language } = useLanguage();
  const { errors } = draft.form.formState;
  const message = errors[field]?.message ?? errors[field]?.root?.message;
  const fault =
    message && message in typingFaults ? say(typingFaults[message as keyof typeof typingFaults], language) : message;
  const read = isReadField(field) ? placeOf(claim, field) : null;
  const filled = isReadField(field) && claim.filledByMachine.includes(field);
  const lit = field === focused && read?.place ? { receipt: read.receipt, place: read.place } : null;
  const empty = claim[field as ReadField] === null;
  return (
    <div
      onFocus={() => onFocusField(isReadField(field) ? field : null)}
      onBlur={() => {
        void draft.form.trigger(field).then((right) => (right ? draft.save().catch(() => {}) : undefined));
      }}
    >
      <Field
        label={label}
        origin={filled && read && !quiet ? <Origin confidence={read.confidence} /> : null}
        hint={hint}
        fault={fault ?? null}
        filled={filled}
        waiting={reading && empty && isReadField(field)}
      >
        {children}
      </Field>
      {lit ? (
        <div className="claim-field-crop">
          <ReceiptCrop lit={lit} />
        </div>
      ) : null}
      {isReadField(field) ? (
        <Difference
          claim={claim}
          field={field}
          onTake={({ value }) => {
            const typed = typeClaim({ ...claim, [field]: value }, language);
            draft.form.setValue(field, typed[field], { shouldDirty: true });
            void draft.save().catch(() => {});
          }}
        />
      ) : null}
    </div>
  );
}
