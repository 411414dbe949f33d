import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { queryClient, warm } from '../../api/query-client.ts';
import { signedIn } from '../../shell/frame.tsx';
import { deliveriesQuery, deliveriesShown, deliveryQuery, endpointsQuery } from './webhooks.ts';

const endpoints = createRoute({
  getParentRoute: () => signedIn,
  path: '/payroll/endpoints',
  component: lazyRouteComponent(() => import('./endpoints-page.tsx'), 'EndpointsPage'),
  loader: () => warm(queryClient.ensureQueryData(endpointsQuery)),
});

const deliveries = createRoute({
  getParentRoute: () => signedIn,
  path: '/payroll/deliveries',
  validateSearch: deliveriesShown,
  component: lazyRouteComponent(() => import('./deliveries-page.tsx'), 'DeliveriesPage'),
  loaderDeps: ({ search }) => search,
  loader: ({ deps, cause }) =>
    Promise.all([
      warm(queryClient.ensureQueryData(endpointsQuery), cause),
      warm(queryClient.ensureInfiniteQueryData(deliveriesQuery(deps)), cause),
    ]),
});

const delivery = createRoute({
  getParentRoute: () => signedIn,
  path: '/payroll/deliveries/$delivery',
  component: lazyRouteComponent(() => import('./delivery-page.tsx'), 'DeliveryPage'),
  loader: ({ params }) => warm(queryClient.ensureQueryData(deliveryQuery(params.delivery))),
});

/** What tells a company’s other systems, and what became of it. */
export const webhookRoutes = [endpoints, deliveries, delivery] as const;
