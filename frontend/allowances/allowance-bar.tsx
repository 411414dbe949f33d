import { useId } from 'react';
import { useLanguage } from '../session/language.tsx';
import { formatKronor } from '../home/kronor.ts';
import { texts } from './texts.ts';
import './allowance-bar.css';

type Sums = { base: number; used: number; reserved: number; left: number };

/**
 * An allowance as a bar: used is solid, what waits is hatched, what is left is an empty frame. The shapes say it without their
 * colours, and the sentence without the picture. Used beyond the base, a mark stands where the base ends.
 */
export function AllowanceBar(sums: Sums) {
  const { t, language } = useLanguage();
  const hatch = useId();
  const kronor = (amount: number) => formatKronor(amount, language);
  const whole = Math.max(sums.base, sums.used + sums.reserved, 1);
  const share = (amount: number) => (amount / whole) * 100;
  const values = {
    base: kronor(sums.base),
    used: kronor(sums.used),
    reserved: kronor(sums.reserved),
    left: kronor(sums.left),
  };
  return (
    <svg
      className="allowance-bar"
      viewBox="0 0 100 8"
      preserveAspectRatio="none"
      role="img"
      aria-label={t(texts.bar, values)}
    >
      <defs>
        <pattern id={hatch} width="1.6" height="8" patternUnits="userSpaceOnUse">
          <rect className="bar-waits" width="0.7" height="8" />
        </pattern>
      </defs>
      <rect className="bar-frame" width="100" height="8" />
      <rect className="bar-used" width={share(sums.used)} height="8" />
      <rect x={share(sums.used)} width={share(sums.reserved)} height="8" fill={`url(#${hatch})`} />
      {sums.used > sums.base ? <rect className="bar-end" x={share(sums.base)} width="0.8" height="8" /> : null}
    </svg>
  );
}
