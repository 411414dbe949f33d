import { useEffect, useState } from 'react';
import { useLanguage } from '../session/language.tsx';
import { useReceiptAddresses } from './receipt-address.tsx';
import type { Place } from './spots.ts';
import { texts } from './texts.ts';
import './receipt-crop.css';

/** The strip of a receipt that a field was read from, for a window too narrow to see both at once. */
export function ReceiptCrop({ receipt, place }: { receipt: string; place: Place }) {
  const { t } = useLanguage();
  const address = useReceiptAddresses().page(receipt, place.page);
  const [size, setSize] = useState<{ width: number; height: number } | null>(null);
  useEffect(() => {
    const picture = new Image();
    picture.onload = () => setSize({ width: picture.naturalWidth, height: picture.naturalHeight });
    picture.src = address;
    return () => {
      picture.onload = null;
    };
  }, [address]);
  if (!size) return null;
  const height = place.height * size.height * 1.8;
  const width = Math.max(place.width * size.width * 1.2, height * 5);
  const left = (place.x + place.width / 2) * size.width - width / 2;
  const top = (place.y + place.height / 2) * size.height - height / 2;
  return (
    <svg className="receipt-crop" viewBox={`${left} ${top} ${width} ${height}`} role="img" aria-label={t(texts.crop)}>
      <image href={address} width={size.width} height={size.height} />
    </svg>
  );
}
