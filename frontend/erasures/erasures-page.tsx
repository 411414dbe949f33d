import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ErasureRow } from '../../shared/protection/erasure/contract.ts';
import { BackToCompany } from '../company/back-to-company.tsx';
import { Button } from '../design/button.tsx';
import { formatDay, formatInstant } from '../design/dates.ts';
import { Page } from '../design/page.tsx';
import { useLanguage } from '../session/language.tsx';
import { erasuresQuery, shortId } from './erasures.ts';
import { texts } from './texts.ts';
import '../design/row-link.css';
import './erasures.css';

/** Everybody who was erased, the latest first, each with what came of it in figures. */
export function ErasuresPage() {
  const { t } = useLanguage();
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(erasuresQuery);
  const erasures = data.pages.flatMap(({ items }) => items);
  return (
    <Page title={t(texts.title)} lead={<p>{t(texts.lead)}</p>} back={<BackToCompany />}>
      {erasures.length === 0 ? (
        <section className="erasure-empty">
          <h2>{t(texts.none)}</h2>
          <p className="soft">{t(texts.noneLead)}</p>
        </section>
      ) : (
        <ul className="erasure-rows">
          {erasures.map((erasure) => (
            <Row key={erasure.id} erasure={erasure} />
          ))}
        </ul>
      )}
      {hasNextPage ? (
        <div className="erasure-more">
          <Button onPress={() => void fetchNextPage()} isPending={isFetchingNextPage}>
            {t(texts.more)}
          </Button>
        </div>
      ) : null}
    </Page>
  );
}

function Row({ erasure }: { erasure: ErasureRow }) {
  const { t, language } = useLanguage();
  const { id, person, basis, begunAt, finishedAt, keptUntil, figures } = erasure;
  const figure = (count: number) => count.toLocaleString(language);
  const at = formatInstant(finishedAt ?? begunAt, language);
  return (
    <li className="erasure-row">
      <div className="erasure-who">
        <h2>
          <Link to="/erasures/$erasure" params={{ erasure: id }} className="row-link">
            {t(texts.person)}
          </Link>
        </h2>
        <p className="soft">{t(texts.id, { id: shortId(person) })}</p>
        <p className="soft">{t(basis === 'request' ? texts.request : texts.retention)}</p>
        <p className="soft">{t(finishedAt ? texts.finished : texts.underWay, { at })}</p>
      </div>
      <dl className="erasure-figures">
        <Figure name={t(texts.deleted)}>{figure(figures.deleted)}</Figure>
        <Figure name={t(texts.cleared)}>{figure(figures.emptied + figures.pseudonymised)}</Figure>
        <Figure name={t(texts.kept)}>{figure(figures.kept)}</Figure>
      </dl>
      <p className="erasure-until">
        {keptUntil ? t(texts.keptUntil, { day: formatDay(keptUntil, language) }) : t(texts.nothingKept)}
      </p>
    </li>
  );
}

const Figure = ({ name, children }: { name: string; children: string }) => (
  <div>
    <dt>{name}</dt>
    <dd className="figures">{children}</dd>
  </div>
);
