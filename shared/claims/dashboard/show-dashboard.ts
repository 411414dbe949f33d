import type * as z from 'zod/mini';
import { parse } from '../../kernel/parse.ts';
import { plainDate, swedishDay, yearOf } from '../../kernel/plain-date.ts';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database, Tx } from '../../platform/tenant-transaction.ts';
import { selectCounts } from '../oversight/agreement-store.ts';
import { smallestGroup } from '../oversight/small-groups.ts';
import { figuresOf, rowsOf, tallyOf } from '../oversight/tally.ts';
import { selectApproved, selectMonths, selectWaiting } from './claims-store.ts';
import { showDashboard as contract, type DashboardView } from './contract.ts';
import { monthsOf, participationOf, useOf } from './figures.ts';
import { selectParticipation, selectUse } from './people-store.ts';

/** The company's benefit year in figures, the present one unless asked otherwise. Throws Problem `not-allowed`, `input-invalid`. */
export async function showDashboard(
  uses: { database: Database },
  actor: Person,
  query: z.input<typeof contract.query>,
): Promise<DashboardView> {
  authorise(actor, 'dashboard.read');
  const { year: asked } = parse(contract.query, query);
  return uses.database.inTenant(
    actor.company,
    async (tx) => {
      const today = swedishDay(tx.now);
      const year = asked ?? yearOf(today);
      const participation = participationOf(await selectParticipation(tx, year, today));
      const months = await monthFigures(tx, year, today.slice(0, 7));
      const sum = (who: 'machine' | 'check' | 'person') => months.all.reduce((total, one) => total + one[who], 0);
      return {
        year,
        at: tx.now.toISOString(),
        smallest: smallestGroup,
        participation,
        categories: await categoryFigures(tx, year, participation.eligible),
        waiting: await waitingFigures(tx, year),
        decided: { machine: sum('machine'), check: sum('check'), person: sum('person') },
        agreement: months.agreement,
        months: months.shown,
      };
    },
    'look',
  );
}

async function categoryFigures(tx: Tx, year: number, eligible: number): Promise<DashboardView['categories']> {
  const found = await selectUse(tx, year);
  const figures = useOf(found, await selectApproved(tx, year), eligible);
  return figures.map(({ id, ...figure }, at) => ({
    category: { id, name: { sv: found[at]!.sv, en: found[at]!.en } },
    ...figure,
  }));
}

async function waitingFigures(tx: Tx, year: number): Promise<DashboardView['waiting']> {
  const found = await selectWaiting(tx, year);
  const of = (byPerson: boolean) => {
    const one = found.find((row) => row.byPerson === byPerson);
    if (!one || one.people < smallestGroup) return { claims: one?.claims ?? 0, median: null, ninetieth: null };
    const [median, ninetieth] = one.waited;
    return { claims: one.claims, median, ninetieth };
  };
  return { people: of(true), machine: of(false) };
}

async function monthFigures(tx: Tx, year: number, now: string) {
  const [from, to] = [plainDate(`${year}-01-01`), plainDate(`${year}-12-01`)];
  const counts = await selectCounts(tx, { from, to });
  const byMonth = new Map(rowsOf(counts.map((one) => ({ ...one, category: '' }))).map((row) => [row.month, row]));
  const all = await selectMonths(tx, year);
  const { people, sample, decidedByMachine, unseen } = figuresOf(counts);
  return {
    all,
    agreement: { people, sample, decidedByMachine, unseen },
    shown: monthsOf(year, now).map((month) => {
      const found = all.find((one) => one.month === month);
      const { machine = 0, check = 0, person = 0 } = found ?? {};
      const agreed = byMonth.get(month);
      return {
        month,
        ...{ machine, check, person },
        covered: !found ? 0 : found.people < smallestGroup ? null : found.covered,
        people: agreed?.people ?? tallyOf(0, 0),
        sample: agreed?.sample ?? tallyOf(0, 0),
      };
    }),
  };
}
