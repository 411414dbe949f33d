import { confirmations } from '../../shared/claims/expenses/contract.ts';
import type { Text } from '../../shared/kernel/language.ts';
import { Checkbox } from '../design/checkbox.tsx';
import { useLanguage } from '../session/language.tsx';
import { texts } from './form-texts.ts';
import './confirmations.css';

export type Confirmation = (typeof confirmations)[number];

const sentences: Record<Confirmation, Text> = {
  'paid-by-me': texts.paidByMe,
  'for-my-own-use': texts.forMyOwnUse,
  'fields-are-right': texts.fieldsAreRight,
};

type Props = { confirmed: readonly Confirmation[]; missing: boolean; onChange: (confirmed: Confirmation[]) => void };

/** The sentences an employee stands for. None is ticked in advance. */
export function Confirmations({ confirmed, missing, onChange }: Props) {
  const { t } = useLanguage();
  return (
    <div role="group" aria-labelledby="confirm-title" aria-describedby={missing ? 'confirm-missing' : undefined}>
      <h2 id="confirm-title">{t(texts.confirm)}</h2>
      <div className="confirmations">
        {confirmations.map((one) => (
          <Checkbox
            key={one}
            isSelected={confirmed.includes(one)}
            isInvalid={missing && !confirmed.includes(one)}
            onChange={(on) => onChange(on ? [...confirmed, one] : confirmed.filter((other) => other !== one))}
          >
            {t(sentences[one])}
          </Checkbox>
        ))}
      </div>
      {missing ? (
        <p className="field-fault" id="confirm-missing" role="alert">
          {t(texts.confirmAll)}
        </p>
      ) : null}
    </div>
  );
}
