import type { AttemptView, DeliveryRow, EndpointView } from './contract.ts';
import type { Attempt, Endpoint, Found } from './store.ts';

const text = (at: Date | null): string | null => at?.toISOString() ?? null;

/** An endpoint as HR sees it. `now` tells whether its former secret still signs. */
export function endpointViewOf(endpoint: Endpoint, now: Date): EndpointView {
  const { id, version, name, url, events, state, offReason, formerUntil, madeAt } = endpoint;
  return {
    id,
    version,
    name,
    url,
    events,
    state,
    offReason,
    offAt: text(endpoint.offAt),
    answeredAt: text(endpoint.answeredAt),
    failingSince: text(endpoint.failingSince),
    formerUntil: formerUntil && formerUntil > now ? formerUntil.toISOString() : null,
    madeAt: madeAt.toISOString(),
  };
}

export function deliveryRowOf({ delivery, endpoint, event }: Found): DeliveryRow {
  const { id, state, attempts, lastStatus, lastFault } = delivery;
  return {
    id,
    endpoint: { id: endpoint.id, name: endpoint.name },
    event: { id: event.id, type: event.type, at: event.at.toISOString() },
    state,
    attempts,
    nextAt: text(delivery.nextAt),
    lastStatus,
    lastFault,
    madeAt: delivery.madeAt.toISOString(),
    doneAt: text(delivery.doneAt),
  };
}

export function attemptViewOf(attempt: Attempt): AttemptView {
  const { number, outcome, took, status, fault, sentHeaders, answerHeaders, answer } = attempt;
  return {
    number,
    begunAt: attempt.begunAt.toISOString(),
    outcome,
    took,
    status,
    fault,
    sentHeaders,
    answerHeaders,
    answer,
  };
}
