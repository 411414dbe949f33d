import { useEffect, useRef } from 'react';
import { isUnsure } from '../../shared/claims/receipts/contract.ts';
import { useLight } from './light.tsx';
import type { Place, Spot } from './spots.ts';

const air = 0.006;
const frameOf = ({ x, y, width, height }: Place) => ({
  x: x - air,
  y: y - air,
  width: width + 2 * air,
  height: height + 2 * air,
});

/** Scrolls the stage so that the box is in its middle, and only the stage: the field being typed in must not move. */
function bringIntoStage(box: Element): void {
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

type Props = { spots: readonly Spot[]; faint: boolean; onPick: (spot: Spot) => void };

/**
 * The places of one page, drawn over its picture. They are for a pointer; the same places are buttons with names in the tags
 * beside the picture, large enough for a finger. Around a focused place the rest of the page steps back.
 */
export function Marks({ spots, faint, onPick }: Props) {
  const { pointed, focused, point } = useLight();
  const first = useRef<SVGRectElement>(null);
  const lit = pointed ?? focused;
  const shown = lit ? spots.filter(({ field }) => field === lit.field) : [];
  const target = focused ? spots.find(({ field }) => field === focused.field)?.key : undefined;
  useEffect(() => {
    if (target && first.current) bringIntoStage(first.current);
  }, [target]);
  // The smaller lies above the larger: each can be pointed at somewhere.
  const area = ({ place }: Spot) => place.width * place.height;
  const holes = shown
    .map(({ place }) => frameOf(place))
    .map((f) => `M${f.x} ${f.y}h${f.width}v${f.height}h${-f.width}Z`);
  return (
    <svg
      className="marks"
      data-faint={faint || undefined}
      viewBox="0 0 1 1"
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {shown.length > 0 && !pointed ? (
        <path className="marks-shade" fillRule="evenodd" d={`M0 0H1V1H0Z${holes.join('')}`} />
      ) : null}
      {spots
        .toSorted((a, b) => area(b) - area(a))
        .map((spot) => (
          <rect
            key={spot.key}
            ref={spot.key === target ? first : undefined}
            className="mark"
            data-lit={shown.includes(spot) || undefined}
            data-unsure={isUnsure(spot) || undefined}
            {...frameOf(spot.place)}
            vectorEffect="non-scaling-stroke"
            onPointerEnter={({ pointerType }) => pointerType !== 'touch' && point(spot)}
            onPointerLeave={() => point(null)}
            onClick={() => onPick(spot)}
          />
        ))}
    </svg>
  );
}
