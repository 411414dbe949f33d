import type { Id } from '../../kernel/ids.ts';
import { asMachine } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import { askErasures } from './ask-erasures.ts';
import { forgetYearKeys } from './forget-year-keys.ts';
import { planSweep, type Rule } from './plan.ts';
import { beginRun, endRun, type Run } from './run.ts';
import { sweepRule, type Swept } from './sweep-rule.ts';
import type { Pace, SweepUses } from './uses.ts';

/** What a sweep of a company came to, in all and by rule. */
export type CompanySwept = Swept & Readonly<{ rules: ReadonlyMap<string, Swept> }>;

/**
 * Takes what is past its period in a company: rows by the catalogue's rules, with what goes with them outside the database; keys of years that the law
 * asks for no longer; and people whose own period is over, by the message that has them erased. What a hold keeps stays, and doing it again
 * changes nothing. A run that ended in the middle is gone on with by the next.
 */
export async function sweepCompany(uses: SweepUses, company: Id, pace: Pace): Promise<CompanySwept> {
  authorise(asMachine('sweeper', company), 'retention.sweep');
  const run = await beginRun(uses, company);
  const rulesFor = rulesOfRun(uses, company, run);
  const rules = new Map<string, Swept>();
  for (const { life } of rulesFor(new Set())) {
    if (!pace.goesOn()) break;
    const ruleFor = (held: Held) => rulesFor(held).find((one) => one.life.name === life.name)!;
    rules.set(life.name, await sweepRule(uses, company, run.evidenceOf(life.name), ruleFor, pace));
  }
  if (pace.goesOn()) rules.set('employees', await askErasures(uses, company, run.evidenceOf('employees'), run.choices));
  const finished = pace.goesOn() && [...rules.values()].every((one) => one.finished);
  if (finished) await forgetYearKeys(uses, company, run);

  const sum = (part: 'deleted' | 'held' | 'kept') => [...rules.values()].reduce((all, one) => all + one[part], 0);
  const whole = { deleted: sum('deleted'), held: sum('held'), kept: sum('kept') };
  await endRun(uses, company, run, whole);
  return { ...whole, finished, rules };
}

type Held = 'everybody' | ReadonlySet<Id>;

/** The rules of a run for whoever is held at a moment. Planned anew only where that is somebody else than the moment before. */
function rulesOfRun(
  uses: SweepUses,
  company: Id,
  { references, choices, booksFrom, startedAt }: Run,
): (held: Held) => Rule[] {
  let last: Readonly<{ name: string; rules: Rule[] }> | null = null;
  return (held) => {
    const name = held === 'everybody' ? held : [...held].toSorted().join();
    if (last?.name !== name)
      last = { name, rules: planSweep(uses.lives, references, { company, now: startedAt, held, choices, booksFrom }) };
    return last.rules;
  };
}
