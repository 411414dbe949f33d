import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { DashboardView } from '../../shared/claims/dashboard/contract.ts';
import { BackToCompany } from '../company/back-to-company.tsx';
import { buttonClass } from '../design/button.tsx';
import { Page } from '../design/page.tsx';
import { useFollowed } from '../list/use-followed.ts';
import { useLanguage } from '../session/language.tsx';
import { AgreementFigure, DecidersFigure } from './decider-figures.tsx';
import { DepartmentTable } from './department-table.tsx';
import { dashboardQuery } from './dashboard.ts';
import { MonthChart } from './month-chart.tsx';
import { MonthTable } from './month-table.tsx';
import { ParticipationFigure } from './participation-figure.tsx';
import { texts } from './texts.ts';
import { UseTable } from './use-table.tsx';
import { WaitingFigure } from './waiting-figure.tsx';
import '../design/figures.css';
import './dashboard-page.css';

const route = getRouteApi('/signed-in/dashboard');

/** A benefit year for HR: who uses it, what is left, how long claims wait, and who decides them. */
export function DashboardPage() {
  const { t } = useLanguage();
  const { year: asked } = route.useSearch();
  const [followed, isFormer] = useFollowed(asked);
  const figures = useSuspenseQuery(dashboardQuery(followed)).data;
  const { year, smallest, at } = figures;
  const present = Number(at.slice(0, 4));
  return (
    <Page
      title={t(texts.title, { year })}
      lead={<p>{t(texts.lead, { smallest })}</p>}
      back={<BackToCompany />}
      width="wide"
      busy={isFormer}
      actions={
        <>
          <Link to="/dashboard" search={{ year: year - 1 }} className={buttonClass()}>
            {t(texts.before)}
          </Link>
          {year < present + 1 ? (
            <Link to="/dashboard" search={{ year: year + 1 }} className={buttonClass()}>
              {t(texts.after)}
            </Link>
          ) : null}
        </>
      }
    >
      <Figures figures={figures} />
    </Page>
  );
}

function Figures({ figures }: { figures: DashboardView }) {
  const { t } = useLanguage();
  const { year, decided, waiting, participation, categories, months, smallest } = figures;
  const isEmpty = decided.machine + decided.check + decided.person === 0;
  return (
    <div className="dashboard">
      {isEmpty ? (
        <section className="panel">
          <h2>{t(texts.noClaims)}</h2>
          <p className="soft">{t(texts.noClaimsLead)}</p>
        </section>
      ) : null}
      <div className="dashboard-figures">
        <ParticipationFigure participation={participation} smallest={smallest} />
        {isEmpty ? null : (
          <>
            <DecidersFigure decided={decided} />
            <AgreementFigure agreement={figures.agreement} />
            <WaitingFigure by="people" waiting={waiting.people} smallest={smallest} />
            <WaitingFigure by="machine" waiting={waiting.machine} smallest={smallest} />
          </>
        )}
      </div>
      <UseTable categories={categories} year={year} smallest={smallest} />
      {isEmpty ? null : (
        <section className="panel">
          <h2>{t(texts.months)}</h2>
          <MonthChart months={months} />
          <MonthTable months={months} />
        </section>
      )}
      {participation.departments.length > 1 ? (
        <DepartmentTable departments={participation.departments} smallest={smallest} />
      ) : null}
    </div>
  );
}
