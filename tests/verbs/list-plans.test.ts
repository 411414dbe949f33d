import { afterAll, expect, test } from 'vitest';
import { listAiChanges } from '../../shared/claims/ai-settings/list-ai-changes.ts';
import * as aiSettings from '../../shared/claims/ai-settings/contract.ts';
import { listAllowances } from '../../shared/claims/allowances/list-allowances.ts';
import { listLeavers } from '../../shared/claims/allowances/list-leavers.ts';
import * as allowances from '../../shared/claims/allowances/contract.ts';
import { findInQueue } from '../../shared/claims/approvals/find-in-queue.ts';
import { listQueue } from '../../shared/claims/approvals/list-queue.ts';
import { showQueueCount } from '../../shared/claims/approvals/show-queue-count.ts';
import * as approvals from '../../shared/claims/approvals/contract.ts';
import { listStandIns } from '../../shared/claims/approvals/stand-ins/list-stand-ins.ts';
import { findColleagues } from '../../shared/claims/approvals/stand-ins/find-colleagues.ts';
import * as standIns from '../../shared/claims/approvals/stand-ins/contract.ts';
import { findExpenses } from '../../shared/claims/expenses/find-expenses.ts';
import { listExpenses } from '../../shared/claims/expenses/list-expenses.ts';
import * as expenses from '../../shared/claims/expenses/contract.ts';
import { listDecisions } from '../../shared/claims/oversight/list-decisions.ts';
import { listPersonRequests } from '../../shared/claims/oversight/list-person-requests.ts';
import * as oversight from '../../shared/claims/oversight/contract.ts';
import type { Endpoint } from '../../shared/kernel/endpoint.ts';
import { listNotifications } from '../../shared/messages/notifications/list-notifications.ts';
import * as notifications from '../../shared/messages/notifications/contract.ts';
import { listApiKeys } from '../../shared/people/api-keys/list-api-keys.ts';
import * as apiKeys from '../../shared/people/api-keys/contract.ts';
import { findEmployees } from '../../shared/people/employees/find-employees.ts';
import { listDepartments } from '../../shared/people/employees/list-departments.ts';
import { listEmployees } from '../../shared/people/employees/list-employees.ts';
import * as employees from '../../shared/people/employees/contract.ts';
import { listSessions } from '../../shared/people/identity/list-sessions.ts';
import * as identity from '../../shared/people/identity/contract.ts';
import { listSavedFilters } from '../../shared/people/saved-filters/list-saved-filters.ts';
import * as savedFilters from '../../shared/people/saved-filters/contract.ts';
import { listStaffImportLines } from '../../shared/people/staff-import/list-staff-import-lines.ts';
import * as staffImport from '../../shared/people/staff-import/contract.ts';
import { listPartnerEmployees } from '../../shared/payroll/partners/list-partner-employees.ts';
import { listPartnerLines } from '../../shared/payroll/partners/list-partner-lines.ts';
import * as partners from '../../shared/payroll/partners/contract.ts';
import { listPayrollLines } from '../../shared/payroll/runs/list-payroll-lines.ts';
import * as runs from '../../shared/payroll/runs/contract.ts';
import { listWebhookDeliveries } from '../../shared/payroll/webhooks/list-webhook-deliveries.ts';
import * as webhooks from '../../shared/payroll/webhooks/contract.ts';
import * as erasure from '../../shared/protection/erasure/contract.ts';
import { listErasures } from '../../shared/protection/erasure/list-erasures.ts';
import { listRightsRequests } from '../../shared/protection/rights/list-rights-requests.ts';
import * as rights from '../../shared/protection/rights/contract.ts';
import { withKeys } from '../../shared/platform/encryption/with-keys.ts';
import { aCompany } from '../support/a-company.ts';
import { allEndpoints } from '../support/endpoints.ts';
import { explainingDatabase, type Explained } from '../support/explained.ts';
import { fullLists, wordsKept } from '../support/full-lists.ts';
import { fullPayroll } from '../support/full-payroll.ts';
import { everyWay, type Way } from '../support/every-way.ts';
import { listAuditEntries } from '../../shared/protection/audit-log/list-audit-entries.ts';
import * as auditLog from '../../shared/protection/audit-log/contract.ts';
import { short } from '../support/short-lists.ts';
import { verbWorld } from '../support/verb-world.ts';

const many = 10_000;
/** What one node of a plan may read, of ten thousand rows: a walk to the fifty-first of what one row in forty is. */
const most = 2_000;

const { db, uses: real } = await verbWorld();
const company = await aCompany(db);
await aCompany(db);
const { employee, hr, manager, finance, salary, colleague } = company.people;
const administrator = await db.client('administrator');
await fullLists(administrator, company, many, real.seals, db.clock.now());
const payroll = await fullPayroll(administrator, company, many, real.seals);
await administrator.query('vacuum analyze');
const { rows: large } = await administrator.query<{ name: string }>(
  `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and reltuples > $1`,
  [most],
);
const key = {
  kind: 'key',
  company: company.id,
  key: company.id,
  scopes: ['payroll.read', 'people.read', 'people.personnummer'],
  language: null,
} as never;
const grown = new Set(large.map(({ name }) => name));
const idOf = async (table: string, where: string) =>
  (
    await administrator.query<{ id: string }>(`select id from ${table} where company_id = $1 and ${where}`, [
      company.id,
    ])
  ).rows[0]!.id;
const file = await idOf('staff_imports', 'true');
const rareCategory = await idOf('categories', 'position = 2');

const explaining = explainingDatabase(db);
const uses = { ...real, database: withKeys(explaining.database, real.keys.companyKeys) };
afterAll(() => explaining.taken());

/**
 * Ways that no index can give, with the reason. What a company has of them is bounded by something else than the list: they are asked
 * for, and only what they read is passed over.
 */
const unindexed: readonly (readonly [list: string, way: RegExp, why: string])[] = [
  [
    'list-queue as finance',
    /view=(all|others)/,
    'what somebody decided and is in review again is looked for among what is in review',
  ],
  [
    'list-payroll-lines as',
    /warning=(counts-on-next-year|personnummer-missing)/,
    'what its claim says, and what is on file of the person: the lines of the run are gone through',
  ],
];

/** Why a plan does not do for a list of so many rows. */
function faultsOf({ nodes, text }: Explained): string[] {
  const faults = nodes.flatMap((node) => {
    const loops = node['Actual Loops'];
    const passed = node['Actual Rows'] * loops;
    const left = ((node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0)) * loops;
    const of = node['Relation Name'] ?? node['Index Name'];
    if (node['Node Type'] === 'Seq Scan' && grown.has(of!)) return [`reads all of ${of}`];
    if (of !== undefined && passed + left > most)
      return [`reads ${passed + left} rows of ${of} by ${node['Index Name'] ?? '–'}`];
    return node['Node Type'].includes('Sort') && passed > most ? [`sorts ${passed} rows`] : [];
  });
  return faults.length === 0 ? [] : [...faults, text.slice(0, 400)];
}

type Ask = (query: never) => Promise<unknown>;
type Listed = Readonly<{
  of: Endpoint;
  as: string;
  ask: Ask;
  samples?: Readonly<Record<string, readonly string[]>>;
  /** Where the same list is asked in every way as somebody else. */
  briefly?: boolean;
}>;

const search = [wordsKept.common, 'enhjorning', wordsKept.rare];
const queueFor = (as: string, who: typeof hr, briefly: boolean): Listed => ({
  of: approvals.listQueue,
  as,
  ask: (query) => listQueue(uses, who, query),
  samples: { category: [rareCategory], employee: [employee.employee] },
  briefly,
});
const lists: readonly Listed[] = [
  { of: expenses.listExpenses, as: 'an employee', ask: (query) => listExpenses(uses, employee, query) },
  {
    of: expenses.findExpenses,
    as: 'an employee',
    ask: (input) => findExpenses(uses, employee, input),
    samples: { search },
  },
  queueFor('HR', hr, false),
  queueFor('a manager', manager, true),
  queueFor('finance, who decided all', finance, true),
  {
    of: approvals.findInQueue,
    as: 'HR',
    ask: (input) => findInQueue(uses, hr, input),
    briefly: true,
    samples: { search, category: [rareCategory], employee: [employee.employee] },
  },
  ...[hr, manager, finance, salary, colleague].map((who) => ({
    of: approvals.showQueueCount,
    as: who.roles.join(),
    ask: () => showQueueCount(uses, who),
  })),
  {
    of: employees.listEmployees,
    as: 'HR',
    ask: (query) => listEmployees(uses, hr, query),
    samples: { department: ['Lager', 'Ledning'] },
  },
  {
    of: employees.findEmployees,
    as: 'HR',
    ask: (input) => findEmployees(uses, hr, input),
    samples: { search: ['wåhlin', 'p4711'], department: ['Ledning'] },
  },
  { of: employees.listDepartments, as: 'HR', ask: () => listDepartments(uses, hr) },
  {
    of: allowances.listAllowances,
    as: 'HR',
    ask: (query) => listAllowances(uses, hr, query),
    samples: { category: [rareCategory], year: ['2025'], department: ['Lager', 'Ledning'] },
  },
  { of: allowances.listLeavers, as: 'HR', ask: (query) => listLeavers(uses, hr, query), samples: { year: ['2025'] } },
  {
    of: oversight.listDecisions,
    as: 'HR',
    ask: (query) => listDecisions(uses, hr, query),
    samples: { category: [rareCategory, company.wellness], month: ['2026-01', '2026-12'] },
  },
  { of: oversight.listPersonRequests, as: 'HR', ask: (query) => listPersonRequests(uses, hr, query) },
  {
    of: auditLog.listAuditEntries,
    as: 'HR',
    ask: (query) => listAuditEntries(uses, hr, query),
    samples: { subject: [employee.employee], from: ['2026-05-01', '2026-03-12'], to: ['2026-04-01', '2026-05-19'] },
    briefly: true,
  },
  { of: staffImport.listStaffImportLines, as: 'HR', ask: (query) => listStaffImportLines(uses, hr, file, query) },
  { of: savedFilters.listSavedFilters, as: 'an employee', ask: () => listSavedFilters(uses, employee) },
  { of: identity.listSessions, as: 'an employee', ask: () => listSessions(uses, employee) },
  { of: apiKeys.listApiKeys, as: 'HR', ask: () => listApiKeys(uses, hr) },
  { of: aiSettings.listAiChanges, as: 'HR', ask: (query) => listAiChanges(uses, hr, query) },
  { of: notifications.listNotifications, as: 'an employee', ask: () => listNotifications(uses, employee) },
  {
    of: standIns.findColleagues,
    as: 'an employee',
    ask: (input: object) => findColleagues(uses, employee, { name: 'wåhlin', ...input }),
    samples: { name: ['wåhlin'] },
  },
  { of: rights.listRightsRequests, as: 'HR', ask: (query) => listRightsRequests(uses, hr, query) },
  { of: erasure.listErasures, as: 'HR', ask: (query) => listErasures(uses, hr, query) },
  { of: standIns.listStandIns, as: 'HR', ask: () => listStandIns(uses, hr) },
  { of: runs.listRunLines, as: 'salary', ask: (query) => listPayrollLines(uses, salary, payroll.run, query) },
  {
    of: partners.listPartnerLines,
    as: 'a key',
    ask: (query) => listPartnerLines(uses, key, payroll.run, query),
    samples: { limit: ['100'] },
  },
  {
    of: partners.listPartnerEmployees,
    as: 'a key',
    ask: (query) => listPartnerEmployees(uses, key, payroll.run, query),
    samples: { limit: ['100'] },
  },
  {
    of: webhooks.listWebhookDeliveries,
    as: 'HR',
    ask: (query) => listWebhookDeliveries(uses, hr, query),
    samples: { endpoint: [payroll.endpoint] },
  },
];

test('every list there is is looked at here, or said to stay short', async () => {
  const named = (await allEndpoints()).filter(({ name, output }) => /^(list|find)-/.test(name) && itemsOf(output));
  const held = new Set([...lists.map(({ of }) => of.name), ...Object.keys(short)]);
  expect(named.map(({ name }) => name).filter((name) => !held.has(name))).toEqual([]);
});

const itemsOf = (output: Endpoint['output']) =>
  output !== undefined && 'shape' in output && 'items' in (output.shape as object);

test('what is looked at has as many rows as it is to hold', () => {
  const tables = ['expenses', 'approval_steps', 'employees', 'employments', 'allowances', 'agreements', 'evaluations'];
  const ofPayroll = ['payroll_lines', 'webhook_deliveries'];
  const others = [
    'audit_entries',
    'notifications',
    'sessions',
    'api_keys',
    'staff_import_lines',
    'identities',
    'vendor_words',
    'rights_requests',
    'erasures',
    'erasure_evidence',
  ];
  for (const table of [...tables, ...ofPayroll, ...others]) expect(grown).toContain(table);
});

test.each(lists.map((list) => [`${list.of.name} as ${list.as}`, list] as const))(
  '%s: each sort and filter is read by an index, some rows of it',
  async (_, { of, as, ask, samples = {}, briefly = false }) => {
    const wrong: Record<string, string[]> = {};
    for (const way of everyWay(of, samples, briefly)) {
      explaining.taken();
      const { next } = ((await ask(way as never)) ?? {}) as { next?: string | null };
      if (next && of.query && 'cursor' in (of.query as unknown as { shape: object }).shape)
        await ask({ ...way, cursor: next } as never);
      const faults = explaining.taken().flatMap(faultsOf);
      const passedOver = unindexed.some(
        ([list, which]) => `${of.name} as ${as}`.startsWith(list) && which.test(said(way)),
      );
      if (faults.length > 0 && !passedOver) wrong[said(way)] = faults;
    }
    expect(wrong).toEqual({});
  },
  120_000,
);

const said = (way: Way) => new URLSearchParams(way).toString();
