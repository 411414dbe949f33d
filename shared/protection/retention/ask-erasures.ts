import type { Id } from '../../kernel/ids.ts';
import { asMachine } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import { enqueueEach } from '../../platform/outbox/enqueue.ts';
import { heldPeople, readHeld } from '../../people/limits/index.ts';
import { countOver, readDue, rememberAsked } from './people-store.ts';
import { finishEvidence, type Evidence } from './run-store.ts';
import type { Swept } from './sweep-rule.ts';
import type { SweepUses } from './uses.ts';

/** People whose erasure one transaction asks for. */
const most = 200;

/** The period that a company's people are kept for after their last day. */
export const periodOfPeople = ({ lives }: Pick<SweepUses, 'lives'>, choices: ReadonlyMap<string, string>): string =>
  choices.get('employees') ?? lives.find(({ name }) => name === 'employees')!.retention.period;

/**
 * Has everybody erased whose own period is over and whom no hold keeps, by the message that erases. It is not asked for twice while it is
 * waited for. `deleted` of the evidence counts who was asked for, `kept` who is waited for.
 */
export async function askErasures(
  uses: SweepUses,
  company: Id,
  evidence: Evidence,
  choices: ReadonlyMap<string, string>,
): Promise<Swept> {
  const actor = asMachine('sweeper', company);
  authorise(actor, 'retention.sweep');
  const period = periodOfPeople(uses, choices);
  let deleted = 0;
  for (;;) {
    const asked = await uses.operations.inTenant(company, async (tx) => {
      const people = await readDue(tx, period, await heldPeople(tx), most);
      if (people.length === 0) return 0;
      await rememberAsked(tx, people);
      const contents = people.map((employee) => ({ employee, request: null, basis: 'retention' as const }));
      await enqueueEach(tx, 'erase-person', contents);
      for (const id of people) await audit(tx, actor, 'retention.erasure-asked', { kind: 'employee', id }, { period });
      return people.length;
    });
    deleted += asked;
    if (asked < most) break;
  }
  return uses.operations.inTenant(company, async (tx) => {
    const over = await countOver(tx, period, await readHeld(tx));
    const came = { deleted, held: over.held, kept: over.all - over.held - deleted };
    if (over.all > 0) await finishEvidence(tx, evidence, came);
    return { ...came, finished: true };
  });
}
