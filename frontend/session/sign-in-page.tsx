import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { readProblemCode } from '../api/problem.ts';
import { Notice } from '../design/notice.tsx';
import { forgetKept } from '../design/use-kept.ts';
import { useLanguage } from './language.tsx';
import { SignInFrame } from './sign-in-frame.tsx';
import { SignInWays } from './sign-in-ways.tsx';
import { texts } from './texts.ts';

const route = getRouteApi('/sign-in');

/** The way in. What went wrong on the last attempt comes back as `?problem=CODE`. */
export function SignInPage() {
  const { t, language } = useLanguage();
  const { return: back, problem: code, ended } = route.useSearch();
  const problem = readProblemCode(code);
  // Only who leaves on purpose: a session that ran out while somebody typed must not cost them their words.
  useEffect(() => {
    if (ended) forgetKept();
  }, [ended]);
  return (
    <SignInFrame title={t(texts.title)}>
      <h1 className="sign-in-claim">
        <span>{t(texts.receiptIn)}</span> <span>{t(texts.decisionOut)}</span>
      </h1>
      <p className="sign-in-how">{t(texts.how)}</p>
      {problem ? (
        <Notice tone="bad" title={t(problem.title)} live>
          <p>{t(problem.detail)}</p>
        </Notice>
      ) : null}
      {ended ? <Notice live>{t(texts.ended)}</Notice> : null}
      <section className="sign-in-choose" aria-labelledby="sign-in-choose">
        <h2 id="sign-in-choose">{t(texts.title)}</h2>
        <SignInWays back={back} />
      </section>
      <p className="sign-in-where">
        <Link to="/staff/sign-in">{t(texts.staff)}</Link>
        <a href={`/trust/${language}/privacy`}>{t(texts.privacy)}</a>
      </p>
    </SignInFrame>
  );
}
