import type { Language } from '../../shared/kernel/language.ts';
import type { ImportField, StaffImportLine } from '../../shared/people/staff-import/contract.ts';
import { formatPercent } from '../design/percent.ts';
import { useLanguage } from '../session/language.tsx';
import { texts } from './texts.ts';

const shown = (field: ImportField, value: string, language: Language): string =>
  field === 'partTimePermille' ? formatPercent(Number(value) / 10, language) : value;

/** What becomes of each field: of somebody new what is known, of everybody else from what to what. */
export function Changes({ changes, isNew }: Pick<StaffImportLine, 'changes'> & { isNew: boolean }) {
  const { t, language } = useLanguage();
  const told = isNew ? changes.filter(({ field, after }) => after !== null && field !== 'name') : changes;
  return (
    <dl className="import-changes">
      {told.map(({ field, before, after }) => (
        <div key={field}>
          <dt>{t(texts[field])}</dt>
          <dd>
            {isNew ? null : (
              <>
                <span className="unseen">{t(texts.from)}</span>
                <del>{before === null ? t(texts.nothing) : shown(field, before, language)}</del>
                <span aria-hidden="true">→</span>
                <span className="unseen">{t(texts.to)}</span>
              </>
            )}
            <ins>{after === null ? t(texts.nothing) : shown(field, after, language)}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}
