import type { ChangeView } from '../../shared/trust/vendors/changes/contract.ts';
import { formatShortDay } from '../design/dates.ts';
import { useLanguage } from '../session/language.tsx';
import { stateWords, texts } from './texts.ts';

/** What a change says, to whoever reads it: who, what, from when, what they receive and where. */
export function ChangeWords({ change }: { change: ChangeView }) {
  const { t, language } = useLanguage();
  const { name, says, state, effectiveOn, lead, urgent, data, region, inEea, transferBasis } = change;
  const from = t(texts.from, { day: formatShortDay(effectiveOn, language) });
  return (
    <>
      <div className="sub-processor-head">
        <h3>{name}</h3>
        <span className="sub-processor-mark" data-state={state}>
          {state === 'announced' ? from : `${t(stateWords[state])} · ${from}`}
        </span>
      </div>
      <p>{t(says)}</p>
      {urgent ? <p className="sub-processor-urgent">{t(texts.urgent, { why: t(urgent) })}</p> : null}
      <dl>
        <div>
          <dt>{t(texts.receives)}</dt>
          <dd>{data.length === 0 ? t(texts.nothing) : data.map((one) => t(one)).join(', ')}</dd>
        </div>
        {region ? (
          <div>
            <dt>{t(texts.where)}</dt>
            <dd>
              {inEea
                ? t(region)
                : `${t(region)} (${t(texts.outside, { basis: transferBasis ? t(transferBasis) : '–' })})`}
            </dd>
          </div>
        ) : null}
      </dl>
      <p className="soft">{t(texts.lead, { lead })}</p>
    </>
  );
}
