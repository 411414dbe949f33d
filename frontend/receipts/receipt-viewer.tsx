import { ChevronLeft, ChevronRight, ExternalLink, Trash2, ZoomIn, ZoomOut } from 'lucide-react';
import { useState } from 'react';
import type { ReceiptView } from '../../shared/claims/receipts/contract.ts';
import { IconButton } from '../design/button.tsx';
import { useLanguage } from '../session/language.tsx';
import { leavesOf, type Lit } from './leaves.ts';
import { fileAddress } from './receipt-address.ts';
import { ReceiptPage } from './receipt-page.tsx';
import { texts } from './texts.ts';
import './receipt-viewer.css';

type Props = { receipts: readonly ReceiptView[]; lit?: Lit | null; onRemove?: (receipt: string) => void };

/** Every page of a claim's receipts, one at a time, with the place that a focused field was read from lit up. */
export function ReceiptViewer({ receipts, lit = null, onRemove }: Props) {
  const { t } = useLanguage();
  const [at, setAt] = useState(0);
  const [zoomed, setZoomed] = useState(false);
  const [followed, setFollowed] = useState<Lit | null>(null);
  const leaves = leavesOf(receipts);
  if (lit !== followed) {
    setFollowed(lit);
    const there = leaves.findIndex(({ receipt, page }) => receipt.id === lit?.receipt && page === lit.place.page);
    if (there >= 0) setAt(there);
  }
  const leaf = leaves[Math.min(at, leaves.length - 1)];
  if (!leaf) return null;
  const { receipt, page } = leaf;
  const here = lit?.receipt === receipt.id && lit.place.page === page ? lit.place : null;
  const number = { n: leaves.indexOf(leaf) + 1, count: leaves.length };
  return (
    <section className="viewer" aria-label={t(texts.receipt)}>
      <div
        className="viewer-stage"
        data-zoomed={zoomed || undefined}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reached by keyboard
        tabIndex={0}
        role="group"
        aria-label={t(texts.picture)}
      >
        <ReceiptPage key={`${receipt.id}/${page}`} receipt={receipt.id} page={page} lit={here} />
      </div>
      <div className="viewer-tools">
        {leaves.length > 1 ? (
          <div className="viewer-pages">
            <IconButton label={t(texts.previous)} isDisabled={number.n === 1} onPress={() => setAt(number.n - 2)}>
              <ChevronLeft size={20} aria-hidden="true" />
            </IconButton>
            <span className="figures" role="status">
              {t(texts.page, number)}
            </span>
            <IconButton label={t(texts.next)} isDisabled={number.n === number.count} onPress={() => setAt(number.n)}>
              <ChevronRight size={20} aria-hidden="true" />
            </IconButton>
          </div>
        ) : null}
        <IconButton label={t(zoomed ? texts.zoomOut : texts.zoomIn)} onPress={() => setZoomed(!zoomed)}>
          {zoomed ? <ZoomOut size={20} aria-hidden="true" /> : <ZoomIn size={20} aria-hidden="true" />}
        </IconButton>
        <a
          className="icon-button"
          href={fileAddress(receipt.id)}
          target="_blank"
          rel="noreferrer"
          aria-label={t(texts.file)}
        >
          <ExternalLink size={18} aria-hidden="true" />
        </a>
        {onRemove ? (
          <IconButton label={t(texts.remove)} onPress={() => onRemove(receipt.id)}>
            <Trash2 size={18} aria-hidden="true" />
          </IconButton>
        ) : null}
      </div>
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
