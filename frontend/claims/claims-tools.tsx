import { Field } from '../design/field.tsx';
import { exportExpenses } from '../../shared/claims/exports/contract.ts';
import { stateNames } from '../../shared/claims/expenses/contract.ts';
import { saveFile } from '../api/save-file.ts';
import { ExportList } from '../list/export-list.tsx';
import { SavedFiltersBar } from '../list/saved-filters-bar.tsx';
import { SortChoice } from '../list/sort-choice.tsx';
import { useLanguage } from '../session/language.tsx';
import { claimsShown, statesInOrder, type ClaimsShown } from './claims-shown.ts';
import { texts } from './texts.ts';
import './claims-tools.css';

const sorts = [
  { sort: 'started', order: 'desc', label: texts.newest },
  { sort: 'started', order: 'asc', label: texts.oldest },
  { sort: 'paid', order: 'desc', label: texts.latestPaid },
  { sort: 'paid', order: 'asc', label: texts.earliestPaid },
  { sort: 'total', order: 'desc', label: texts.highest },
  { sort: 'total', order: 'asc', label: texts.lowest },
] as const;

/** Narrows and sorts one's own claims. What is chosen stands in the address, so that it can be kept and gone back to. */
export function ClaimsTools({ shown, onShow }: { shown: ClaimsShown; onShow: (shown: ClaimsShown) => void }) {
  const { t } = useLanguage();
  return (
    <div className="claims-tools">
      <Field label={t(texts.state)}>
        {(wiring) => (
          <select
            className="input"
            value={shown.state ?? ''}
            onChange={({ target }) =>
              onShow({ ...shown, state: statesInOrder.find((state) => state === target.value) })
            }
            {...wiring}
          >
            <option value="">{t(texts.anyState)}</option>
            {statesInOrder.map((state) => (
              <option key={state} value={state}>
                {t(stateNames[state])}
              </option>
            ))}
          </select>
        )}
      </Field>
      <SortChoice
        choices={sorts.map((choice) => ({ ...choice, label: t(choice.label) }))}
        by={shown.sort ?? 'started'}
        order={shown.order ?? 'desc'}
        onSort={(sort, order) => onShow({ ...shown, sort, order })}
      />
      <ExportList save={(format) => saveFile(exportExpenses, { query: { ...shown, format } })} />
      <SavedFiltersBar list="claims" search={shown} onShow={(query) => onShow(claimsShown.parse(query))} />
    </div>
  );
}
