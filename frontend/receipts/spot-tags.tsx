import { MessageSquareText, PencilLine } from 'lucide-react';
import { useRef } from 'react';
import { Button } from 'react-aria-components/Button';
import { Toolbar } from 'react-aria-components/Toolbar';
import { isUnsure } from '../../shared/claims/receipts/contract.ts';
import { formatPercent } from '../design/percent.ts';
import { useLanguage } from '../session/language.tsx';
import { useLight } from './light.tsx';
import type { Spot } from './spots.ts';
import { Sureness } from './sureness.tsx';
import { texts } from './texts.ts';
import { useAlignedTags } from './use-aligned-tags.ts';
import './spot-tags.css';

type Props = {
  spots: readonly Spot[];
  /** Whether the claim says something else than what was read there. */
  isChanged: (spot: Spot) => boolean;
  onCorrect?: ((spot: Spot) => void) | undefined;
};

/**
 * What was read on a page, a tag a place, level with the place: the button that lights it and, where it can be corrected,
 * leads to its field. One stop on the way with Tab; arrow keys go from tag to tag.
 */
export function SpotTags({ spots, isChanged, onCorrect }: Props) {
  const { t, language } = useLanguage();
  const { pointed, focused, point, focus } = useLight();
  const list = useRef<HTMLDivElement>(null);
  useAlignedTags(list, spots);
  const lit = (pointed ?? focused)?.field;
  return (
    <Toolbar ref={list} className="tags" orientation="vertical" aria-label={t(texts.read)}>
      {spots.map((spot) => {
        const changed = isChanged(spot);
        return (
          <Button
            key={spot.key}
            className="spot-tag"
            data-tag={spot.key}
            data-lit={spot.field === lit || undefined}
            data-unsure={(isUnsure(spot) && !changed) || undefined}
            onHoverChange={(over) => point(over ? spot : null)}
            onFocusChange={(inside) => focus(inside ? spot : null)}
            onPress={() => onCorrect?.(spot)}
          >
            <span className="spot-tag-name">{t(spot.name, { rate: formatPercent(spot.rate, language) })}</span>{' '}
            <span className="spot-tag-value">{spot.write(language)}</span>{' '}
            {changed ? <em>{t(texts.changed)}</em> : <Sureness confidence={spot.confidence} />}
            {onCorrect ? (
              <>
                {spot.field === 'bought' ? (
                  <MessageSquareText size={14} aria-hidden="true" />
                ) : (
                  <PencilLine size={14} aria-hidden="true" />
                )}
                <span className="unseen">. {t(spot.field === 'bought' ? texts.tell : texts.correct)}</span>
              </>
            ) : null}
          </Button>
        );
      })}
    </Toolbar>
  );
}
