import { useState, type ReactNode } from 'react';
import { useLanguage } from '../session/language.tsx';
import { useReceiptAddresses } from './receipt-address.tsx';
import { texts } from './texts.ts';

type Props = {
  receipt: string;
  page: number;
  /** Told once the picture is here. */
  onShape: (shape: 'tall' | 'wide') => void;
  children: ReactNode;
};

/** Wider than this, a picture leaves a column beside it longer than itself. */
const widest = 1.15;

/** One page as a picture, with what is drawn over it. */
export function ReceiptPage({ receipt, page, onShape, children }: Props) {
  const { t } = useLanguage();
  const addresses = useReceiptAddresses();
  const [state, setState] = useState<'coming' | 'here' | 'broken'>('coming');
  if (state === 'broken') return <p className="viewer-broken">{t(texts.broken)}</p>;
  return (
    <div className="receipt-page" data-state={state}>
      <img
        src={addresses.page(receipt, page)}
        alt={t(texts.picture)}
        onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) => {
          setState('here');
          onShape(naturalWidth > widest * naturalHeight ? 'wide' : 'tall');
        }}
        onError={() => setState('broken')}
      />
      {state === 'here' ? children : null}
    </div>
  );
}
