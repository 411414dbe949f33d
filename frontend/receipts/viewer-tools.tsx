import { ChevronLeft, ChevronRight, ExternalLink, Eye, EyeOff, Trash2, ZoomIn, ZoomOut } from 'lucide-react';
import { IconButton } from '../design/button.tsx';
import { useLanguage } from '../session/language.tsx';
import { useReceiptAddresses } from './receipt-address.tsx';
import { texts } from './texts.ts';

type Props = {
  receipt: string;
  /** False while nobody can open its file. */
  opens: boolean;
  /** Of the page that is shown, counted from 1. */
  number: number;
  count: number;
  zoomed: boolean;
  /** Whether the places are marked; null where there are none. */
  marked: boolean | null;
  onTurn: (number: number) => void;
  onZoom: () => void;
  onMark: () => void;
  onRemove?: ((receipt: string) => void) | undefined;
};

/** What can be done with the picture of a receipt: turn its pages, look closer, see it without marks, open it, take it off. */
export function ViewerTools({
  receipt,
  opens,
  number,
  count,
  zoomed,
  marked,
  onTurn,
  onZoom,
  onMark,
  onRemove,
}: Props) {
  const { t } = useLanguage();
  const addresses = useReceiptAddresses();
  return (
    <div className="viewer-tools">
      {count > 1 ? (
        <div className="viewer-pages">
          <IconButton label={t(texts.previous)} isDisabled={number === 1} onPress={() => onTurn(number - 1)}>
            <ChevronLeft size={20} aria-hidden="true" />
          </IconButton>
          <span className="figures" role="status">
            {t(texts.page, { n: number, count })}
          </span>
          <IconButton label={t(texts.next)} isDisabled={number === count} onPress={() => onTurn(number + 1)}>
            <ChevronRight size={20} aria-hidden="true" />
          </IconButton>
        </div>
      ) : null}
      {marked === null ? null : (
        <IconButton label={t(marked ? texts.hideMarks : texts.showMarks)} onPress={onMark}>
          {marked ? <EyeOff size={19} aria-hidden="true" /> : <Eye size={19} aria-hidden="true" />}
        </IconButton>
      )}
      <IconButton label={t(zoomed ? texts.zoomOut : texts.zoomIn)} onPress={onZoom}>
        {zoomed ? <ZoomOut size={20} aria-hidden="true" /> : <ZoomIn size={20} aria-hidden="true" />}
      </IconButton>
      {opens ? (
        <a
          className="icon-button"
          href={addresses.file(receipt)}
          target="_blank"
          rel="noreferrer"
          aria-label={t(texts.file)}
        >
          <ExternalLink size={18} aria-hidden="true" />
        </a>
      ) : null}
      {onRemove ? (
        <IconButton label={t(texts.remove)} onPress={() => onRemove(receipt)}>
          <Trash2 size={18} aria-hidden="true" />
        </IconButton>
      ) : null}
    </div>
  );
}
