import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { allowanceFilters } from '../../shared/claims/allowances/contract.ts';
import { catch as orElse } from 'zod/mini';
import { accessQuery } from '../access/access.ts';
import { companyIncidentsQuery } from '../incidents/incidents.ts';
import { aiChangesQuery, aiSettingsQuery } from '../ai-settings/ai-settings.ts';
import { auditQuery, auditSearch } from '../audit-log/audit-log.ts';
import { allowancesQuery } from '../allowances/allowances.ts';
import { flowsQuery } from '../approval-flows/flows.ts';
import { queryClient, warm } from '../api/query-client.ts';
import { apiKeysQuery } from '../api-keys/api-keys.ts';
import { categoriesQuery } from '../benefits/categories.ts';
import { dashboardQuery } from '../dashboard/dashboard.ts';
import { keysQuery } from '../keys/keys.ts';
import {
  agreementQuery,
  decisionQuery,
  decisionsQuery,
  filterOf,
  oversightSearch,
  requestsQuery,
} from '../oversight/oversight.ts';
import { openApiQuery } from '../payroll/api/openapi.ts';
import { linesQuery, payrollSettingsQuery, runQuery, runsQuery } from '../payroll/payroll.ts';
import { lineKinds, lineStates, warningKinds } from '../../shared/payroll/runs/contract.ts';
import { payrollProfileQuery } from '../payroll/files/payroll-profile.ts';
import { peopleQuery } from '../people/people.ts';
import { policyFileQuery, policyFilesQuery } from '../policy-files/policy-files.ts';
import { holdsQuery, retentionQuery } from '../retention/retention.ts';
import { provisioningQuery } from '../provisioning/provisioning.ts';
import { importQuery, shownKinds } from '../staff-import/staff-import.ts';
import { signedIn } from '../shell/frame.tsx';

const dashboard = createRoute({
  getParentRoute: () => signedIn,
  path: '/dashboard',
  validateSearch: z.object({ year: orElse(z.optional(z.int().check(z.gte(2000), z.lte(2200))), undefined) }),
  component: lazyRouteComponent(() => import('../dashboard/dashboard-page.tsx'), 'DashboardPage'),
  loaderDeps: ({ search }) => search,
  loader: ({ deps, cause }) => warm(queryClient.ensureQueryData(dashboardQuery(deps.year)), cause),
});

const oversight = createRoute({
  getParentRoute: () => signedIn,
  path: '/oversight',
  validateSearch: oversightSearch,
  component: lazyRouteComponent(() => import('../oversight/oversight-page.tsx'), 'OversightPage'),
  loaderDeps: ({ search }) => search,
  loader: ({ deps, cause }) =>
    warm(
      deps.view === 'agreement'
        ? queryClient.ensureQueryData(agreementQuery(deps.category))
        : deps.view === 'requests'
          ? queryClient.ensureInfiniteQueryData(requestsQuery(deps.state))
          : queryClient.ensureInfiniteQueryData(decisionsQuery(filterOf(deps))),
      cause,
    ),
});

const decision = createRoute({
  getParentRoute: () => signedIn,
  path: '/oversight/$evaluation',
  component: lazyRouteComponent(() => import('../oversight/decision-page.tsx'), 'DecisionPage'),
  loader: ({ params }) => warm(queryClient.ensureQueryData(decisionQuery(params.evaluation))),
});

const people = createRoute({
  getParentRoute: () => signedIn,
  path: '/people',
  component: lazyRouteComponent(() => import('../people/people-page.tsx'), 'PeoplePage'),
  loader: () => warm(queryClient.ensureInfiniteQueryData(peopleQuery())),
});

const startImport = createRoute({
  getParentRoute: () => signedIn,
  path: '/people/import',
  component: lazyRouteComponent(() => import('../staff-import/start-import-page.tsx'), 'StartImportPage'),
});

const staffImport = createRoute({
  getParentRoute: () => signedIn,
  path: '/people/import/$import',
  validateSearch: z.object({ show: z.optional(z.enum(shownKinds)) }),
  component: lazyRouteComponent(() => import('../staff-import/import-page.tsx'), 'ImportPage'),
  loader: ({ params }) => warm(queryClient.ensureQueryData(importQuery(params.import))),
});

/** No loader: private details are asked for once, when the page is there, since each look is recorded. */
const person = createRoute({
  getParentRoute: () => signedIn,
  path: '/people/$employee',
  component: lazyRouteComponent(() => import('../people/person-page.tsx'), 'PersonPage'),
});

const provisioning = createRoute({
  getParentRoute: () => signedIn,
  path: '/provisioning',
  component: lazyRouteComponent(() => import('../provisioning/provisioning-page.tsx'), 'ProvisioningPage'),
  loader: () => warm(queryClient.ensureQueryData(provisioningQuery)),
});

const approvalFlows = createRoute({
  getParentRoute: () => signedIn,
  path: '/approval-flows',
  component: lazyRouteComponent(() => import('../approval-flows/approval-flows-page.tsx'), 'ApprovalFlowsPage'),
  loader: () => warm(queryClient.ensureQueryData(flowsQuery)),
});

const company = createRoute({
  getParentRoute: () => signedIn,
  path: '/company',
  component: lazyRouteComponent(() => import('./company-page.tsx'), 'CompanyPage'),
});

const benefits = createRoute({
  getParentRoute: () => signedIn,
  path: '/benefits',
  component: lazyRouteComponent(() => import('../benefits/benefits-page.tsx'), 'BenefitsPage'),
  loader: () => warm(queryClient.ensureQueryData(categoriesQuery)),
});

const newBenefit = createRoute({
  getParentRoute: () => signedIn,
  path: '/benefits/new',
  component: lazyRouteComponent(() => import('../benefits/category-page.tsx'), 'NewCategoryPage'),
});

const benefit = createRoute({
  getParentRoute: () => signedIn,
  path: '/benefits/$category',
  component: lazyRouteComponent(() => import('../benefits/category-page.tsx'), 'CategoryPage'),
  loader: () => warm(queryClient.ensureQueryData(categoriesQuery)),
});

const keys = createRoute({
  getParentRoute: () => signedIn,
  path: '/keys',
  component: lazyRouteComponent(() => import('../keys/keys-page.tsx'), 'KeysPage'),
  loader: () => warm(queryClient.ensureQueryData(keysQuery)),
});

const access = createRoute({
  getParentRoute: () => signedIn,
  path: '/access',
  component: lazyRouteComponent(() => import('../access/access-page.tsx'), 'AccessPage'),
  loader: () => warm(queryClient.ensureQueryData(accessQuery)),
});

const companyIncidents = createRoute({
  getParentRoute: () => signedIn,
  path: '/company/incidents',
  component: lazyRouteComponent(() => import('../incidents/company-incidents-page.tsx'), 'CompanyIncidentsPage'),
  loader: () => warm(queryClient.ensureQueryData(companyIncidentsQuery)),
});

const auditLog = createRoute({
  getParentRoute: () => signedIn,
  path: '/audit-log',
  validateSearch: auditSearch,
  component: lazyRouteComponent(() => import('../audit-log/audit-log-page.tsx'), 'AuditLogPage'),
  loaderDeps: ({ search }) => search,
  loader: ({ deps, cause }) => warm(queryClient.ensureInfiniteQueryData(auditQuery(deps)), cause),
});

const retention = createRoute({
  getParentRoute: () => signedIn,
  path: '/retention',
  component: lazyRouteComponent(() => import('../retention/retention-page.tsx'), 'RetentionPage'),
  loader: () =>
    Promise.all([warm(queryClient.ensureQueryData(retentionQuery)), warm(queryClient.ensureQueryData(holdsQuery))]),
});

const apiKeys = createRoute({
  getParentRoute: () => signedIn,
  path: '/api-keys',
  component: lazyRouteComponent(() => import('../api-keys/api-keys-page.tsx'), 'ApiKeysPage'),
  loader: () => warm(queryClient.ensureQueryData(apiKeysQuery)),
});

const payrollApi = createRoute({
  getParentRoute: () => signedIn,
  path: '/payroll/api',
  component: lazyRouteComponent(() => import('../payroll/api/api-page.tsx'), 'PayrollApiPage'),
  loader: () => warm(queryClient.ensureQueryData(openApiQuery)),
});

const aiSettings = createRoute({
  getParentRoute: () => signedIn,
  path: '/ai-settings',
  component: lazyRouteComponent(() => import('../ai-settings/ai-settings-page.tsx'), 'AiSettingsPage'),
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
  component: lazyRouteComponent(() => import('../allowances/allowances-page.tsx'), 'AllowancesPage'),
  loaderDeps: ({ search: { category, year, filter, department } }) => ({ category, year, filter, department }),
  loader: ({ deps, cause }) => warm(queryClient.ensureInfiniteQueryData(allowancesQuery(deps)), cause),
});

const policyFiles = createRoute({
  getParentRoute: () => signedIn,
  path: '/policy-files',
  component: lazyRouteComponent(() => import('../policy-files/policy-files-page.tsx'), 'PolicyFilesPage'),
  loader: () => warm(queryClient.ensureQueryData(policyFilesQuery)),
});

const policyFile = createRoute({
  getParentRoute: () => signedIn,
  path: '/policy-files/$policy',
  component: lazyRouteComponent(() => import('../policy-files/policy-file-page.tsx'), 'PolicyFilePage'),
  loader: ({ params }) => warm(queryClient.ensureQueryData(policyFileQuery(params.policy))),
});

const payrollRuns = createRoute({
  getParentRoute: () => signedIn,
  path: '/payroll',
  component: lazyRouteComponent(() => import('../payroll/runs-page.tsx'), 'RunsPage'),
  loader: () =>
    Promise.all([
      warm(queryClient.ensureInfiniteQueryData(runsQuery)),
      warm(queryClient.ensureQueryData(payrollSettingsQuery)),
    ]),
});

const payrollRun = createRoute({
  getParentRoute: () => signedIn,
  path: '/payroll/$run',
  validateSearch: z.object({
    state: orElse(z.optional(z.enum(lineStates)), undefined),
    kind: orElse(z.optional(z.enum(lineKinds)), undefined),
    warning: orElse(z.optional(z.enum(warningKinds)), undefined),
  }),
  component: lazyRouteComponent(() => import('../payroll/run-page.tsx'), 'RunPage'),
  loaderDeps: ({ search }) => search,
  loader: ({ params, deps, cause }) =>
    Promise.all([
      warm(queryClient.ensureQueryData(runQuery(params.run))),
      warm(queryClient.ensureInfiniteQueryData(linesQuery(params.run, deps)), cause),
    ]),
});

const payrollProfile = createRoute({
  getParentRoute: () => signedIn,
  path: '/payroll/profile',
  component: lazyRouteComponent(() => import('../payroll/files/payroll-profile-page.tsx'), 'PayrollProfilePage'),
  loader: () => warm(queryClient.ensureQueryData(payrollProfileQuery)),
});

/** The pages about the whole company and its people. None of them is loaded by anybody who does not open it. */
export const companyRoutes = [
  dashboard,
  oversight,
  decision,
  people,
  startImport,
  staffImport,
  person,
  provisioning,
  approvalFlows,
  company,
  benefits,
  newBenefit,
  benefit,
  keys,
  access,
  companyIncidents,
  auditLog,
  retention,
  apiKeys,
  payrollApi,
  aiSettings,
  allowances,
  policyFiles,
  policyFile,
  payrollRuns,
  payrollRun,
  payrollProfile,
] as const;
