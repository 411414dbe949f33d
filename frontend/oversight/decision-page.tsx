import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { DecisionView } from '../../shared/claims/oversight/contract.ts';
import { CheckList } from '../claims/check-list.tsx';
import { StateMark } from '../claims/state-mark.tsx';
import { buttonClass } from '../design/button.tsx';
import { formatInstant } from '../design/dates.ts';
import { Page } from '../design/page.tsx';
import { Confidence } from '../review/confidence.tsx';
import { useLanguage } from '../session/language.tsx';
import { DecisionAnswer } from './decision-answer.tsx';
import { DecisionHow } from './decision-how.tsx';
import { texts } from './decision-texts.ts';
import { FindingList } from './finding-list.tsx';
import { OpinionMark, StandingMark } from './marks.tsx';
import { decisionQuery } from './oversight.ts';
import { RevertDecision } from './revert-decision.tsx';
import { texts as listTexts } from './texts.ts';
import '../claims/timeline.css';
import '../design/figures.css';
import './oversight-page.css';
import './decision-page.css';

const route = getRouteApi('/signed-in/oversight/$evaluation');

/** One judgement by machine in full: what it thought and why, by which versions, and what people made of it. */
export function DecisionPage() {
  const { t } = useLanguage();
  const { evaluation } = route.useParams();
  const { data: decision } = useSuspenseQuery(decisionQuery(evaluation));
  const { expense, reasons, findings, checks, may } = decision;
  return (
    <Page
      key={evaluation}
      title={t(texts.title, { name: expense.employee })}
      back={<Link to="/oversight">{t(texts.back)}</Link>}
      lead={<StateMark state={expense.state} />}
      width="wide"
      actions={
        <>
          <Link to="/review/$claim" params={{ claim: expense.id }} className={buttonClass()}>
            {t(texts.claim)}
          </Link>
          {may.includes('revert') ? <RevertDecision decision={decision} /> : null}
        </>
      }
    >
      <div className="decision">
        <div className="decision-main">
          <DecisionAnswer decision={decision} />
          <section className="panel">
            <div className="decision-verdict">
              <h2>
                <OpinionMark decision={decision} />
              </h2>
              <Confidence share={decision.confidence} />
            </div>
            <h3>{t(texts.reasons)}</h3>
            {reasons.length === 0 ? (
              <p className="soft">{t(listTexts.forgotten)}</p>
            ) : (
              <ul className="reasons">
                {reasons.map((reason) => (
                  <li key={reason.en}>{t(reason)}</li>
                ))}
              </ul>
            )}
            <h3>{t(texts.findings)}</h3>
            {findings.length === 0 ? (
              <p className="soft">{t(texts.noFindings)}</p>
            ) : (
              <FindingList findings={findings} />
            )}
            <h3>{t(texts.checks)}</h3>
            {checks.length === 0 ? <p className="soft">{t(texts.noChecks)}</p> : <CheckList checks={checks} bare />}
          </section>
        </div>
        <div className="decision-side">
          <Later decision={decision} />
          <DecisionHow decision={decision} />
        </div>
      </div>
    </Page>
  );
}

function Later({ decision }: { decision: DecisionView }) {
  const { t, language } = useLanguage();
  return (
    <section className="timeline panel">
      <div className="decision-verdict">
        <h2>{t(texts.later)}</h2>
        <StandingMark decision={decision} />
      </div>
      {decision.later.length === 0 ? <p className="soft">{t(texts.nothingLater)}</p> : null}
      <ol>
        {decision.later.map(({ id, at, by, name, sentence }) => (
          <li key={id} data-machine={by === 'machine' || undefined}>
            <p>{t(sentence)}</p>
            <p className="timeline-when">
              {name ?? t(texts[by])} · <time dateTime={at}>{formatInstant(at, language)}</time>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
