import { ScanSearch } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { useLight, usePointing } from '../receipts/light.tsx';
import { ReceiptCrop } from '../receipts/receipt-crop.tsx';
import type { SeenField } from '../receipts/spots.ts';
import { Sureness } from '../receipts/sureness.tsx';
import { useLanguage } from '../session/language.tsx';
import { texts } from './claim-texts.ts';
import type { Seen } from './read-values.ts';

type Props = {
  name: string;
  strong?: boolean;
  more?: ReactNode;
  /** Where on a receipt it was read, and as which field. */
  field?: SeenField;
  seen?: Seen | null;
  /** The claim says something else: how sure the reader was is not about what stands here. */
  changed?: boolean;
  children: ReactNode;
};

/** One line of a claim: what it is called, what it says, and the way to where it stands on the receipt. */
export function Fact({ name, strong = false, more, field, seen = null, changed = false, children }: Props) {
  const { t } = useLanguage();
  const { focused, focus } = useLight();
  const lights = field && seen?.place ? { field, receipt: seen.receipt } : null;
  const pointing = usePointing(lights?.field ?? null, lights?.receipt ?? null);
  const sure = seen && !changed ? <Sureness confidence={seen.confidence} /> : null;
  return (
    <div className="fact" data-strong={strong || undefined} {...pointing}>
      <dt>{name}</dt>
      <dd>
        {children}
        {lights ? (
          <Button className="fact-way" onFocusChange={(inside) => focus(inside ? lights : null)}>
            <ScanSearch size={14} aria-hidden="true" />
            {sure ?? t(texts.onReceipt)}
            <span className="unseen">. {t(texts.show, { name })}</span>
          </Button>
        ) : (
          sure
        )}
        {more}
        {seen?.place && focused && focused.field === lights?.field ? (
          <div className="fact-crop">
            <ReceiptCrop receipt={seen.receipt} place={seen.place} />
          </div>
        ) : null}
      </dd>
    </div>
  );
}
