import { createRoute, lazyRouteComponent, redirect, type AnyRootRoute } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { queryClient, warm } from '../api/query-client.ts';
import { incidentQuery, incidentsQuery } from '../incidents/incidents.ts';
import { NotFoundPage } from '../shell/not-found-page.tsx';
import { operationsQuery } from './operations/operations.ts';
import { companiesQuery, companyAccessQuery } from './staff.ts';
import { secretsQuery } from './secrets/secrets.ts';
import { staffSessionQuery } from './staff-session.ts';
import { changesQuery, vendorQuery, vendorsQuery } from './vendors/vendors.ts';

/** The pages of those who run the platform. None of them is loaded by anybody else. */
export function staffRoutes<Root extends AnyRootRoute>(root: Root) {
  const signIn = createRoute({
    getParentRoute: () => root,
    path: '/staff/sign-in',
    validateSearch: z.object({
      return: z.optional(z.string()),
      problem: z.optional(z.string()),
      ended: z.optional(z.boolean()),
    }),
    component: lazyRouteComponent(() => import('./staff-sign-in-page.tsx'), 'StaffSignInPage'),
  });

  /** Everything that needs a member of staff to be signed in. The server decides again on every call. */
  const staffIn = createRoute({
    getParentRoute: () => root,
    id: 'staff-in',
    component: lazyRouteComponent(() => import('./staff-shell.tsx'), 'StaffShell'),
    beforeLoad: async ({ location }) => {
      const { staff } = await queryClient.ensureQueryData(staffSessionQuery);
      if (!staff) throw redirect({ to: '/staff/sign-in', search: { return: location.pathname } });
    },
  });

  const start = createRoute({
    getParentRoute: () => staffIn,
    path: '/staff',
    beforeLoad: () => {
      throw redirect({ to: '/staff/companies' });
    },
  });

  const companies = createRoute({
    getParentRoute: () => staffIn,
    path: '/staff/companies',
    component: lazyRouteComponent(() => import('./companies-page.tsx'), 'CompaniesPage'),
    loader: () => warm(queryClient.ensureQueryData(companiesQuery)),
  });

  const setUp = createRoute({
    getParentRoute: () => staffIn,
    path: '/staff/companies/new',
    component: lazyRouteComponent(() => import('./set-up-page.tsx'), 'SetUpPage'),
  });

  const company = createRoute({
    getParentRoute: () => staffIn,
    path: '/staff/companies/$company',
    component: lazyRouteComponent(() => import('./company-page.tsx'), 'CompanyPage'),
    loader: ({ params }) => warm(queryClient.ensureQueryData(companyAccessQuery(params.company))),
  });

  /** No loaders below: each reading of a company's is recorded, and is asked for once its page is there. */
  const visit = createRoute({
    getParentRoute: () => staffIn,
    path: '/staff/companies/$company/visit',
    component: lazyRouteComponent(() => import('./visit-layout.tsx'), 'VisitLayout'),
  });

  const visitStart = createRoute({
    getParentRoute: () => visit,
    path: '/',
    validateSearch: z.object({ show: z.optional(z.enum(['claims', 'people'])) }),
    component: lazyRouteComponent(() => import('./visit-page.tsx'), 'VisitPage'),
  });

  const visitClaim = createRoute({
    getParentRoute: () => visit,
    path: '/claims/$claim',
    component: lazyRouteComponent(() => import('./visit-claim-page.tsx'), 'VisitClaimPage'),
  });

  const vendors = createRoute({
    getParentRoute: () => staffIn,
    path: '/staff/vendors',
    component: lazyRouteComponent(() => import('./vendors/vendors-page.tsx'), 'VendorsPage'),
    loader: () =>
      Promise.all([warm(queryClient.ensureQueryData(vendorsQuery)), warm(queryClient.ensureQueryData(changesQuery))]),
  });

  const vendor = createRoute({
    getParentRoute: () => staffIn,
    path: '/staff/vendors/$vendor',
    component: lazyRouteComponent(() => import('./vendors/vendor-page.tsx'), 'VendorPage'),
    loader: ({ params }) => warm(queryClient.ensureQueryData(vendorQuery(params.vendor))),
  });

  const secrets = createRoute({
    getParentRoute: () => staffIn,
    path: '/staff/secrets',
    component: lazyRouteComponent(() => import('./secrets/secrets-page.tsx'), 'SecretsPage'),
    loader: () => warm(queryClient.ensureQueryData(secretsQuery)),
  });

  const incidents = createRoute({
    getParentRoute: () => staffIn,
    path: '/staff/incidents',
    component: lazyRouteComponent(() => import('../incidents/incidents-page.tsx'), 'IncidentsPage'),
    loader: () => warm(queryClient.ensureQueryData(incidentsQuery)),
  });

  const incident = createRoute({
    getParentRoute: () => staffIn,
    path: '/staff/incidents/$incident',
    component: lazyRouteComponent(() => import('../incidents/incident-page.tsx'), 'IncidentPage'),
    loader: ({ params }) => warm(queryClient.ensureQueryData(incidentQuery(params.incident))),
  });

  const draft = createRoute({
    getParentRoute: () => staffIn,
    path: '/staff/incidents/$incident/drafts/$draft',
    component: lazyRouteComponent(() => import('../incidents/draft-page.tsx'), 'DraftPage'),
    loader: ({ params }) => warm(queryClient.ensureQueryData(incidentQuery(params.incident))),
  });

  const operations = createRoute({
    getParentRoute: () => staffIn,
    path: '/staff/operations',
    component: lazyRouteComponent(() => import('./operations/operations-page.tsx'), 'OperationsPage'),
    loader: () => warm(queryClient.ensureQueryData(operationsQuery)),
  });

  const elsewhere = createRoute({ getParentRoute: () => staffIn, path: '/staff/$', component: NotFoundPage });

  return [
    signIn,
    staffIn.addChildren([
      start,
      companies,
      setUp,
      company,
      visit.addChildren([visitStart, visitClaim]),
      vendors,
      vendor,
      secrets,
      incidents,
      incident,
      draft,
      operations,
      elsewhere,
    ]),
  ] as const;
}
