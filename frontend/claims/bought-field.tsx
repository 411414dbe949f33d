import { ScanText } from 'lucide-react';
import type { ExpenseView } from '../../shared/claims/expenses/contract.ts';
import { Button } from '../design/button.tsx';
import { useLight, usePointing } from '../receipts/light.tsx';
import { ReceiptCrop } from '../receipts/receipt-crop.tsx';
import { Sureness } from '../receipts/sureness.tsx';
import { useLanguage } from '../session/language.tsx';
import { texts } from './form-texts.ts';
import { boughtOf } from './read-values.ts';

type Props = { claim: ExpenseView; onWrite: () => void };

/** What was bought, as the receipt says it. It is judged by the receipt alone, so what is misread is told to HR and not typed over. */
export function BoughtField({ claim, onWrite }: Props) {
  const { t } = useLanguage();
  const { focused, focus } = useLight();
  const read = boughtOf(claim);
  const pointing = usePointing('bought', read[0]?.receipt ?? null);
  if (read.length === 0) return null;
  return (
    <div
      className="claim-field bought"
      {...pointing}
      onFocus={() => focus({ field: 'bought', receipt: read[0]!.receipt })}
    >
      <h3>{t(texts.bought)}</h3>
      {read.map(({ receipt, lines, confidence, place }) => (
        <div key={receipt} className="bought-read">
          <ul>
            {lines.map((line, at) => (
              <li key={at}>{line}</li>
            ))}
          </ul>
          <p className="origin">
            <ScanText size={14} aria-hidden="true" />
            {t(texts.boughtRead)} ·
            <Sureness confidence={confidence} />
          </p>
          {place && focused?.field === 'bought' ? (
            <div className="claim-field-crop">
              <ReceiptCrop receipt={receipt} place={place} />
            </div>
          ) : null}
        </div>
      ))}
      <Button kind="quiet" onPress={onWrite}>
        {t(texts.boughtWrong)}
      </Button>
    </div>
  );
}
