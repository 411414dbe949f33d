import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { catch as orElse } from 'zod/mini';
import { queryClient, warm } from '../api/query-client.ts';
import { root, signedIn } from '../shell/frame.tsx';
import { keepExportToken } from './export-token.ts';
import { ownRightsQuery, rightsRequestQuery, rightsRequestsQuery } from './rights.ts';

const ownRights = createRoute({
  getParentRoute: () => signedIn,
  path: '/my-data',
  component: lazyRouteComponent(() => import('./own-rights-page.tsx'), 'OwnRightsPage'),
  loader: () => warm(queryClient.ensureQueryData(ownRightsQuery)),
});

const requests = createRoute({
  getParentRoute: () => signedIn,
  path: '/rights-requests',
  validateSearch: z.object({ status: orElse(z.optional(z.enum(['open', 'all'])), undefined) }),
  component: lazyRouteComponent(() => import('./rights-requests-page.tsx'), 'RightsRequestsPage'),
  loaderDeps: ({ search }) => search,
  loader: ({ deps, cause }) => warm(queryClient.ensureInfiniteQueryData(rightsRequestsQuery(deps.status)), cause),
});

const request = createRoute({
  getParentRoute: () => signedIn,
  path: '/rights-requests/$request',
  component: lazyRouteComponent(() => import('./rights-request-page.tsx'), 'RightsRequestPage'),
  loader: ({ params }) => warm(queryClient.ensureQueryData(rightsRequestQuery(params.request))),
});

/** Opened by a link from a mail. The secret behind `#` is kept in this tab and leaves the address, the history and the screen at once. */
export const dataDownload = createRoute({
  getParentRoute: () => root,
  path: '/data-download',
  beforeLoad: ({ location }) => {
    if (location.hash === '') return;
    keepExportToken(location.hash);
    throw redirect({ to: '/data-download', replace: true });
  },
  component: lazyRouteComponent(() => import('./data-download-page.tsx'), 'DataDownloadPage'),
});

/** The pages about people's rights over their data. */
export const rightsRoutes = [ownRights, requests, request] as const;
