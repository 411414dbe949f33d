import { useState, type ReactNode } from 'react';
import { problemCodes } from '../../shared/kernel/problem-codes.ts';
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

/** Why there is no picture: an image says only that there is none. */
const whyNot = (address: string): Promise<'erased' | 'broken'> =>
  fetch(address).then(
    ({ status }) => (status === problemCodes['receipt-erased'].status ? 'erased' : 'broken'),
    () => 'broken',
  );

/** One page as a picture, with what is drawn over it. */
export function ReceiptPage({ receipt, page, onShape, children }: Props) {
  const { t } = useLanguage();
  const addresses = useReceiptAddresses();
  const [state, setState] = useState<'coming' | 'here' | 'broken' | 'erased'>('coming');
  if (state === 'broken' || state === 'erased') return <p className="viewer-broken">{t(texts[state])}</p>;
  const address = addresses.page(receipt, page);
  return (
    <div className="receipt-page" data-state={state}>
      <img
        src={address}
        alt={t(texts.picture)}
        onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) => {
          setState('here');
          onShape(naturalWidth > widest * naturalHeight ? 'wide' : 'tall');
        }}
        onError={() => void whyNot(address).then(setState)}
      />
      {state === 'here' ? children : null}
    </div>
  );
}
