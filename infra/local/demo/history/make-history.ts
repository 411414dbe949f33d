import type { DecisionRow } from '../../../../shared/claims/oversight/contract.ts';
import { swedishDay } from '../../../../shared/kernel/plain-date.ts';
import { connectLocally, databaseName } from '../../stack/prepare-database.ts';
import type { Stack } from '../../stack/start-stack.ts';
import { employees } from '../company.ts';
import { signInAs } from '../sign-in-as.ts';
import type { Visitor } from '../visitor.ts';
import { dateBack, type Dated } from './date-back.ts';
import { makeClaim } from './make-claim.ts';
import { sendOnTheirWay } from './on-the-way.ts';
import { planHistory, type Planned } from './plan.ts';

/** Who can sign in: whoever is linked, and has a second factor where the roles ask for one. */
const people = employees.filter(({ linked, secondFactor }) => linked && secondFactor !== false);
/** Drawn of the machine's approvals of each of the last months, for HR to look at. */
const sampled = 6;

/** One claim as its owner makes it, through the API, and what HR does with it. */
async function live(owner: Visitor, hr: Visitor, planned: Planned): Promise<Dated> {
  const { slip, asks, later, submittedOn, waited } = planned;
  let claim = await makeClaim(owner, slip);
  if (asks && claim.may.includes('ask-person')) claim = await owner.api('POST', `expenses/${claim.id}/ask-person`);
  if (later !== null && claim.state === 'in_review') {
    const comment = later === 'approve' ? null : 'Det framgår inte att köpet är friskvård.';
    await hr.api('POST', `expenses/${claim.id}/decision`, { version: claim.version, outcome: later, comment });
  }
  const submittedAt = `${submittedOn}T${String(7 + (slip.number % 9)).padStart(2, '0')}:${String(slip.number % 60).padStart(2, '0')}:00Z`;
  return {
    claim: claim.id,
    submittedAt,
    decidedAt: new Date(Date.parse(submittedAt) + waited * 3_600_000).toISOString(),
  };
}

/** HR draws some of the machine's approvals of the last months and looks at them: all but one are as they should be. */
async function lookAtSomes(hr: Visitor, months: readonly string[]): Promise<void> {
  for (const month of months) await hr.api('POST', 'oversight/samples', { month, size: sampled });
  const { items } = await hr.api<{ items: DecisionRow[] }>('GET', 'oversight/decisions?later=to-look-at');
  let answered = 0;
  for (const { id } of items) {
    const { version, may } = await hr.api<{ version: number; may: string[] }>('GET', `oversight/decisions/${id}`);
    if (!may.includes('answer')) continue;
    answered += 1;
    const agrees = answered !== 5;
    const reason = agrees ? null : 'Kvittot gäller någon annans köp.';
    await hr.api('POST', `oversight/decisions/${id}/answer`, { version, agrees, reason });
  }
}

async function putBack({ server, kept }: Stack, dated: readonly Dated[]): Promise<void> {
  const login = { user: 'migrator', password: kept.passwords.migrator.reveal() };
  const migrator = await connectLocally(server, login, databaseName);
  try {
    await dateBack(migrator, dated);
  } finally {
    await migrator.end();
  }
}

/**
 * Gives the demo company a past: claims that its people make through the API, which the machine judges and HR decides, and which are
 * then put at the days that their receipts are of; first of all what waits for somebody. Takes some twenty seconds beside everything else, so nothing waits for it.
 */
export async function makeHistory(stack: Stack): Promise<number> {
  const visitors = await Promise.all(people.map(({ oid }) => signInAs(stack.origin, oid)));
  const hrs = visitors.filter((_, at) => people[at]!.roles.includes('hr'));
  const byName = new Map(visitors.map((visitor, at) => [people[at]!.name.split(' ')[0]!, visitor]));
  const onTheWay = await sendOnTheirWay(byName);
  await putBack(stack, onTheWay);
  const dated: Dated[] = [];
  // One after the other: whoever tries the product meanwhile is to have most of the machine.
  for (const planned of planHistory(swedishDay(new Date()), people.length)) {
    const owner = visitors[planned.who]!;
    dated.push(
      await live(
        owner,
        hrs.find((hr) => hr !== owner)!,
        planned,
      ),
    );
  }
  await putBack(stack, dated);
  const months = [...new Set(dated.map(({ submittedAt }) => submittedAt.slice(0, 7)))].toSorted().slice(-3);
  await lookAtSomes(hrs[0]!, months);
  return onTheWay.length + dated.length;
}
