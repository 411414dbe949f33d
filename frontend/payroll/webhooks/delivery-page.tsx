import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { replayWebhookDelivery } from '../../../shared/payroll/webhooks/contract.ts';
import { call } from '../../api/call.ts';
import { Button } from '../../design/button.tsx';
import { formatInstant } from '../../design/dates.ts';
import { Page } from '../../design/page.tsx';
import { ProblemNotice } from '../../design/problem-notice.tsx';
import { toast } from '../../design/toast.tsx';
import { useLanguage } from '../../session/language.tsx';
import { AttemptLog } from './attempt-log.tsx';
import { DeliveryState } from './delivery-list.tsx';
import { eventTexts, texts } from './delivery-texts.ts';
import { texts as endpointTexts } from './texts.ts';
import { deliveriesKey, deliveryQuery } from './webhooks.ts';
import './deliveries-page.css';

const route = getRouteApi('/signed-in/payroll/deliveries/$delivery');

/** One delivery: what is sent, each attempt at it, and sending it again. */
export function DeliveryPage() {
  const { t, language } = useLanguage();
  const cache = useQueryClient();
  const { delivery: id } = route.useParams();
  const { event, endpoint, state, nextAt, url, body, log } = useSuspenseQuery(deliveryQuery(id)).data;
  const replay = useMutation({
    mutationFn: () => call(replayWebhookDelivery, { path: { delivery: id } }),
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: deliveriesKey });
      toast(t(texts.replayed));
    },
  });
  return (
    <Page
      title={t(eventTexts[event.type])}
      lead={<DeliveryState state={state} />}
      back={<Link to="/payroll/deliveries">{t(endpointTexts.deliveries)}</Link>}
      actions={
        <Button kind="primary" onPress={() => replay.mutate()} isPending={replay.isPending}>
          {t(texts.replay)}
        </Button>
      }
    >
      <ProblemNotice thrown={replay.error} />
      <dl className="delivery-facts">
        <div>
          <dt>{t(texts.endpoint)}</dt>
          <dd>
            {endpoint.name}
            <span className="endpoint-url">{url}</span>
          </dd>
        </div>
        <div>
          <dt>{t(texts.happened)}</dt>
          <dd>{formatInstant(event.at, language)}</dd>
        </div>
        {nextAt === null ? null : (
          <div>
            <dt>{t(texts.next)}</dt>
            <dd>{formatInstant(nextAt, language)}</dd>
          </div>
        )}
      </dl>
      <section className="delivery-part" aria-labelledby="delivery-body">
        <h2 id="delivery-body">{t(texts.sentBody)}</h2>
        <pre>{body}</pre>
      </section>
      <section className="delivery-part" aria-labelledby="delivery-log">
        <h2 id="delivery-log">{t(texts.log)}</h2>
        {log.length === 0 ? <p className="soft">{t(texts.noLog)}</p> : <AttemptLog log={log} />}
      </section>
    </Page>
  );
}
