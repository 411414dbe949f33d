import type { Id } from '../../../kernel/ids.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { daysBetween } from '../../../kernel/plain-date.ts';
import type { Text } from '../../../kernel/language.ts';

/** Who decides for whom, from a day to a day, both included. */
export type StandIn = Readonly<{ employeeId: Id; standInId: Id; firstDay: PlainDate; lastDay: PlainDate }>;

/** The longest somebody can be stood in for at a time, in days: a year's leave. */
export const longestStandIn = 366;

const overlaps = (one: StandIn, other: StandIn): boolean =>
  one.firstDay <= other.lastDay && other.firstDay <= one.lastDay;

export type StandInFault = Readonly<{ pointer: string; code: string; text: Text }>;

const fault = (pointer: string, code: string, sv: string, en: string): StandInFault => ({
  pointer,
  code,
  text: { sv, en },
});

/**
 * Why a stand-in cannot be named: nothing when they can. `others` are the stand-ins that have not ended. Nobody has two at a time,
 * and who is away in those days stands in for nobody: there are no chains.
 */
export function faultsOfStandIn(
  wanted: StandIn,
  { today, able, others }: Readonly<{ today: PlainDate; able: boolean; others: readonly StandIn[] }>,
): StandInFault[] {
  const { employeeId, standInId, firstDay, lastDay } = wanted;
  const faults: StandInFault[] = [];
  if (standInId === employeeId || !able)
    faults.push(
      fault('/standIn', 'not-them', 'Välj en kollega som kan logga in.', 'Choose a colleague who can sign in.'),
    );
  if (lastDay < firstDay || lastDay < today)
    faults.push(fault('/to', 'to-too-early', 'Sista dagen har redan varit.', 'The last day has been already.'));
  else if (daysBetween(firstDay, lastDay) > longestStandIn)
    faults.push(fault('/to', 'to-too-late', 'Välj högst ett år.', 'Choose a year at most.'));
  const same = others.filter((other) => overlaps(other, wanted));
  if (same.some((other) => other.employeeId === employeeId))
    faults.push(
      fault(
        '/from',
        'stand-in-already',
        'Det finns redan en ersättare de dagarna.',
        'There is a stand-in in those days already.',
      ),
    );
  if (same.some((other) => other.employeeId === standInId))
    faults.push(
      fault(
        '/standIn',
        'stand-in-away',
        'Kollegan har själv en ersättare de dagarna.',
        'The colleague has a stand-in of their own in those days.',
      ),
    );
  if (same.some((other) => other.standInId === employeeId))
    faults.push(
      fault(
        '/from',
        'stands-in',
        'Du ersätter själv någon de dagarna, och det går inte vidare till din ersättare. Avsluta det först.',
        'Somebody is stood in for in those days, which does not pass on to another. End that first.',
      ),
    );
  return faults;
}

export const whenOf = ({ firstDay, lastDay }: StandIn, today: PlainDate): 'coming' | 'today' | 'over' =>
  lastDay < today ? 'over' : firstDay > today ? 'coming' : 'today';
