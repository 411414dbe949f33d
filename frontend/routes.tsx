import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { allowanceFilters } from '../shared/claims/allowances/contract.ts';
import { catch as orElse } from 'zod/mini';
import { accessQuery } from './access/access.ts';
import { aiChangesQuery, aiSettingsQuery } from './ai-settings/ai-settings.ts';
import { allowancesQuery, ownAllowanceQuery } from './allowances/allowances.ts';
import { flowsQuery } from './approval-flows/flows.ts';
import { queryClient, warm } from './api/query-client.ts';
import { apiKeysQuery } from './api-keys/api-keys.ts';
import { claimsShown } from './claims/claims-shown.ts';
import { categoriesQuery } from './benefits/categories.ts';
import { benefitsQuery, claimQuery, claimsQuery } from './claims/claims.ts';
import { dashboardQuery } from './dashboard/dashboard.ts';
import { HomePage } from './home/home-page.tsx';
import { keepInvitationToken } from './invitation/invitation-token.ts';
import { keysQuery } from './keys/keys.ts';
import { notificationsQuery } from './notifications/notifications.ts';
import {
  agreementQuery,
  decisionQuery,
  decisionsQuery,
  filterOf,
  oversightSearch,
  requestsQuery,
} from './oversight/oversight.ts';
import { peopleQuery } from './people/people.ts';
import { policyFileQuery, policyFilesQuery } from './policy-files/policy-files.ts';
import { provisioningQuery } from './provisioning/provisioning.ts';
import { queueCountQuery, queueQuery, queueSearch } from './review/queue.ts';
import { standInsQuery } from './stand-ins/stand-ins.ts';
import { sessionQuery } from './session/session.ts';
import { importQuery, shownKinds } from './staff-import/staff-import.ts';
import { staffRoutes } from './staff/routes.tsx';
import { sessionsQuery } from './sessions/sessions.ts';
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
  loader: ({ deps }) => warm(queryClient.ensureInfiniteQueryData(claimsQuery(deps))),
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
  loader: ({ deps }) => warm(queryClient.ensureInfiniteQueryData(queueQuery(deps))),
});

const reviewClaim = createRoute({
  getParentRoute: () => signedIn,
  path: '/review/$claim',
  component: lazyRouteComponent(() => import('./review/review-claim-page.tsx'), 'ReviewClaimPage'),
  loader: ({ params }) => warm(queryClient.ensureQueryData(claimQuery(params.claim))),
});

const dashboard = createRoute({
  getParentRoute: () => signedIn,
  path: '/dashboard',
  validateSearch: z.object({ year: orElse(z.optional(z.int().check(z.gte(2000), z.lte(2200))), undefined) }),
  component: lazyRouteComponent(() => import('./dashboard/dashboard-page.tsx'), 'DashboardPage'),
  loaderDeps: ({ search }) => search,
  loader: ({ deps }) => warm(queryClient.ensureQueryData(dashboardQuery(deps.year))),
});

const oversight = createRoute({
  getParentRoute: () => signedIn,
  path: '/oversight',
  validateSearch: oversightSearch,
  component: lazyRouteComponent(() => import('./oversight/oversight-page.tsx'), 'OversightPage'),
  loaderDeps: ({ search }) => search,
  loader: ({ deps }) =>
    warm(
      deps.view === 'agreement'
        ? queryClient.ensureQueryData(agreementQuery(deps.category))
        : deps.view === 'requests'
          ? queryClient.ensureInfiniteQueryData(requestsQuery(deps.state))
          : queryClient.ensureInfiniteQueryData(decisionsQuery(filterOf(deps))),
    ),
});

const decision = createRoute({
  getParentRoute: () => signedIn,
  path: '/oversight/$evaluation',
  component: lazyRouteComponent(() => import('./oversight/decision-page.tsx'), 'DecisionPage'),
  loader: ({ params }) => warm(queryClient.ensureQueryData(decisionQuery(params.evaluation))),
});

const people = createRoute({
  getParentRoute: () => signedIn,
  path: '/people',
  component: lazyRouteComponent(() => import('./people/people-page.tsx'), 'PeoplePage'),
  loader: () => warm(queryClient.ensureInfiniteQueryData(peopleQuery())),
});

const startImport = createRoute({
  getParentRoute: () => signedIn,
  path: '/people/import',
  component: lazyRouteComponent(() => import('./staff-import/start-import-page.tsx'), 'StartImportPage'),
});

const staffImport = createRoute({
  getParentRoute: () => signedIn,
  path: '/people/import/$import',
  validateSearch: z.object({ show: z.optional(z.enum(shownKinds)) }),
  component: lazyRouteComponent(() => import('./staff-import/import-page.tsx'), 'ImportPage'),
  loader: ({ params }) => warm(queryClient.ensureQueryData(importQuery(params.import))),
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

const approvalFlows = createRoute({
  getParentRoute: () => signedIn,
  path: '/approval-flows',
  component: lazyRouteComponent(() => import('./approval-flows/approval-flows-page.tsx'), 'ApprovalFlowsPage'),
  loader: () => warm(queryClient.ensureQueryData(flowsQuery)),
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

const company = createRoute({
  getParentRoute: () => signedIn,
  path: '/company',
  component: lazyRouteComponent(() => import('./company/company-page.tsx'), 'CompanyPage'),
});

const benefits = createRoute({
  getParentRoute: () => signedIn,
  path: '/benefits',
  component: lazyRouteComponent(() => import('./benefits/benefits-page.tsx'), 'BenefitsPage'),
  loader: () => warm(queryClient.ensureQueryData(categoriesQuery)),
});

const newBenefit = createRoute({
  getParentRoute: () => signedIn,
  path: '/benefits/new',
  component: lazyRouteComponent(() => import('./benefits/category-page.tsx'), 'NewCategoryPage'),
});

const benefit = createRoute({
  getParentRoute: () => signedIn,
  path: '/benefits/$category',
  component: lazyRouteComponent(() => import('./benefits/category-page.tsx'), 'CategoryPage'),
  loader: () => warm(queryClient.ensureQueryData(categoriesQuery)),
});

const keys = createRoute({
  getParentRoute: () => signedIn,
  path: '/keys',
  component: lazyRouteComponent(() => import('./keys/keys-page.tsx'), 'KeysPage'),
  loader: () => warm(queryClient.ensureQueryData(keysQuery)),
});

const sessions = createRoute({
  getParentRoute: () => signedIn,
  path: '/sessions',
  component: lazyRouteComponent(() => import('./sessions/sessions-page.tsx'), 'SessionsPage'),
  loader: () => warm(queryClient.ensureQueryData(sessionsQuery)),
});

const access = createRoute({
  getParentRoute: () => signedIn,
  path: '/access',
  component: lazyRouteComponent(() => import('./access/access-page.tsx'), 'AccessPage'),
  loader: () => warm(queryClient.ensureQueryData(accessQuery)),
});

const apiKeys = createRoute({
  getParentRoute: () => signedIn,
  path: '/api-keys',
  component: lazyRouteComponent(() => import('./api-keys/api-keys-page.tsx'), 'ApiKeysPage'),
  loader: () => warm(queryClient.ensureQueryData(apiKeysQuery)),
});

const aiSettings = createRoute({
  getParentRoute: () => signedIn,
  path: '/ai-settings',
  component: lazyRouteComponent(() => import('./ai-settings/ai-settings-page.tsx'), 'AiSettingsPage'),
  loader: () =>
    Promise.all([
      warm(queryClient.ensureQueryData(aiSettingsQuery)),
      warm(queryClient.ensureInfiniteQueryData(aiChangesQuery)),
    ]),
});

const allowances = createRoute({
  getParentRoute: () => signedIn,
  path: '/allowances',
  validateSearch: z.object({
    category: z.optional(z.string()),
    year: z.optional(z.number()),
    filter: z.optional(z.enum(allowanceFilters)),
    department: z.optional(z.string()),
    view: z.optional(z.enum(['leavers'])),
  }),
  component: lazyRouteComponent(() => import('./allowances/allowances-page.tsx'), 'AllowancesPage'),
  loaderDeps: ({ search: { category, year, filter, department } }) => ({ category, year, filter, department }),
  loader: ({ deps }) => warm(queryClient.ensureInfiniteQueryData(allowancesQuery(deps))),
});

const ownAllowance = createRoute({
  getParentRoute: () => signedIn,
  path: '/my-allowance',
  validateSearch: z.object({ category: z.string(), year: z.number() }),
  component: lazyRouteComponent(() => import('./allowances/own-allowance-page.tsx'), 'OwnAllowancePage'),
  loaderDeps: ({ search }) => search,
  loader: ({ deps }) => warm(queryClient.ensureQueryData(ownAllowanceQuery(deps.category, deps.year))),
});

const policyFiles = createRoute({
  getParentRoute: () => signedIn,
  path: '/policy-files',
  component: lazyRouteComponent(() => import('./policy-files/policy-files-page.tsx'), 'PolicyFilesPage'),
  loader: () => warm(queryClient.ensureQueryData(policyFilesQuery)),
});

const policyFile = createRoute({
  getParentRoute: () => signedIn,
  path: '/policy-files/$policy',
  component: lazyRouteComponent(() => import('./policy-files/policy-file-page.tsx'), 'PolicyFilePage'),
  loader: ({ params }) => warm(queryClient.ensureQueryData(policyFileQuery(params.policy))),
});

/** For whoever has found a weakness, signed in or not: security.txt leads here. */
const reportWeakness = createRoute({
  getParentRoute: () => root,
  path: '/report-a-weakness',
  component: lazyRouteComponent(() => import('./security/report-weakness-page.tsx'), 'ReportWeaknessPage'),
});

/** An address that leads nowhere, or that used to. */
const elsewhere = createRoute({ getParentRoute: () => signedIn, path: '$', component: NotFoundPage });

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    invitation,
    reportWeakness,
    signedIn.addChildren([
      home,
      claims,
      newClaim,
      claim,
      editClaim,
      review,
      reviewClaim,
      dashboard,
      oversight,
      decision,
      people,
      person,
      startImport,
      staffImport,
      provisioning,
      ownDetails,
      approvalFlows,
      standIns,
      notifications,
      company,
      benefits,
      newBenefit,
      benefit,
      keys,
      sessions,
      access,
      apiKeys,
      aiSettings,
      allowances,
      ownAllowance,
      policyFiles,
      policyFile,
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
