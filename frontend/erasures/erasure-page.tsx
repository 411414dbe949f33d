import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Download } from 'lucide-react';
import { exportErasure, type ErasureView } from '../../shared/protection/erasure/contract.ts';
import { saveFile } from '../api/save-file.ts';
import { Button } from '../design/button.tsx';
import { formatInstant } from '../design/dates.ts';
import { Page } from '../design/page.tsx';
import { ProblemNotice } from '../design/problem-notice.tsx';
import { useLanguage } from '../session/language.tsx';
import { erasureQuery, shortId } from './erasures.ts';
import { Evidence } from './evidence.tsx';
import { Proofs } from './proofs.tsx';
import { texts } from './texts.ts';
import './erasures.css';

const route = getRouteApi('/signed-in/erasures/$erasure');

/** One erasure: why and when, that it cannot be brought back, and what was done to each table and field. */
export function ErasurePage() {
  const { t } = useLanguage();
  const { erasure: id } = route.useParams();
  const erasure = useSuspenseQuery(erasureQuery(id)).data;
  return (
    <Page
      title={`${t(texts.person)} ${shortId(erasure.person)}`}
      back={<Link to="/erasures">{t(texts.back)}</Link>}
      actions={<Take id={id} />}
    >
      <div className="erasure-page">
        <Facts erasure={erasure} />
        <Proofs erasure={erasure} />
        <Evidence evidence={erasure.evidence} />
      </div>
    </Page>
  );
}

function Facts({ erasure }: { erasure: ErasureView }) {
  const { t, language } = useLanguage();
  const { person, basis, request, begunAt, finishedAt } = erasure;
  return (
    <section className="erasure-card" aria-labelledby="erasure-what">
      <h2 id="erasure-what">{t(texts.what)}</h2>
      <dl className="erasure-facts">
        <div>
          <dt>{t(texts.why)}</dt>
          <dd>
            {t(basis === 'request' ? texts.request : texts.retention)}
            {request ? (
              <>
                {' · '}
                <Link to="/rights-requests/$request" params={{ request }}>
                  {t(texts.toRequest)}
                </Link>
              </>
            ) : null}
          </dd>
        </div>
        <div>
          <dt>{t(texts.begun)}</dt>
          <dd>{formatInstant(begunAt, language)}</dd>
        </div>
        <div>
          <dt>{t(texts.done)}</dt>
          <dd>{finishedAt ? formatInstant(finishedAt, language) : t(texts.notDone)}</dd>
        </div>
        <div>
          <dt>Id</dt>
          <dd className="erasure-id">{person}</dd>
        </div>
      </dl>
    </section>
  );
}

function Take({ id }: { id: string }) {
  const { t } = useLanguage();
  const taking = useMutation({
    mutationFn: (format: 'csv' | 'json') => saveFile(exportErasure, { path: { erasure: id }, query: { format } }),
  });
  return (
    <div className="erasure-take">
      <ProblemNotice thrown={taking.error} />
      {(['csv', 'json'] as const).map((format) => (
        <Button
          key={format}
          onPress={() => taking.mutate(format)}
          isPending={taking.isPending && taking.variables === format}
        >
          <Download size={16} aria-hidden="true" /> {t(format === 'csv' ? texts.takeCsv : texts.takeJson)}
        </Button>
      ))}
    </div>
  );
}
