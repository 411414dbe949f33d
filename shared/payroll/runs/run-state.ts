import type { Act } from '../../kernel/roles.ts';
import type { RecordedAct } from '../../kernel/recorded-acts.ts';

/** Where a run can be. */
export const runStates = ['open', 'locked', 'exported', 'confirmed'] as const;
export type RunState = (typeof runStates)[number];

/** Where a line of a run can be: payroll has yet to answer for it, has paid it, or could not. */
export const lineStates = ['waiting', 'confirmed', 'rejected'] as const;
export type LineState = (typeof lineStates)[number];

/**
 * payment: an approved claim. correction: a paid claim covers another amount by now. recovery: it covers nothing any more.
 * leaver-deduction: what a leaver used beyond the benefit.
 */
export const lineKinds = ['payment', 'correction', 'recovery', 'leaver-deduction'] as const;
export type LineKind = (typeof lineKinds)[number];

/** What payroll does to a run. */
export type RunAct = Extract<Act, `payroll-run.${string}`>;

/** One way a run can move, or something that is done to it where it stays. Each is a conditional write. */
export type RunArrow = Readonly<{
  act: Exclude<RunAct, 'payroll-run.read' | 'payroll-run.open'>;
  from: RunState;
  to: RunState;
  audit: RecordedAct;
  /** What becomes of the lines it concerns, and of their claims. */
  lines: Readonly<{ to: LineState; from: LineState | null }> | null;
  when: string;
}>;

const settle = { from: 'waiting', to: 'confirmed' } as const;
const refuse = { from: 'waiting', to: 'rejected' } as const;

/**
 * The life of a run, whole. The diagram in docs/state-machines.md, the conditional writes and the buttons are made from this table.
 * The database knows the same arrows (trigger locked_run_stays), and a test holds the two together.
 */
export const runArrows: readonly RunArrow[] = [
  arrow('payroll-run.propose', 'open', 'open', 'payroll-run.proposed', null, 'a company where two people lock'),
  arrow('payroll-run.lock', 'open', 'locked', 'payroll-run.locked', { from: null, to: 'waiting' }, 'lines are made'),
  arrow('payroll-run.export', 'locked', 'exported', 'payroll-run.exported', null, 'payroll has it'),
  arrow('payroll-run.reject', 'locked', 'locked', 'payroll-run.line-rejected', refuse, 'one line'),
  arrow('payroll-run.reject', 'exported', 'exported', 'payroll-run.line-rejected', refuse, 'others wait'),
  arrow('payroll-run.reject', 'exported', 'confirmed', 'payroll-run.line-rejected', refuse, 'the last that waited'),
  arrow('payroll-run.confirm', 'exported', 'exported', 'payroll-run.confirmed', settle, 'others wait'),
  arrow('payroll-run.confirm', 'exported', 'confirmed', 'payroll-run.confirmed', settle, 'none waits any more'),
];

function arrow(
  act: RunArrow['act'],
  from: RunState,
  to: RunState,
  audit: RecordedAct,
  lines: RunArrow['lines'],
  when: string,
): RunArrow {
  return { act, from, to, audit, lines, when };
}

/** Whether an act can be done to a run in a state at all. */
export const runMay = (act: RunArrow['act'], state: RunState): boolean =>
  runArrows.some((one) => one.act === act && one.from === state);

/** Where a run is once lines of it are settled: it is over with the last one that waited, if payroll has it. */
export const afterSettling = (state: RunState, waiting: number): RunState =>
  state === 'exported' && waiting === 0 ? 'confirmed' : state;

/** The run table as a Mermaid state diagram, without its fence. */
export function runsDiagram(): string {
  const ways = runArrows.map(({ act, from, to, when }) => `    ${from} --> ${to}: ${nameOf(act)} (${when})`);
  return ['stateDiagram-v2', '    [*] --> open: open', ...ways, '    confirmed --> [*]'].join('\n');
}

const nameOf = (act: RunArrow['act']): string => act.replace('payroll-run.', '');

/** The run table in Markdown, laid out as the formatter leaves it. */
export function runsTable(): string {
  const rows = [
    ['act', 'from', 'to', 'lines', 'recorded as'],
    ...runArrows.map(({ act, from, to, lines, audit }) => [
      nameOf(act),
      from,
      to,
      lines ? (lines.from === null ? `made ${lines.to}` : `${lines.from} → ${lines.to}`) : '',
      `\`${audit}\``,
    ]),
  ];
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const line = (cells: readonly string[]) => `| ${cells.map((cell, at) => cell.padEnd(widths[at]!)).join(' | ')} |`;
  const [head, ...body] = rows.map(line);
  return [head, line(widths.map((width) => '-'.repeat(width))), ...body].join('\n');
}
