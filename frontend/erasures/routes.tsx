import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { queryClient, warm } from '../api/query-client.ts';
import { signedIn } from '../shell/frame.tsx';
import { erasureQuery, erasuresQuery } from './erasures.ts';

const erasures = createRoute({
  getParentRoute: () => signedIn,
  path: '/erasures',
  component: lazyRouteComponent(() => import('./erasures-page.tsx'), 'ErasuresPage'),
  loader: () => warm(queryClient.ensureInfiniteQueryData(erasuresQuery)),
});

const erasure = createRoute({
  getParentRoute: () => signedIn,
  path: '/erasures/$erasure',
  component: lazyRouteComponent(() => import('./erasure-page.tsx'), 'ErasurePage'),
  loader: ({ params }) => warm(queryClient.ensureQueryData(erasureQuery(params.erasure))),
});

/** The pages about who was erased. */
export const erasureRoutes = [erasures, erasure] as const;
