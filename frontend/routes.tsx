import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { queryClient, warm } from './api/query-client.ts';
import { benefitsQuery, claimQuery, claimsQuery } from './claims/claims.ts';
import { HomePage } from './home/home-page.tsx';
import { keysQuery } from './keys/keys.ts';
import { notificationsQuery } from './notifications/notifications.ts';
import { peopleQuery } from './people/people.ts';
import { provisioningQuery } from './provisioning/provisioning.ts';
import { queueQuery } from './review/queue.ts';
import { reviewTabs } from './review/tabs.ts';
import { sessionQuery } from './session/session.ts';
import { SignInPage } from './session/sign-in-page.tsx';
import { BareErrorPage, ErrorPage } from './shell/error-page.tsx';
import { PendingPage } from './shell/pending-page.tsx';
import { NotFoundPage } from './shell/not-found-page.tsx';
import { Shell } from './shell/shell.tsx';

/** Every page of the app. What only some people open is loaded when they do. */
const root = createRootRoute({ errorComponent: BareErrorPage });

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

/** Everything that needs somebody to be signed in. The server decides again on every call. */
const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  component: Shell,
  beforeLoad: async ({ location }) => {
    const { person } = await queryClient.ensureQueryData(sessionQuery);
    if (!person) throw redirect({ to: '/sign-in', search: { return: location.href } });
  },
});

const home = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  component: HomePage,
  loader: () => {
    const mayReview = queryClient.getQueryData(sessionQuery.queryKey)?.may.includes('queue.read');
    return Promise.all([
      warm(queryClient.ensureQueryData(benefitsQuery)),
      warm(queryClient.ensureInfiniteQueryData(claimsQuery)),
      mayReview ? warm(queryClient.ensureInfiniteQueryData(queueQuery())) : undefined,
    ]);
  },
});

const claims = createRoute({
  getParentRoute: () => signedIn,
  path: '/claims',
  component: lazyRouteComponent(() => import('./claims/claims-page.tsx'), 'ClaimsPage'),
  loader: () => warm(queryClient.ensureInfiniteQueryData(claimsQuery)),
});

const newClaim = createRoute({
  getParentRoute: () => signedIn,
  path: '/claims/new',
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
  validateSearch: z.object({ state: z.optional(z.enum(reviewTabs)) }),
  component: lazyRouteComponent(() => import('./review/queue-page.tsx'), 'QueuePage'),
  loaderDeps: ({ search }) => search,
  loader: ({ deps }) => warm(queryClient.ensureInfiniteQueryData(queueQuery(deps.state))),
});

const reviewClaim = createRoute({
  getParentRoute: () => signedIn,
  path: '/review/$claim',
  component: lazyRouteComponent(() => import('./review/review-claim-page.tsx'), 'ReviewClaimPage'),
  loader: ({ params }) => warm(queryClient.ensureQueryData(claimQuery(params.claim))),
});

const people = createRoute({
  getParentRoute: () => signedIn,
  path: '/people',
  component: lazyRouteComponent(() => import('./people/people-page.tsx'), 'PeoplePage'),
  loader: () => warm(queryClient.ensureQueryData(peopleQuery)),
});

/** No loader: private details are asked for once, when the page is there, since each look is recorded. */
const person = createRoute({
  getParentRoute: () => signedIn,
  path: '/people/$employee',
  component: lazyRouteComponent(() => import('./people/person-page.tsx'), 'PersonPage'),
});

const provisioning = createRoute({
  getParentRoute: () => signedIn,
  path: '/provisioning',
  component: lazyRouteComponent(() => import('./provisioning/provisioning-page.tsx'), 'ProvisioningPage'),
  loader: () => warm(queryClient.ensureQueryData(provisioningQuery)),
});

const ownDetails = createRoute({
  getParentRoute: () => signedIn,
  path: '/my-details',
  component: lazyRouteComponent(() => import('./people/own-details-page.tsx'), 'OwnDetailsPage'),
});

const notifications = createRoute({
  getParentRoute: () => signedIn,
  path: '/notifications',
  component: lazyRouteComponent(() => import('./notifications/notifications-page.tsx'), 'NotificationsPage'),
  loader: () => warm(queryClient.ensureQueryData(notificationsQuery)),
});

const keys = createRoute({
  getParentRoute: () => signedIn,
  path: '/keys',
  component: lazyRouteComponent(() => import('./keys/keys-page.tsx'), 'KeysPage'),
  loader: () => warm(queryClient.ensureQueryData(keysQuery)),
});

/** An address that leads nowhere, or that used to. */
const elsewhere = createRoute({ getParentRoute: () => signedIn, path: '$', component: NotFoundPage });

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    signedIn.addChildren([
      home,
      claims,
      newClaim,
      claim,
      editClaim,
      review,
      reviewClaim,
      people,
      person,
      provisioning,
      ownDetails,
      notifications,
      keys,
      elsewhere,
    ]),
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
