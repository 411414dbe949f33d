import { getRouteApi, Link } from '@tanstack/react-router';
import { readProblemCode } from '../api/problem.ts';
import { startSignIn } from '../../shared/people/identity/contract.ts';
import { addressOf } from '../api/address.ts';
import { buttonClass } from '../design/button.tsx';
import { Clover } from '../design/clover.tsx';
import { Notice } from '../design/notice.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { useLanguage } from './language.tsx';
import { SignInPicture } from './sign-in-picture.tsx';
import { texts } from './texts.ts';
import './sign-in-page.css';

const route = getRouteApi('/sign-in');

/** The way in. What went wrong on the last attempt comes back as `?problem=CODE`. */
export function SignInPage() {
  const { t } = useLanguage();
  const { return: back, problem: code, ended } = route.useSearch();
  const problem = readProblemCode(code);
  return (
    <div className="sign-in">
      <title>{`${t(texts.title)} · CLVR Benefits`}</title>
      <header className="sign-in-top">
        <span className="wordmark">
          <Clover /> CLVR <span>Benefits</span>
        </span>
        <LanguageSwitch />
      </header>
      <main id="main" className="sign-in-main" tabIndex={-1}>
        <div className="sign-in-words">
          <h1>
            <span>{t(texts.receiptIn)}</span> <span>{t(texts.decisionOut)}</span>
          </h1>
          <p className="sign-in-how">{t(texts.how)}</p>
          {problem ? (
            <Notice tone="bad" title={t(problem.title)} live>
              <p>{t(problem.detail)}</p>
            </Notice>
          ) : null}
          {ended ? <Notice live>{t(texts.ended)}</Notice> : null}
          <a className={buttonClass('primary')} href={addressOf(startSignIn, {}, { return: back })}>
            {t(texts.signIn)}
          </a>
          <p className="sign-in-where">{t(texts.where)}</p>
          <p className="sign-in-where">
            <Link to="/staff/sign-in">{t(texts.staff)}</Link>
          </p>
        </div>
        <SignInPicture />
      </main>
    </div>
  );
}
