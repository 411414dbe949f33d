import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { queryClient, warm } from '../api/query-client.ts';
import { root, signedIn } from '../shell/frame.tsx';
import { keepLinkToken } from './link-token.ts';
import { ownChangesQuery, subProcessorsQuery } from './sub-processors.ts';

/** For HR. */
export const ownChanges = createRoute({
  getParentRoute: () => signedIn,
  path: '/sub-processor-changes',
  component: lazyRouteComponent(() => import('./changes-page.tsx'), 'SubProcessorChangesPage'),
  loader: () => warm(queryClient.ensureQueryData(ownChangesQuery)),
});

const list = createRoute({
  getParentRoute: () => root,
  path: '/sub-processors',
  component: lazyRouteComponent(() => import('./public-page.tsx'), 'SubProcessorsPage'),
  loader: () => warm(queryClient.ensureQueryData(subProcessorsQuery)),
});

// Opened by links from mails. The secret behind `#` is kept in this tab and leaves the address, the history and the screen at once.
const confirm = createRoute({
  getParentRoute: () => root,
  path: '/sub-processors/confirm',
  beforeLoad: ({ location }) => {
    if (location.hash === '') return;
    keepLinkToken(location.hash);
    throw redirect({ to: '/sub-processors/confirm', replace: true });
  },
  component: lazyRouteComponent(() => import('./link-pages.tsx'), 'ConfirmPage'),
});

const end = createRoute({
  getParentRoute: () => root,
  path: '/sub-processors/unsubscribe',
  beforeLoad: ({ location }) => {
    if (location.hash === '') return;
    keepLinkToken(location.hash);
    throw redirect({ to: '/sub-processors/unsubscribe', replace: true });
  },
  component: lazyRouteComponent(() => import('./link-pages.tsx'), 'UnsubscribePage'),
});

/** For anybody, signed in or not. */
export const subProcessorRoutes = [list, confirm, end] as const;
