import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { deliveryStates } from '../../../shared/payroll/webhooks/contract.ts';
import { Button } from '../../design/button.tsx';
import { Field } from '../../design/field.tsx';
import { Page } from '../../design/page.tsx';
import { useLanguage } from '../../session/language.tsx';
import { useFollowed } from '../../list/use-followed.ts';
import { DeliveryList } from './delivery-list.tsx';
import { stateTexts, texts } from './delivery-texts.ts';
import { texts as endpointTexts } from './texts.ts';
import { deliveriesQuery, deliveriesShown, endpointsQuery, type DeliveriesShown } from './webhooks.ts';
import './deliveries-page.css';

const route = getRouteApi('/signed-in/payroll/deliveries');

/** What was sent to the company’s other systems, the latest first. */
export function DeliveriesPage() {
  const { t } = useLanguage();
  const shown = route.useSearch();
  const [followed, isFormer] = useFollowed(shown);
  const navigate = useNavigate();
  const endpoints = useSuspenseQuery(endpointsQuery).data.items;
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(deliveriesQuery(followed));
  const deliveries = data.pages.flatMap(({ items }) => items);
  const show = (change: { [Name in keyof DeliveriesShown]?: string | undefined }) => {
    const search = deliveriesShown.parse({ ...shown, ...change });
    void navigate({ to: '/payroll/deliveries', search, replace: true });
  };
  const isNarrowed = followed.endpoint !== undefined || followed.state !== undefined;
  return (
    <Page
      width="wide"
      busy={isFormer}
      title={t(endpointTexts.deliveries)}
      lead={<p>{t(endpointTexts.deliveriesLead)}</p>}
      back={<Link to="/payroll/endpoints">{t(endpointTexts.title)}</Link>}
    >
      <div className="delivery-filters">
        <Field label={t(texts.endpoint)}>
          {(wiring) => (
            <select
              className="input"
              value={shown.endpoint ?? ''}
              onChange={({ target }) => show({ endpoint: target.value || undefined })}
              {...wiring}
            >
              <option value="">{t(texts.all)}</option>
              {endpoints.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t(texts.state)}>
          {(wiring) => (
            <select
              className="input"
              value={shown.state ?? ''}
              onChange={({ target }) => show({ state: target.value || undefined })}
              {...wiring}
            >
              <option value="">{t(texts.all)}</option>
              {deliveryStates.map((state) => (
                <option key={state} value={state}>
                  {t(stateTexts[state])}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      {deliveries.length === 0 ? (
        <section className="endpoints-empty">
          <h2>{t(isNarrowed ? texts.noneFound : texts.none)}</h2>
          <p className="soft">{t(texts.noneLead)}</p>
        </section>
      ) : (
        <DeliveryList deliveries={deliveries} />
      )}
      {hasNextPage ? (
        <div className="list-more">
          <Button onPress={() => void fetchNextPage()} isPending={isFetchingNextPage}>
            {t(texts.more)}
          </Button>
        </div>
      ) : null}
    </Page>
  );
}
