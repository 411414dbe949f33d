import { useState } from 'react';
import { signAgreement } from '../../../shared/trust/vendors/contract.ts';
import { call } from '../../api/call.ts';
import { Button } from '../../design/button.tsx';
import { Field } from '../../design/field.tsx';
import { FormDialog } from '../../design/form-dialog.tsx';
import { useKept } from '../../design/use-kept.ts';
import { ChoiceField } from '../../rights/choice-field.tsx';
import { useLanguage } from '../../session/language.tsx';
import { roleWords, texts } from './texts.ts';
import { useVendorAct } from './use-vendor-act.ts';

type Role = keyof typeof roleWords;
type Ours = Exclude<Role, 'online-terms'>;
const theirs = Object.keys(roleWords) as Role[];
const ours = theirs.filter((one): one is Ours => one !== 'online-terms');
type Typed = { signedOn: string; expiresOn: string; signedByUs: Ours; signedByThem: Role };
const nothing: Typed = { signedOn: '', expiresOn: '', signedByUs: 'signatory', signedByThem: 'signatory' };

/** Records a signature. What was typed outlives a reload. */
export function SignAgreement({ agreement, vendor }: { agreement: string; vendor: string }) {
  const { t } = useLanguage();
  const [open, setOpen] = useState(false);
  const [tried, setTried] = useState(false);
  const [typed, setTyped, forget] = useKept<Typed>(`sign-agreement:${agreement}`, nothing);
  const close = () => {
    setOpen(false);
    setTried(false);
  };
  const sign = useVendorAct(
    vendor,
    () =>
      call(signAgreement, {
        path: { agreement },
        body: { ...typed, expiresOn: typed.expiresOn === '' ? null : typed.expiresOn },
      }),
    texts.signed,
    () => {
      forget();
      close();
    },
  );
  const day = (name: 'signedOn' | 'expiresOn', label: string, hint?: string) => (
    <Field
      label={label}
      hint={hint}
      fault={tried && name === 'signedOn' && typed.signedOn === '' ? t(texts.day) : null}
    >
      {(wiring) => (
        <input
          className="input"
          type="date"
          value={typed[name]}
          onChange={({ target }) => setTyped({ ...typed, [name]: target.value })}
          {...wiring}
        />
      )}
    </Field>
  );
  return (
    <>
      <Button kind="primary" onPress={() => setOpen(true)}>
        {t(texts.sign)}
      </Button>
      <FormDialog
        title={t(texts.sign)}
        lead={t(texts.signLead)}
        send={t(texts.sign)}
        open={open}
        problem={sign.error}
        pending={sign.isPending}
        onSend={() => {
          setTried(true);
          if (typed.signedOn !== '') sign.mutate(undefined);
        }}
        onClose={close}
      >
        {day('signedOn', t(texts.signedOn))}
        {day('expiresOn', t(texts.expiresOn), t(texts.expiresHint))}
        <ChoiceField
          label={t(texts.ours)}
          value={typed.signedByUs}
          onChoose={(value) => setTyped({ ...typed, signedByUs: value as Ours })}
        >
          {ours.map((one) => (
            <option key={one} value={one}>
              {t(roleWords[one])}
            </option>
          ))}
        </ChoiceField>
        <ChoiceField
          label={t(texts.theirs)}
          value={typed.signedByThem}
          onChoose={(value) => setTyped({ ...typed, signedByThem: value as Role })}
        >
          {theirs.map((one) => (
            <option key={one} value={one}>
              {t(roleWords[one])}
            </option>
          ))}
        </ChoiceField>
      </FormDialog>
    </>
  );
}
