import type { ReactNode } from 'react';
import { say } from '../../shared/kernel/language.ts';
import { Field, type FieldWiring } from '../design/field.tsx';
import { isUnsure } from '../../shared/claims/receipts/contract.ts';
import { useLight, usePointing } from '../receipts/light.tsx';
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
  /** Says only how sure the machine was, for a field beside another that says where the value came from. */
  quiet?: boolean;
  children: (wiring: FieldWiring) => ReactNode;
};

const isReadField = (field: TypedField): field is TypedField & ReadField =>
  (readFields as readonly string[]).includes(field);

/** One field of the claim: where its value came from, what the receipt says instead, and its fault, beside the control. */
export function ClaimField({ claim, draft, reading, field, label, hint, quiet = false, children }: Props) {
  const { language } = useLanguage();
  const { focused, focus } = useLight();
  const { errors } = draft.form.formState;
  const message = errors[field]?.message ?? errors[field]?.root?.message;
  const fault =
    message && message in typingFaults ? say(typingFaults[message as keyof typeof typingFaults], language) : message;
  const seen = isReadField(field) && field !== 'vat' ? field : null;
  const read = seen && placeOf(claim, seen);
  const filled = seen !== null && claim.filledByMachine.includes(seen);
  const pointing = usePointing(seen, read?.receipt ?? null);
  return (
    <div
      className="claim-field"
      {...pointing}
      onFocus={() => focus(seen && { field: seen, receipt: read?.receipt ?? null })}
      onBlur={() => {
        void draft.form.trigger(field).then((right) => (right ? draft.save().catch(() => {}) : undefined));
      }}
    >
      <Field
        label={label}
        origin={filled && read ? <Origin confidence={read.confidence} short={quiet} /> : null}
        hint={hint}
        fault={fault ?? null}
        filled={filled}
        unsure={filled && read !== null && isUnsure(read)}
        waiting={reading && seen !== null && claim[seen] === null}
      >
        {children}
      </Field>
      {read?.place && focused?.field === seen ? (
        <div className="claim-field-crop">
          <ReceiptCrop receipt={read.receipt} place={read.place} />
        </div>
      ) : null}
      {seen ? (
        <Difference
          claim={claim}
          field={seen}
          onTake={({ value }) => {
            const typed = typeClaim({ ...claim, [seen]: value }, language);
            draft.form.setValue(field, typed[field], { shouldDirty: true });
            void draft.save().catch(() => {});
          }}
        />
      ) : null}
    </div>
  );
}
