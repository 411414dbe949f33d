import { useSuspenseQuery } from '@tanstack/react-query';
import type { AgreementView as Agreement } from '../../shared/claims/oversight/contract.ts';
import { useLanguage } from '../session/language.tsx';
import { AgreementMonths } from './agreement-months.tsx';
import { texts } from './agreement-texts.ts';
import { ReliabilityCurve } from './reliability-curve.tsx';
import { ReliabilityTable } from './reliability-table.tsx';
import { DrawSample } from './draw-sample.tsx';
import { agreementQuery } from './oversight.ts';
import { TallyFigure } from './tally-figure.tsx';

/** How often people agreed with the machine, on which ground, and how well its confidence tells that. */
export function AgreementView({ category }: { category?: string | undefined }) {
  const { t } = useLanguage();
  const { whole, curve, rows, fewest, samples } = useSuspenseQuery(agreementQuery(category)).data;
  return (
    <div className="agreement">
      <p className="soft">{t(texts.lead)}</p>
      <div className="agreement-figures">
        <TallyFigure title={texts.people} why={texts.peopleWhy} tally={whole.people} fewest={fewest} />
        <TallyFigure title={texts.sample} why={texts.sampleWhy} tally={whole.sample} fewest={fewest} />
        <TallyFigure title={texts.asked} why={texts.askedWhy} tally={whole.asked} fewest={fewest} said={texts.stood} />
      </div>
      {whole.decidedByMachine > 0 ? (
        <p>{t(texts.unseen, { decided: whole.decidedByMachine, unseen: whole.unseen, takenBack: whole.takenBack })}</p>
      ) : null}
      <Curve curve={curve} />
      <DrawSample samples={samples} />
      <AgreementMonths rows={rows} />
      <details className="agreement-method">
        <summary>{t(texts.method)}</summary>
        <p>{t(texts.methodText, { fewest })}</p>
      </details>
    </div>
  );
}

function Curve({ curve }: { curve: Agreement['curve'] }) {
  const { t } = useLanguage();
  return (
    <section className="panel">
      <h2>{t(texts.curve)}</h2>
      {curve.count === 0 ? (
        <p className="soft">{t(texts.curveNone)}</p>
      ) : (
        <>
          <p className="soft">{t(texts.curveLead)}</p>
          <div className="curve">
            <ReliabilityCurve bands={curve.bands} />
            <ReliabilityTable curve={curve} />
          </div>
          <p className="soft">{t(texts.curveWhat)}</p>
        </>
      )}
    </section>
  );
}
