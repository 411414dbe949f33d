import { useRef, useState } from 'react';
import type { ReceiptView } from '../../shared/claims/receipts/contract.ts';
import { useLanguage } from '../session/language.tsx';
import { leavesOf } from './leaves.ts';
import { useLight, type Lit } from './light.tsx';
import { Marks } from './marks.tsx';
import { ReceiptPage } from './receipt-page.tsx';
import { SpotTags } from './spot-tags.tsx';
import { spotsOf, type Spot } from './spots.ts';
import { texts } from './texts.ts';
import { ViewerTools } from './viewer-tools.tsx';
import './receipt-viewer.css';

type Props = {
  receipts: readonly ReceiptView[];
  isChanged: (spot: Spot) => boolean;
  /** Leads to the field of a place; left out where nothing can be corrected. */
  onCorrect?: (spot: Spot) => void;
  onRemove?: (receipt: string) => void;
};

/** Every page of a claim's receipts, one at a time, with the places of what was read, and turned to the one that is lit. */
export function ReceiptViewer({ receipts, isChanged, onCorrect, onRemove }: Props) {
  const { t } = useLanguage();
  const { pointed, focused } = useLight();
  const viewer = useRef<HTMLElement>(null);
  const [at, setAt] = useState(0);
  const [zoomed, setZoomed] = useState(false);
  const [shape, setShape] = useState<'tall' | 'wide'>('tall');
  const [marked, setMarked] = useState(true);
  const [followed, setFollowed] = useState<{ pointed: Lit | null; focused: Lit | null }>({ pointed, focused });
  const leaves = leavesOf(receipts);
  const leaf = leaves[Math.min(at, leaves.length - 1)];
  const spotsOn = ({ receipt, page }: (typeof leaves)[number]) =>
    spotsOf(receipt).filter(({ place }) => place.page === page);
  const turnTo = (lit: Lit, keep: boolean) => {
    const has = (one: (typeof leaves)[number]) => spotsOn(one).some(({ field }) => field === lit.field);
    const there = (one: (typeof leaves)[number]) => has(one) && (lit.receipt ?? one.receipt.id) === one.receipt.id;
    if (leaf && (keep ? has(leaf) : there(leaf))) return;
    const found = leaves.findIndex(there);
    if (found >= 0) setAt(found);
  };
  if (pointed !== followed.pointed || focused !== followed.focused) {
    setFollowed({ pointed, focused });
    if (focused && focused !== followed.focused) turnTo(focused, false);
    // Who points at a field keeps the page they look at, as long as the field is on it.
    else if (pointed && pointed !== followed.pointed) turnTo(pointed, true);
  }
  if (!leaf) return null;
  const { receipt, page } = leaf;
  const spots = spotsOn(leaf);
  const pick = (spot: Spot) =>
    onCorrect ? onCorrect(spot) : viewer.current?.querySelector<HTMLElement>(`[data-tag="${spot.key}"]`)?.focus();
  return (
    <section ref={viewer} className="viewer" aria-label={t(texts.receipt)}>
      <div className="viewer-look" data-shape={shape}>
        <div
          className="viewer-stage"
          data-zoomed={zoomed || undefined}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reached by keyboard
          tabIndex={0}
          role="group"
          aria-label={t(texts.picture)}
        >
          {receipt.state === 'quarantined' ? (
            <p className="viewer-checked">{t(texts.beingChecked)}</p>
          ) : (
            <ReceiptPage key={`${receipt.id}/${page}`} receipt={receipt.id} page={page} onShape={setShape}>
              <Marks spots={spots} faint={!marked} onPick={pick} />
            </ReceiptPage>
          )}
        </div>
        {spots.length > 0 ? (
          <SpotTags key={`${receipt.id}/${page}`} spots={spots} isChanged={isChanged} onCorrect={onCorrect} />
        ) : (
          <p className="viewer-note">{t(whyEmpty(receipt))}</p>
        )}
      </div>
      <ViewerTools
        receipt={receipt.id}
        opens={receipt.state !== 'quarantined'}
        number={leaves.indexOf(leaf) + 1}
        count={leaves.length}
        zoomed={zoomed}
        marked={spots.length > 0 ? marked : null}
        onTurn={(number) => setAt(number - 1)}
        onZoom={() => setZoomed(!zoomed)}
        onMark={() => setMarked(!marked)}
        onRemove={onRemove}
      />
      {receipt.reading?.text ? (
        <details className="viewer-text">
          <summary>{t(texts.text)}</summary>
          <pre
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reached by keyboard
            tabIndex={0}
          >
            {receipt.reading.text}
          </pre>
        </details>
      ) : null}
    </section>
  );
}

const whyEmpty = (receipt: ReceiptView) => {
  if (receipt.state === 'quarantined') return texts.notReadYet;
  if (receipt.state === 'uploaded') return texts.beingRead;
  if (!receipt.reading) return texts.unread;
  if (spotsOf(receipt).length > 0) return texts.nothingHere;
  const { vendor, organisationNumber, date, total, currency, vat, bought } = receipt.reading;
  const found = [vendor, organisationNumber, date, total, currency, bought].some(({ value }) => value !== null);
  return found || vat.length > 0 ? texts.placeless : texts.nothingRead;
};
