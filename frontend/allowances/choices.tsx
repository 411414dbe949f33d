import type * as z from 'zod/mini';
import { allowanceFilters, type listAllowances } from '../../shared/claims/allowances/contract.ts';
import { Field } from '../design/field.tsx';
import { useLanguage } from '../session/language.tsx';
import type { Looked } from './allowances.ts';
import { texts } from './texts.ts';

type Shown = z.output<typeof listAllowances.output>;
type Props = { looked: Looked; shown: Shown; onChoose: (change: Looked) => void };

/** Which benefit, year and people are looked at. */
export function Choices({ looked, shown, onChoose }: Props) {
  const { t } = useLanguage();
  const { category, year } = shown;
  const years = year === null ? [] : [year + 1, year, year - 1, year - 2];
  return (
    <div className="allowance-choices">
      <Field label={t(texts.category)}>
        {(wiring) => (
          <select
            className="input"
            value={category?.id}
            onChange={({ target }) => onChoose({ category: target.value, year: undefined })}
            {...wiring}
          >
            {shown.categories.map(({ id, name }) => (
              <option key={id} value={id}>
                {t(name)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t(texts.year)}>
        {(wiring) => (
          <select
            className="input"
            value={year ?? ''}
            onChange={({ target }) => onChoose({ year: Number(target.value) })}
            {...wiring}
          >
            {years.map((one) => (
              <option key={one} value={one}>
                {shown.from?.endsWith('-01-01') ? one : `${one}/${String(one + 1).slice(2)}`}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t(texts.filter)}>
        {(wiring) => (
          <select
            className="input"
            value={looked.filter ?? ''}
            onChange={({ target }) => onChoose({ filter: (target.value || undefined) as Looked['filter'] })}
            {...wiring}
          >
            <option value="">{t(texts.all)}</option>
            {allowanceFilters.map((filter) => (
              <option key={filter} value={filter}>
                {t(texts[filter])}
              </option>
            ))}
          </select>
        )}
      </Field>
      {shown.departments.length > 0 ? (
        <Field label={t(texts.department)}>
          {(wiring) => (
            <select
              className="input"
              value={looked.department ?? ''}
              onChange={({ target }) => onChoose({ department: target.value || undefined })}
              {...wiring}
            >
              <option value="">{t(texts.allDepartments)}</option>
              {shown.departments.map((department) => (
                <option key={department}>{department}</option>
              ))}
            </select>
          )}
        </Field>
      ) : null}
    </div>
  );
}
