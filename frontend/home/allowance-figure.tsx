import type { BenefitView } from '../../shared/claims/benefits/contract.ts';
import type { Text } from '../../shared/kernel/language.ts';
import { useLanguage } from '../session/language.tsx';
import { formatKronor } from './kronor.ts';
import { layTape } from './tape.ts';
import { texts } from './texts.ts';
import './allowance-figure.css';

const marks = 50;

type Props = { name: Text; year: number; allowance: BenefitView['allowance'] };

/** The year's allowance as a measuring tape: spent from the left, what is left stands tall in the accent. */
export function AllowanceFigure({ name, year, allowance }: Props) {
  const { t, language } = useLanguage();
  const { base, used, reserved, left } = allowance;
  const kronor = (amount: number) => formatKronor(amount, language);
  const values = {
    name: t(name),
    year,
    base: kronor(base),
    used: kronor(used),
    reserved: kronor(reserved),
    left: kronor(left),
  };
  return (
    <figure className="allowance">
      <p className="allowance-left">
        <span className="allowance-sum figures">{values.left}</span> <span>{t(texts.left, values)}</span>
      </p>
      <svg className="tape" viewBox={`0 0 ${marks * 10 - 5} 44`} role="img" aria-label={t(texts.figure, values)}>
        {layTape(allowance, marks).map((mark, at) => (
          <rect
            key={at}
            className={`tape-${mark}`}
            x={at * 10 + (mark === 'reserved' ? 0.75 : 0)}
            y={mark === 'left' ? 0 : mark === 'reserved' ? 10.75 : 20}
            width={mark === 'reserved' ? 3.5 : 5}
            height={mark === 'left' ? 44 : mark === 'reserved' ? 32.5 : 24}
            rx={mark === 'reserved' ? 1.75 : 2.5}
          />
        ))}
      </svg>
      <dl className="allowance-parts">
        <div>
          <dt className="key-used">{t(texts.used)}</dt>
          <dd className="figures">{values.used}</dd>
        </div>
        <div>
          <dt className="key-reserved">{t(texts.reserved)}</dt>
          <dd className="figures">{values.reserved}</dd>
        </div>
        <div>
          <dt className="key-left">{t(texts.leftWord)}</dt>
          <dd className="figures">{values.left}</dd>
        </div>
      </dl>
    </figure>
  );
}
