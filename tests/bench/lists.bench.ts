import { listAiChanges } from '../../shared/claims/ai-settings/list-ai-changes.ts';
import { listAllowances } from '../../shared/claims/allowances/list-allowances.ts';
import { listLeavers } from '../../shared/claims/allowances/list-leavers.ts';
import { listQueue } from '../../shared/claims/approvals/list-queue.ts';
import { showQueueCount } from '../../shared/claims/approvals/show-queue-count.ts';
import { listExpenses } from '../../shared/claims/expenses/list-expenses.ts';
import { listDecisions } from '../../shared/claims/oversight/list-decisions.ts';
import { listPersonRequests } from '../../shared/claims/oversight/list-person-requests.ts';
import { listNotifications } from '../../shared/messages/notifications/list-notifications.ts';
import { listApiKeys } from '../../shared/people/api-keys/list-api-keys.ts';
import { listEmployees } from '../../shared/people/employees/list-employees.ts';
import { listSessions } from '../../shared/people/identity/list-sessions.ts';
import { listSavedFilters } from '../../shared/people/saved-filters/list-saved-filters.ts';
import { listStaffImportLines } from '../../shared/people/staff-import/list-staff-import-lines.ts';
import { listPayrollLines } from '../../shared/payroll/runs/list-payroll-lines.ts';
import { listWebhookDeliveries } from '../../shared/payroll/webhooks/list-webhook-deliveries.ts';
import { systemClock, systemRandomness } from '../../shared/platform/clock.ts';
import { aCompany, type ACompany } from '../support/a-company.ts';
import { fullLists } from '../support/full-lists.ts';
import { fullPayroll } from '../support/full-payroll.ts';
import { interleave, timed } from './interleave.ts';
import { ownRss, row, type Row } from './row.ts';
import { withRealKeys, type RealKeys } from './with-real-keys.ts';

/** How many times the p95 of a list may be at ten thousand rows what it is at a hundred. */
const allowed = 1.5;

export const says = `each list at 10 000 rows against 100, as its verb answers: the 95th of a hundred times; at most ${allowed} times`;

const [many, some] = [10_000, 100];
const rounds = 100;
const ninetyFifth = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.ceil(values.length * 0.95) - 1]!;

type Full = ACompany & Readonly<{ file: string; run: string; endpoint: string }>;

async function fullCompany({ database, seals, connect }: RealKeys, number: number, size: number): Promise<Full> {
  const randomness = systemRandomness(systemClock);
  const client = () => connect('migrator');
  const company = await aCompany({ clock: systemClock, randomness, app: database, client }, { number });
  const administrator = await connect('administrator');
  try {
    await fullLists(administrator, company, size, seals, systemClock.now());
    const payroll = await fullPayroll(administrator, company, size, seals);
    const imports = 'select id from staff_imports where company_id = $1';
    const found = await administrator.query<{ id: string }>(imports, [company.id]);
    await administrator.query('vacuum analyze');
    return { ...company, ...payroll, file: found.rows[0]!.id };
  } finally {
    await administrator.end();
  }
}

const lists: Readonly<Record<string, (uses: Pick<RealKeys, 'database' | 'seals'>, company: Full) => Promise<unknown>>> =
  {
    claims: (uses, { people }) => listExpenses(uses, people.employee, {}),
    'claims by amount': (uses, { people }) => listExpenses(uses, people.employee, { sort: 'total' }),
    queue: (uses, { people }) => listQueue(uses, people.hr, {}),
    'queue by amount': (uses, { people }) => listQueue(uses, people.hr, { sort: 'amount', order: 'desc' }),
    'queue of a manager': (uses, { people }) => listQueue(uses, people.manager, {}),
    'queue without doubts': (uses, { people }) => listQueue(uses, people.hr, { doubts: 'without' }),
    'queue of others': (uses, { people }) => listQueue(uses, people.manager, { view: 'others' }),
    'queue that nobody can decide': (uses, { people }) => listQueue(uses, people.hr, { step: 'nobody' }),
    'waiting count': (uses, { people }) => showQueueCount(uses, people.hr),
    people: (uses, { people }) => listEmployees(uses, people.hr),
    'people of a department': (uses, { people }) => listEmployees(uses, people.hr, { department: 'Lager' }),
    'people without an account': (uses, { people }) => listEmployees(uses, people.hr, { unlinked: 'yes' }),
    allowances: (uses, { people }) => listAllowances(uses, people.hr, {}),
    'allowances over the cap': (uses, { people }) => listAllowances(uses, people.hr, { filter: 'over-cap' }),
    leavers: (uses, { people }) => listLeavers(uses, people.hr, {}),
    decisions: (uses, { people }) => listDecisions(uses, people.hr, {}),
    'decisions by confidence': (uses, { people }) => listDecisions(uses, people.hr, { sort: 'confidence' }),
    'person requests': (uses, { people }) => listPersonRequests(uses, people.hr, {}),
    'staff import': (uses, { people, file }) => listStaffImportLines(uses, people.hr, file),
    notifications: (uses, { people }) => listNotifications(uses, people.employee),
    sessions: (uses, { people }) => listSessions(uses, people.employee),
    'api keys': (uses, { people }) => listApiKeys(uses, people.hr),
    'saved filters': (uses, { people }) => listSavedFilters(uses, people.hr),
    'payroll lines': (uses, { people, run }) => listPayrollLines(uses, people.salary, run, {}),
    'payroll lines rejected': (uses, { people, run }) =>
      listPayrollLines(uses, people.salary, run, { state: 'rejected' }),
    deliveries: (uses, { people }) => listWebhookDeliveries(uses, people.hr, {}),
    'deliveries that failed': (uses, { people }) => listWebhookDeliveries(uses, people.hr, { state: 'failed' }),
    'ai changes': (uses, { people }) => listAiChanges(uses, people.hr, {}),
  };

export function rows(): Promise<Row[]> {
  return withRealKeys(async (world) => {
    const [large, small] = [await fullCompany(world, 9_001, many), await fullCompany(world, 9_002, some)];
    const measured: Row[] = [];
    for (const [name, ask] of Object.entries(lists)) {
      const of = (company: Full) => () => timed(() => ask(world, company));
      const { ours, floor } = await interleave(of(large), of(small), rounds, ninetyFifth);
      measured.push(row(`${name}${ours / floor > allowed ? ' – above' : ''}`, ours, floor, 'ms', ownRss()));
    }
    return measured;
  });
}
