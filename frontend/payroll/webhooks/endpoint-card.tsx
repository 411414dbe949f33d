import { Link } from '@tanstack/react-router';
import { CircleCheck, CircleSlash, TriangleAlert } from 'lucide-react';
import type { EndpointView } from '../../../shared/payroll/webhooks/contract.ts';
import { buttonClass } from '../../design/button.tsx';
import { formatInstant } from '../../design/dates.ts';
import { useLanguage } from '../../session/language.tsx';
import { eventTexts } from './delivery-texts.ts';
import { EndpointActs } from './endpoint-acts.tsx';
import { ReplayRange } from './replay-range.tsx';
import { texts } from './texts.ts';

/** One endpoint: whether anything gets through, and what can be done about it. */
export function EndpointCard({ endpoint, mayChange }: { endpoint: EndpointView; mayChange: boolean }) {
  const { t, language } = useLanguage();
  const { id, name, url, events, answeredAt, failingSince, formerUntil } = endpoint;
  return (
    <li className="endpoint">
      <div className="endpoint-head">
        <h2>{name}</h2>
        <EndpointState endpoint={endpoint} />
      </div>
      <p className="endpoint-url">{url}</p>
      <dl>
        <div>
          <dt>{t(texts.told)}</dt>
          <dd>{events.length === 0 ? t(texts.everything) : events.map((one) => t(eventTexts[one])).join(', ')}</dd>
        </div>
        <div>
          <dt>{t(texts.answered)}</dt>
          <dd>{answeredAt === null ? t(texts.never) : formatInstant(answeredAt, language)}</dd>
        </div>
        {failingSince === null ? null : (
          <div>
            <dt>{t(texts.failingSince)}</dt>
            <dd>{formatInstant(failingSince, language)}</dd>
          </div>
        )}
        {formerUntil === null ? null : (
          <div>
            <dt>{t(texts.formerUntil)}</dt>
            <dd>{formatInstant(formerUntil, language)}</dd>
          </div>
        )}
      </dl>
      <div className="endpoint-acts">
        <Link
          to="/payroll/deliveries"
          search={{ endpoint: id }}
          className={buttonClass()}
          aria-label={t(texts.showDeliveriesTo, { name })}
        >
          {t(texts.showDeliveries)}
        </Link>
        {endpoint.state === 'on' ? <ReplayRange endpoint={endpoint} /> : null}
        {mayChange ? <EndpointActs endpoint={endpoint} /> : null}
      </div>
    </li>
  );
}

/** A state by shape and word; colour only adds to them. */
function EndpointState({ endpoint: { state, offReason, failingSince } }: { endpoint: EndpointView }) {
  const { t } = useLanguage();
  const shown = state === 'off' ? 'off' : failingSince === null ? 'on' : 'failing';
  const Icon = { on: CircleCheck, failing: TriangleAlert, off: CircleSlash }[shown];
  const why = { 'by-hand': texts.offByHand, gone: texts.offGone, failed: texts.offFailed };
  return (
    <span className="endpoint-state" data-state={offReason && offReason !== 'by-hand' ? 'broken' : shown}>
      <Icon size={16} aria-hidden="true" />
      {t(offReason ? why[offReason] : texts[shown])}
    </span>
  );
}
