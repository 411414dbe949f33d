import { Download } from 'lucide-react';
import { buttonClass } from '../design/button.tsx';
import { useLanguage } from '../session/language.tsx';
import { texts } from './texts.ts';
import './list.css';

/** Takes the whole list out as it is narrowed and sorted, not only the page that is seen. `addressFor` makes each format's address. */
export function ExportLinks({ addressFor }: { addressFor: (format: 'csv' | 'xlsx') => string }) {
  const { t } = useLanguage();
  return (
    <div className="export-links" role="group" aria-label={t(texts.export)}>
      <Download size={16} aria-hidden="true" />
      <a className={buttonClass('quiet')} href={addressFor('xlsx')} download>
        {t(texts.asXlsx)}
      </a>
      <a className={buttonClass('quiet')} href={addressFor('csv')} download>
        {t(texts.asCsv)}
      </a>
    </div>
  );
}
