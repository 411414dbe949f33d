import type { DashboardView } from '../../shared/claims/dashboard/contract.ts';
import { formatShare } from '../design/percent.ts';
import { useLanguage } from '../session/language.tsx';
import { Held } from './held.tsx';
import { texts } from './texts.ts';

type Department = DashboardView['participation']['departments'][number];
type Props = { departments: readonly Department[]; smallest: number };

/** Participation by department, roughly: all and none are never said of one. */
export function DepartmentTable({ departments, smallest }: Props) {
  const { t, language } = useLanguage();
  const said = (tenths: number) =>
    tenths === 1
      ? t(texts.atMost)
      : tenths === 9
        ? t(texts.atLeast)
        : t(texts.about, { share: formatShare(tenths / 10, language) });
  return (
    <section className="panel">
      <h2>{t(texts.byDepartment)}</h2>
      <table className="figures-table">
        <caption className="unseen">{t(texts.byDepartment)}</caption>
        <thead>
          <tr>
            <th scope="col">{t(texts.department)}</th>
            <th scope="col" className="number">
              {t(texts.peopleCount)}
            </th>
            <th scope="col" className="number">
              {t(texts.share)}
            </th>
          </tr>
        </thead>
        <tbody>
          {departments.map(({ department, eligible, tenths }) => (
            <tr key={department ?? ''}>
              <th scope="row">{department ?? t(texts.noDepartment)}</th>
              <td className="number figures">{eligible}</td>
              <td className="number">{tenths === null ? <Held smallest={smallest} /> : said(tenths)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
