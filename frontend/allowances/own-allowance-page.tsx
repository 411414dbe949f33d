import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Notice } from '../design/notice.tsx';
import { Page } from '../design/page.tsx';
import { AllowanceFigure } from '../home/allowance-figure.tsx';
import { formatKronor } from '../home/kronor.ts';
import { useLanguage } from '../session/language.tsx';
import { ownAllowanceQuery } from './allowances.ts';
import { History } from './history.tsx';
import { texts } from './texts.ts';

const route = getRouteApi('/signed-in/my-allowance');

/** One of the reader's own allowances: where it stands, and everything that changed it. */
export function OwnAllowancePage() {
  const { t, language } = useLanguage();
  const { category: id, year } = route.useSearch();
  const { data } = useSuspenseQuery(ownAllowanceQuery(id, year));
  const { category, base, used, reserved, left, overUse, entries, basis } = data;
  const title = t(texts.ownTitle, { name: t(category.name), year });
  return (
    <Page title={title} lead={<p>{t(texts.ownLead)}</p>} back={<Link to="/">{t(texts.home)}</Link>}>
      <div className="own-allowance">
        {overUse > 0 ? (
          <Notice tone="warn">{t(texts.overUseOwn, { amount: formatKronor(overUse, language) })}</Notice>
        ) : null}
        <AllowanceFigure name={category.name} year={year} allowance={{ base, used, reserved, left }} />
        <section>
          <h2>{t(texts.history)}</h2>
          {entries.length === 0 ? (
            <p className="soft">{t(texts.notOpened, { days: basis.days, of: basis.of })}</p>
          ) : (
            <History entries={entries} reader="person" />
          )}
        </section>
      </div>
    </Page>
  );
}
