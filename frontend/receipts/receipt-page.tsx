import { useEffect, useRef, useState } from 'react';
import { useLanguage } from '../session/language.tsx';
import type { Lit } from './leaves.ts';
import { pageAddress } from './receipt-address.ts';
import { texts } from './texts.ts';

const air = 0.008;

/** Scrolls the stage so that the box is in its middle, and only the stage: the field being typed in must not move. */
function bringIntoStage(box: SVGRectElement): void {
  const stage = box.closest('.viewer-stage');
  if (!stage) return;
  const frame = stage.getBoundingClientRect();
  const place = box.getBoundingClientRect();
  stage.scrollBy({
    top: place.top + place.height / 2 - (frame.top + frame.height / 2),
    left: place.left + place.width / 2 - (frame.left + frame.width / 2),
    behavior: 'smooth',
  });
}

/** One page as a picture. Around a lit place the rest of the page steps back. */
export function ReceiptPage({ receipt, page, lit }: { receipt: string; page: number; lit: Lit['place'] | null }) {
  const { t } = useLanguage();
  const [state, setState] = useState<'coming' | 'here' | 'broken'>('coming');
  const box = useRef<SVGRectElement>(null);
  useEffect(() => {
    if (lit && box.current) bringIntoStage(box.current);
  }, [lit]);
  if (state === 'broken') return <p className="viewer-broken">{t(texts.broken)}</p>;
  const frame = lit && {
    x: lit.x - air,
    y: lit.y - air,
    width: lit.width + 2 * air,
    height: lit.height + 2 * air,
  };
  return (
    <div className="receipt-page" data-state={state}>
      <img
        src={pageAddress(receipt, page)}
        alt={t(texts.picture)}
        onLoad={() => setState('here')}
        onError={() => setState('broken')}
      />
      {frame ? (
        <svg className="receipt-light" viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
          <path
            fillRule="evenodd"
            d={`M0 0H1V1H0ZM${frame.x} ${frame.y}h${frame.width}v${frame.height}h${-frame.width}Z`}
          />
          <rect ref={box} {...frame} vectorEffect="non-scaling-stroke" />
        </svg>
      ) : null}
    </div>
  );
}
