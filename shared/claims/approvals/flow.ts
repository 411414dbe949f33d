import type { Id } from '../../kernel/ids.ts';
import type { Text } from '../../kernel/language.ts';

/** Who a step of a flow can wait for: a part the person plays at the company, or one named person. */
export const approvers = ['manager', 'hr', 'salary', 'finance', 'person'] as const;
export type Approver = (typeof approvers)[number];

/**
 * What becomes of a step that nobody can act in when its turn comes. wait: HR sees that nobody can, and steps in. to-hr: HR decides
 * it instead. skip: it is passed over, unless no step would be left.
 */
export const emptyRules = ['wait', 'to-hr', 'skip'] as const;
export type EmptyRule = (typeof emptyRules)[number];

/** A step as a flow has it. `person` is set where the approver is one. */
export type FlowStep = Readonly<{ approver: Approver; person: Id | null; whenEmpty: EmptyRule }>;

/** What a claim takes from its flow. `remindAfter` are days. */
export type Flow = Readonly<{
  name: string;
  steps: readonly FlowStep[];
  wordsOnApprove: boolean;
  remindAfter: readonly number[];
}>;

export const mostSteps = 8;
export const mostReminders = 5;
/** The longest wait before a reminder, in days. */
export const longestReminder = 90;

/** The company's own flow for as long as nobody has changed it. */
export const defaultFlow: Flow = {
  name: 'HR',
  steps: [{ approver: 'hr', person: null, whenEmpty: 'wait' }],
  wordsOnApprove: false,
  remindAfter: [3, 7, 14],
};

export type FlowFault = Readonly<{ pointer: string; code: string; text: Text }>;

/** Why a flow cannot be kept: nothing when it can. What a person is, and whether they are a colleague, the caller looks up. */
export function faultsOfFlow({ name, steps, remindAfter }: Flow): FlowFault[] {
  const faults: FlowFault[] = [];
  const say = (pointer: string, code: string, sv: string, en: string) =>
    faults.push({ pointer, code, text: { sv, en } });
  if (name === '') say('/name', 'name-wanted', 'Ge flödet ett namn.', 'Give the flow a name.');
  if (steps.length === 0)
    say('/steps', 'step-wanted', 'Ett flöde har minst ett steg.', 'A flow has one step at least.');
  if (steps.length > mostSteps)
    say('/steps', 'too-many-steps', 'Ett flöde har högst åtta steg.', 'A flow has eight steps at most.');
  for (const [at, { approver, person }] of steps.entries()) {
    if ((approver === 'person') !== (person !== null))
      say(`/steps/${at}/person`, 'person-wanted', 'Välj en person för steget.', 'Choose a person for the step.');
    const same = steps.findIndex((other) => other.approver === approver && other.person === person);
    if (same < at)
      say(
        `/steps/${at}`,
        'step-twice',
        'Samma steg finns redan tidigare i flödet.',
        'The flow has the same step already.',
      );
  }
  if (remindAfter.some((days, at) => days < 1 || days > longestReminder || days <= (remindAfter[at - 1] ?? 0)))
    say(
      '/remindAfter',
      'reminders-in-order',
      'Ange dagar i stigande ordning, högst 90.',
      'State days in rising order, at most 90.',
    );
  return faults;
}

export type FlowUse<F> = Readonly<{ flow: F; categoryId: Id | null; kind: 'wellness' | 'other' | null }>;

/** The flow of a category's claims, the most specific first: the category's own, its kind's, the company's. */
export function flowFor<F>(
  category: Readonly<{ id: Id; kind: 'wellness' | 'other' }>,
  uses: readonly FlowUse<F>[],
  ofCompany: F,
): F {
  const own = uses.find(({ categoryId }) => categoryId === category.id);
  const ofKind = uses.find(({ kind }) => kind === category.kind);
  return (own ?? ofKind)?.flow ?? ofCompany;
}

/** What a step is called. */
export const approverNames = {
  manager: { sv: 'Chef', en: 'Manager' },
  hr: { sv: 'HR', en: 'HR' },
  salary: { sv: 'Lön', en: 'Salary' },
  finance: { sv: 'Ekonomi', en: 'Finance' },
  person: { sv: 'Namngiven person', en: 'Named person' },
} as const satisfies Record<Approver, Text>;
