import { createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { catch as orElse } from 'zod/mini';
import { ownAllowanceQuery } from './allowances/allowances.ts';
import { queryClient, warm } from './api/query-client.ts';
import { claimsShown } from './claims/claims-shown.ts';
import { benefitsQuery, claimQuery, claimsQuery } from './claims/claims.ts';
import { HomePage } from './home/home-page.tsx';
import { keepInvitationToken } from './invitation/invitation-token.ts';
import { notificationsQuery } from './notifications/notifications.ts';
import { queueCountQuery, queueQuery, queueSearch } from './review/queue.ts';
import { standInsQuery } from './stand-ins/stand-ins.ts';
import { sessionQuery } from './session/session.ts';
import { staffRoutes } from './staff/routes.tsx';
import { sessionsQuery } from './sessions/sessions.ts';
import { SignInPage } from './session/sign-in-page.tsx';
import { ErrorPage } from './shell/error-page.tsx';
import { PendingPage } from './shell/pending-page.tsx';
import { NotFoundPage } from './shell/not-found-page.tsx';
import { companyRoutes } from './company/routes.tsx';
import { webhookRoutes } from './payroll/webhooks/routes.tsx';
import { contractEndRoute } from './contract-end/routes.tsx';
import { erasureRoutes } from './erasures/routes.tsx';
import { dataDownload, rightsRoutes } from './rights/routes.tsx';
import { root, signedIn } from './shell/frame.tsx';
import { ownChanges, subProcessorRoutes } from './sub-processors/routes.tsx';

// Every page of the app. What only some people open is loaded when they do.

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: z.object({
    return: z.optional(z.string()),
    problem: z.optional(z.string()),
    ended: z.optional(z.boolean()),
  }),
  component: SignInPage,
});

/** Opened by a link from a mail. The secret behind `#` is kept in this tab and leaves the address, the history and the screen at once. */
const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation',
  validateSearch: z.object({ problem: z.optional(z.string()) }),
  beforeLoad: ({ location }) => {
    if (location.hash === '') return;
    keepInvitationToken(location.hash);
    throw redirect({ to: '/invitation', replace: true });
  },
  component: lazyRouteComponent(() => import('./invitation/invitation-page.tsx'), 'InvitationPage'),
});

const home = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  component: HomePage,
  loader: () => {
    const mayReview = queryClient.getQueryData(sessionQuery.queryKey)?.may.includes('queue.read');
    return Promise.all([
      warm(queryClient.ensureQueryData(benefitsQuery)),
      warm(queryClient.ensureInfiniteQueryData(claimsQuery())),
      mayReview ? warm(queryClient.ensureQueryData(queueCountQuery)) : undefined,
    ]);
  },
});

const claims = createRoute({
  getParentRoute: () => signedIn,
  path: '/claims',
  validateSearch: claimsShown,
  component: lazyRouteComponent(() => import('./claims/claims-page.tsx'), 'ClaimsPage'),
  loaderDeps: ({ search }) => search,
  loader: ({ deps, cause }) => warm(queryClient.ensureInfiniteQueryData(claimsQuery(deps)), cause),
});

const newClaim = createRoute({
  getParentRoute: () => signedIn,
  path: '/claims/new',
  validateSearch: z.object({ benefit: z.optional(z.string()) }),
  component: lazyRouteComponent(() => import('./claims/new-claim-page.tsx'), 'NewClaimPage'),
});

const claim = createRoute({
  getParentRoute: () => signedIn,
  path: '/claims/$claim',
  component: lazyRouteComponent(() => import('./claims/claim-page.tsx'), 'ClaimPage'),
  loader: ({ params }) => warm(queryClient.ensureQueryData(claimQuery(params.claim))),
});

const editClaim = createRoute({
  getParentRoute: () => signedIn,
  path: '/claims/$claim/edit',
  component: lazyRouteComponent(() => import('./claims/edit-claim-page.tsx'), 'EditClaimPage'),
  loader: ({ params }) => warm(queryClient.ensureQueryData(claimQuery(params.claim))),
});

const review = createRoute({
  getParentRoute: () => signedIn,
  path: '/review',
  validateSearch: queueSearch,
  component: lazyRouteComponent(() => import('./review/queue-page.tsx'), 'QueuePage'),
  loaderDeps: ({ search }) => search,
  loader: ({ deps, cause }) => warm(queryClient.ensureInfiniteQueryData(queueQuery(deps)), cause),
});

const reviewClaim = createRoute({
  getParentRoute: () => signedIn,
  path: '/review/$claim',
  component: lazyRouteComponent(() => import('./review/review-claim-page.tsx'), 'ReviewClaimPage'),
  loader: ({ params }) => warm(queryClient.ensureQueryData(claimQuery(params.claim))),
});

const ownDetails = createRoute({
  getParentRoute: () => signedIn,
  path: '/my-details',
  component: lazyRouteComponent(() => import('./people/own-details-page.tsx'), 'OwnDetailsPage'),
});

const standIns = createRoute({
  getParentRoute: () => signedIn,
  path: '/stand-ins',
  component: lazyRouteComponent(() => import('./stand-ins/stand-ins-page.tsx'), 'StandInsPage'),
  loader: () => warm(queryClient.ensureQueryData(standInsQuery)),
});

const notifications = createRoute({
  getParentRoute: () => signedIn,
  path: '/notifications',
  component: lazyRouteComponent(() => import('./notifications/notifications-page.tsx'), 'NotificationsPage'),
  loader: () => warm(queryClient.ensureQueryData(notificationsQuery)),
});

const sessions = createRoute({
  getParentRoute: () => signedIn,
  path: '/sessions',
  component: lazyRouteComponent(() => import('./sessions/sessions-page.tsx'), 'SessionsPage'),
  loader: () => warm(queryClient.ensureQueryData(sessionsQuery)),
});

const ownAllowance = createRoute({
  getParentRoute: () => signedIn,
  path: '/my-allowance',
  // An address that was cut short names no allowance: home shows them all.
  validateSearch: z.object({ category: orElse(z.string(), ''), year: orElse(z.number(), 0) }),
  beforeLoad: ({ search: { category, year } }) => {
    if (category === '' || year === 0) throw redirect({ to: '/', replace: true });
  },
  component: lazyRouteComponent(() => import('./allowances/own-allowance-page.tsx'), 'OwnAllowancePage'),
  loaderDeps: ({ search }) => search,
  loader: ({ deps }) => warm(queryClient.ensureQueryData(ownAllowanceQuery(deps.category, deps.year))),
});

/** For whoever has found a weakness, signed in or not: security.txt leads here. */
const reportWeakness = createRoute({
  getParentRoute: () => root,
  path: '/report-a-weakness',
  component: lazyRouteComponent(() => import('./security/report-weakness-page.tsx'), 'ReportWeaknessPage'),
});

/** For whoever wants to see the product, signed in or not. */
const demo = createRoute({
  getParentRoute: () => root,
  path: '/demo',
  component: lazyRouteComponent(() => import('./demo/demo-page.tsx'), 'DemoPage'),
});

/** An address that leads nowhere, or that used to. */
const elsewhere = createRoute({ getParentRoute: () => signedIn, path: '$', component: NotFoundPage });

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    invitation,
    dataDownload,
    reportWeakness,
    ...subProcessorRoutes,
    demo,
    signedIn.addChildren([
      home,
      claims,
      newClaim,
      claim,
      editClaim,
      review,
      reviewClaim,
      ownDetails,
      standIns,
      notifications,
      sessions,
      ownAllowance,
      ...companyRoutes,
      ...webhookRoutes,
      ...rightsRoutes,
      contractEndRoute,
      ...erasureRoutes,
      ownChanges,
      elsewhere,
    ]),
    ...staffRoutes(root),
  ]),
  defaultPreload: 'intent',
  defaultPendingMs: 300,
  defaultPendingMinMs: 300,
  defaultPendingComponent: PendingPage,
  defaultErrorComponent: ErrorPage,
  defaultNotFoundComponent: NotFoundPage,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
