import { createRoute, lazyRouteComponent, redirect, type AnyRootRoute } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { queryClient, warm } from '../api/query-client.ts';
import { NotFoundPage } from '../shell/not-found-page.tsx';
import { operationsQuery } from './operations/operations.ts';
import { companiesQuery, companyAccessQuery } from './staff.ts';
import { staffSessionQuery } from './staff-session.ts';

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
      operations,
      visit.addChildren([visitStart, visitClaim]),
      elsewhere,
    ]),
  ] as const;
}
