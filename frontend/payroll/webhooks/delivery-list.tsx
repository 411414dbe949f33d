import { Link } from '@tanstack/react-router';
import { CircleCheck, CirclePause, CircleX, Hourglass } from 'lucide-react';
import type { DeliveryRow } from '../../../shared/payroll/webhooks/contract.ts';
import { Ago } from '../../design/ago.tsx';
import { useLanguage } from '../../session/language.tsx';
import { eventTexts, faultTexts, stateTexts, texts } from './delivery-texts.ts';

/** Deliveries, one a row; the row’s link covers it. */
export function DeliveryList({ deliveries }: { deliveries: readonly DeliveryRow[] }) {
  const { t } = useLanguage();
  return (
    <ul className="delivery-list">
      {deliveries.map(({ id, event, endpoint, attempts, lastFault, lastStatus, state }) => (
        <li key={id}>
          <div>
            <Link to="/payroll/deliveries/$delivery" params={{ delivery: id }} className="row-link">
              {t(eventTexts[event.type])}
            </Link>
            <p className="soft">{endpoint.name}</p>
          </div>
          <p className="delivery-last">
            {lastFault ? t(faultTexts[lastFault]) : lastStatus}
            {attempts > 1 ? <span className="soft">{` · ${attempts} ${t(texts.attempts).toLowerCase()}`}</span> : null}
          </p>
          <DeliveryState state={state} />
          <p className="soft delivery-when">
            <Ago at={event.at} />
          </p>
        </li>
      ))}
    </ul>
  );
}

/** A state by shape and word; colour only adds to them. */
export function DeliveryState({ state }: Pick<DeliveryRow, 'state'>) {
  const { t } = useLanguage();
  const Icon = { waiting: Hourglass, delivered: CircleCheck, failed: CircleX, stopped: CirclePause }[state];
  return (
    <span className="delivery-state" data-state={state}>
      <Icon size={16} aria-hidden="true" />
      {t(stateTexts[state])}
    </span>
  );
}
