import { useState } from 'react';
import { planReview, type VendorView } from '../../../shared/trust/vendors/contract.ts';
import { call } from '../../api/call.ts';
import { Button } from '../../design/button.tsx';
import { Checkbox } from '../../design/checkbox.tsx';
import { Field } from '../../design/field.tsx';
import { FormDialog } from '../../design/form-dialog.tsx';
import { useKept } from '../../design/use-kept.ts';
import { ChoiceField } from '../../rights/choice-field.tsx';
import { useLanguage } from '../../session/language.tsx';
import { texts } from './texts.ts';
import { useVendorAct } from './use-vendor-act.ts';

/** Says who goes through a vendor next, and by when. What was typed outlives a reload. */
export function PlanReview({ view: { vendor, staff } }: { view: VendorView }) {
  const { t } = useLanguage();
  const [open, setOpen] = useState(false);
  const [tried, setTried] = useState(false);
  const [typed, setTyped, forget] = useKept(`plan-review:${vendor.id}`, {
    on: vendor.reviewOn ?? '',
    reviewer: vendor.reviewer?.id ?? '',
    done: false,
  });
  const close = () => {
    setOpen(false);
    setTried(false);
  };
  const plan = useVendorAct(
    vendor.id,
    () => call(planReview, { path: { vendor: vendor.id }, body: typed }),
    texts.planned,
    () => {
      forget();
      close();
    },
  );
  return (
    <>
      <Button onPress={() => setOpen(true)}>{t(texts.plan)}</Button>
      <FormDialog
        title={t(texts.plan)}
        lead={t(texts.planLead)}
        send={t(texts.plan)}
        open={open}
        problem={plan.error}
        pending={plan.isPending}
        onSend={() => {
          setTried(true);
          if (typed.on !== '' && typed.reviewer !== '') plan.mutate(undefined);
        }}
        onClose={close}
      >
        <Field label={t(texts.reviewOn)} fault={tried && typed.on === '' ? t(texts.day) : null}>
          {(wiring) => (
            <input
              className="input"
              type="date"
              value={typed.on}
              onChange={({ target }) => setTyped({ ...typed, on: target.value })}
              {...wiring}
            />
          )}
        </Field>
        <ChoiceField
          label={t(texts.reviewer)}
          value={typed.reviewer}
          fault={tried && typed.reviewer === '' ? t(texts.who) : null}
          onChoose={(reviewer) => setTyped({ ...typed, reviewer })}
        >
          <option value="">{t(texts.choose)}</option>
          {staff.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </ChoiceField>
        <Checkbox isSelected={typed.done} onChange={(done) => setTyped({ ...typed, done })}>
          {t(texts.done)}
        </Checkbox>
      </FormDialog>
    </>
  );
}
