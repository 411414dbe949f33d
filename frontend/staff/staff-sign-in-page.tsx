import { getRouteApi, Link } from '@tanstack/react-router';
import { startStaffSignIn } from '../../shared/people/staff/contract.ts';
import { addressOf } from '../api/address.ts';
import { readProblemCode } from '../api/problem.ts';
import { buttonClass } from '../design/button.tsx';
import { Clover } from '../design/clover.tsx';
import { Notice } from '../design/notice.tsx';
import { LanguageSwitch } from '../session/language-switch.tsx';
import { useLanguage } from '../session/language.tsx';
import { BreakGlassForm } from './break-glass-form.tsx';
import { texts } from './texts.ts';
import '../session/sign-in-page.css';
import './staff.css';

const route = getRouteApi('/staff/sign-in');

/** The way in for those who run the platform. What went wrong on the last attempt comes back as `?problem=CODE`. */
export function StaffSignInPage() {
  const { t } = useLanguage();
  const { return: back, problem: code, ended } = route.useSearch();
  const problem = readProblemCode(code);
  return (
    <div className="sign-in staff-sign-in">
      <title>{`${t(texts.signIn)} · CLVR Benefits`}</title>
      <header className="sign-in-top">
        <span className="wordmark">
          <Clover /> CLVR <span>{t(texts.area)}</span>
        </span>
        <LanguageSwitch />
      </header>
      <main id="main" className="staff-sign-in-main" tabIndex={-1}>
        <h1>{t(texts.signInTitle)}</h1>
        <p className="soft">{t(texts.signInLead)}</p>
        {problem ? (
          <Notice tone="bad" title={t(problem.title)} live>
            <p>{t(problem.detail)}</p>
          </Notice>
        ) : null}
        {ended ? <Notice live>{t(texts.ended)}</Notice> : null}
        <a className={buttonClass('primary')} href={addressOf(startStaffSignIn, {}, { return: back })}>
          {t(texts.signIn)}
        </a>
        <details className="break-glass">
          <summary>{t(texts.glass)}</summary>
          <BreakGlassForm />
        </details>
        <Link to="/sign-in">{t(texts.toUsual)}</Link>
      </main>
    </div>
  );
}
