import { addDays, swedishDay } from '../../../../shared/kernel/plain-date.ts';
import type { ExpenseView } from '../../../../shared/claims/expenses/contract.ts';
import { categories } from '../benefits.ts';
import type { Visitor } from '../visitor.ts';
import type { Dated } from './date-back.ts';
import { makeClaim, type Further } from './make-claim.ts';
import type { Slip } from './slip.ts';

const [, homeOffice, learning] = categories.map(({ id }) => id) as [string, string, string];
const forHome: Further = { category: homeOffice, document: 'proof-of-payment' };

/** Who decided so far, by first name, in the order of the flow; the last of them asked for a change where there is a question. */
type Way = Readonly<{
  owner: string;
  bought: Pick<Slip, 'vendor' | 'what' | 'total' | 'vatRate'>;
  further: Further;
  by: readonly string[];
  question?: string;
  daysAgo: number;
}>;

const bought = (vendor: string, what: string, total: number, vatRate: number) => ({ vendor, what, total, vatRate });

/**
 * Claims on their way through the flows, one or more at each step, so that whoever signs in finds what waits for them: the manager,
 * finance, salary, HR, and an employee who was asked for a change. One has gone the whole way.
 */
const ways: readonly Way[] = [
  {
    owner: 'Teodor',
    bought: bought('Skärmhuset AB', 'Bildskärm 27 tum', 2_990_00, 25),
    further: forHome,
    by: ['Henrik', 'Elin', 'Ylva'],
    daysAgo: 12,
  },
  {
    owner: 'Alva',
    bought: bought('Kontorsbolaget Norr AB', 'Skrivbordsstol', 2_490_00, 25),
    further: forHome,
    by: ['Henrik', 'Elin'],
    daysAgo: 8,
  },
  {
    owner: 'Karim',
    bought: bought('Webbkursen Sverige AB', 'Kurs i tillgänglighet', 1_250_00, 25),
    further: { category: learning, note: 'För arbetet med de nya sidorna.' },
    by: ['Henrik'],
    daysAgo: 7,
  },
  {
    owner: 'Karim',
    bought: bought('Ljus och Form AB', 'Skrivbordslampa', 899_00, 25),
    further: forHome,
    by: ['Henrik'],
    daysAgo: 6,
  },
  {
    owner: 'Alva',
    bought: bought('Bokhandeln Storsjön AB', 'Facklitteratur', 389_00, 6),
    further: { category: learning },
    by: ['Henrik'],
    question: 'Skriv i anteckningen vad du ska använda boken till.',
    daysAgo: 5,
  },
  {
    owner: 'Teodor',
    bought: bought('Bokhandeln Storsjön AB', 'Facklitteratur', 545_00, 6),
    further: { category: learning, note: 'Handbok i mätteknik för projektet i Åre.' },
    by: [],
    daysAgo: 4,
  },
  {
    owner: 'Karim',
    bought: bought('Kontorsbolaget Norr AB', 'Skrivbord höj- och sänkbart', 2_790_00, 25),
    further: forHome,
    by: [],
    daysAgo: 3,
  },
];

async function go(way: Way, people: ReadonlyMap<string, Visitor>, number: number): Promise<Dated> {
  const today = swedishDay(new Date());
  const submittedOn = addDays(today, -way.daysAgo);
  const slip: Slip = { ...way.bought, number, paidOn: addDays(submittedOn, -1) };
  const { id } = await makeClaim(people.get(way.owner)!, slip, way.further);
  for (const [at, name] of way.by.entries()) {
    const decider = people.get(name)!;
    const asks = way.question !== undefined && at === way.by.length - 1;
    const { version } = await decider.api<ExpenseView>('GET', `expenses/${id}`);
    await decider.api('POST', `expenses/${id}/decision`, {
      version,
      outcome: asks ? 'request_changes' : 'approve',
      comment: asks ? way.question : null,
    });
  }
  const submittedAt = `${submittedOn}T08:${String(10 + (number % 40)).padStart(2, '0')}:00Z`;
  return { claim: id, submittedAt, decidedAt: new Date(Date.parse(submittedAt) + 26 * 3_600_000).toISOString() };
}

/** Makes them through the API, as their owners and those who decide; `people` are signed in, by first name. */
export async function sendOnTheirWay(people: ReadonlyMap<string, Visitor>): Promise<Dated[]> {
  const dated: Dated[] = [];
  for (const [at, way] of ways.entries()) dated.push(await go(way, people, 30_100 + at * 3));
  return dated;
}
