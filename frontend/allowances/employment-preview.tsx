import { useQueries, useQuery } from '@tanstack/react-query';
import { Money } from '../design/money.tsx';
import { Notice } from '../design/notice.tsx';
import { formatKronor } from '../home/kronor.ts';
import { useLanguage } from '../session/language.tsx';
import { employedPreviewQuery, personAllowancesQuery, type Employed } from './allowances.ts';
import { texts } from './texts.ts';
import './adjust-form.css';

/** What other days of employment, or another share of full time, would make of somebody's allowances; read aloud as it changes. */
export function EmploymentPreview({ employee, employed }: { employee: string; employed: Employed }) {
  const { t, language } = useLanguage();
  const items = useQuery(personAllowancesQuery(employee)).data?.items ?? [];
  const previews = useQueries({
    queries: items.map(({ category, year }) =>
      employedPreviewQuery({ employee, category: category.id, year }, employed),
    ),
  });
  const rows = items.flatMap((item, at) => {
    const preview = previews[at]?.data;
    return preview && preview.now.base !== preview.after.base ? [{ ...item, preview }] : [];
  });
  const overUse = rows.reduce((sum, { preview }) => sum + preview.after.overUse, 0);
  const same = rows.length === 0 && items.length > 0 && previews.every(({ data }) => data !== undefined);
  return (
    <div className="adjust-preview" role="status">
      {same ? <p className="soft">{t(texts.previewSame)}</p> : null}
      {rows.length > 0 ? (
        <table>
          <caption>{t(texts.previewEmployment)}</caption>
          <thead>
            <tr>
              <th scope="col">
                <span className="unseen">{t(texts.category)}</span>
              </th>
              <th scope="col">{t(texts.before)}</th>
              <th scope="col">{t(texts.after)}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ category, year, preview }) => (
              <tr key={`${category.id}:${year}`}>
                <th scope="row">
                  {t(category.name)} <span className="figures">{year}</span>
                </th>
                <td>
                  <Money amount={preview.now.base} />
                </td>
                <td>
                  <Money amount={preview.after.base} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {overUse > 0 ? (
        <Notice tone="warn">{t(texts.previewOverUse, { amount: formatKronor(overUse, language) })}</Notice>
      ) : null}
    </div>
  );
}
