import type { FlowStep } from './flow.ts';

/** Where a step of a claim can be. later: its turn has not come. over: the claim left review, or took another way, before it did. */
export const stepStates = ['later', 'open', 'approved', 'declined', 'changes_requested', 'skipped', 'over'] as const;
export type StepState = (typeof stepStates)[number];

/** One way a step can go: what makes it go, and what it does to the claim. */
export type StepArrow = Readonly<{ by: string; from: StepState; to: StepState; follows: string }>;

const way = (from: StepState, to: StepState, by: string, follows: string): StepArrow => ({ by, from, to, follows });

/** The life of a step. The claim itself moves by `shared/claims/expenses/transitions.ts`. */
export const stepArrows: readonly StepArrow[] = [
  way('later', 'open', 'its turn', 'whoever it is for is told'),
  way('later', 'skipped', 'its turn, nobody can act, rule skip', 'the next step opens'),
  way('open', 'approved', 'approve', 'the next step opens; after the last the claim is approved'),
  way('open', 'declined', 'decline', 'the claim is declined'),
  way('open', 'changes_requested', 'ask for changes', 'the claim goes back to the employee'),
  way('open', 'over', 'another way chosen', 'a round begins with the other flow'),
  way('later', 'over', 'decided earlier, or another way chosen', 'nothing'),
];

export const stepMayGo = (from: StepState, to: StepState): boolean =>
  stepArrows.some((one) => one.from === from && one.to === to);

/** The state a decision leaves a step in. */
export const stepAfter = { approve: 'approved', decline: 'declined', request_changes: 'changes_requested' } as const;

/** What opens next: which step, which ones are passed over before it, and whether HR decides it because nobody else can. */
export type Opening = Readonly<{ open: number; skipped: readonly number[]; toHr: boolean }>;

/**
 * The step of a list that opens, from a place on; null after the last. `nobody` says at which places nobody could act. A step is
 * skipped only by its rule, and never when the list would be passed through without anybody: then the last one stays and waits.
 */
export function nextToOpen(
  steps: readonly Pick<FlowStep, 'whenEmpty'>[],
  from: number,
  { nobody, decided }: Readonly<{ nobody: (place: number) => boolean; decided: boolean }>,
): Opening | null {
  const skipped: number[] = [];
  for (let place = from; place < steps.length; place += 1) {
    const { whenEmpty } = steps[place]!;
    const empty = nobody(place);
    const last = place === steps.length - 1;
    if (empty && whenEmpty === 'skip' && (!last || decided)) skipped.push(place);
    else return { open: place, skipped, toHr: empty && whenEmpty === 'to-hr' };
  }
  return null;
}

/** Which reminder is due after so many days, counted from one; 0 for none. One that was missed is not caught up with. */
export const reminderDue = (remindAfter: readonly number[], days: number): number =>
  remindAfter.filter((wanted) => wanted <= days).length;

/** The table as a Mermaid state diagram, without its fence. */
export function stepsDiagram(): string {
  const ends = stepStates.filter((state) => !stepArrows.some(({ from }) => from === state));
  return [
    'stateDiagram-v2',
    '    [*] --> later: the claim comes to review',
    ...stepArrows.map(({ from, to, by }) => `    ${from} --> ${to}: ${by}`),
    ...ends.map((state) => `    ${state} --> [*]`),
  ].join('\n');
}

/** The table in Markdown, laid out as the formatter leaves it: what makes a step go, and what follows for the claim. */
export function stepsTable(): string {
  const rows = [
    ['by', 'from', 'to', 'then'],
    ...stepArrows.map(({ by, from, to, follows }) => [by, from, to, follows]),
  ];
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const line = (cells: readonly string[]) => `| ${cells.map((cell, at) => cell.padEnd(widths[at]!)).join(' | ')} |`;
  const [head, ...body] = rows.map(line);
  return [head, line(widths.map((width) => '-'.repeat(width))), ...body].join('\n');
}
