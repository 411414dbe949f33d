import { needsDecision, type RequestKind } from './request-kind.ts';

/** Where a request stands. */
export const requestStates = [
  'received',
  'identity-verified',
  'decided',
  'carried-out',
  'closed',
  'withdrawn',
] as const;
export type RequestState = (typeof requestStates)[number];

/** What was answered (Art. 12(3) and (4)). */
export const outcomes = ['granted', 'partly', 'refused'] as const;
export type Outcome = (typeof outcomes)[number];

/** What can be done to a request. */
export const requestMoves = ['verify', 'extend', 'decide', 'carry-out', 'close', 'withdraw'] as const;
export type RequestMove = (typeof requestMoves)[number];

type Arrow = Readonly<{ move: RequestMove; from: RequestState; to: RequestState }>;

/**
 * Every way a request can take. An extension changes when it is due and not where it stands. The person takes a request back until it is
 * decided: what was decided may have begun. What was refused has nothing to carry out.
 */
export const requestArrows: readonly Arrow[] = [
  { move: 'verify', from: 'received', to: 'identity-verified' },
  { move: 'extend', from: 'received', to: 'received' },
  { move: 'extend', from: 'identity-verified', to: 'identity-verified' },
  { move: 'decide', from: 'identity-verified', to: 'decided' },
  { move: 'carry-out', from: 'decided', to: 'carried-out' },
  { move: 'close', from: 'decided', to: 'closed' },
  { move: 'close', from: 'carried-out', to: 'closed' },
  { move: 'withdraw', from: 'received', to: 'withdrawn' },
  { move: 'withdraw', from: 'identity-verified', to: 'withdrawn' },
];

/** What a request is as far as its moves depend on it. */
export type Standing = Readonly<{ kind: RequestKind; state: RequestState; outcome: Outcome | null }>;

/** Where a move takes a request; null where it cannot be made. */
export function arrowOf(move: RequestMove, { kind, state, outcome }: Standing): Arrow | null {
  if (move === 'carry-out' && outcome === 'refused') return null;
  if (move === 'close' && state === 'decided' && outcome !== 'refused') return null;
  // What needs no decision takes no more time than a machine does.
  if (move === 'extend' && !needsDecision(kind)) return null;
  return requestArrows.find((arrow) => arrow.move === move && arrow.from === state) ?? null;
}

/** Whether the law's clock runs: until the person has the answer, and what was granted is done. */
export const isOpen = (state: RequestState): boolean =>
  state === 'received' || state === 'identity-verified' || state === 'decided';

const word = (state: RequestState): string => state.replaceAll('-', '_');

/** Which of two arrows from one state it is, where an outcome tells. */
const told = ({ move, from }: Arrow): string =>
  from !== 'decided' ? '' : move === 'close' ? ' (refused)' : ' (granted, whole or in part)';

/** The table as a picture, for docs/state-machines.md. */
export const requestsDiagram = (): string =>
  [
    'stateDiagram-v2',
    '    [*] --> received: asked in the app, or written down by HR',
    ...requestArrows.map((arrow) => `    ${word(arrow.from)} --> ${word(arrow.to)}: ${arrow.move}${told(arrow)}`),
    '    closed --> [*]',
    '    withdrawn --> [*]',
  ].join('\n');

/** Who makes a move, where the machine does not follow from another. */
const movers: Readonly<Record<RequestMove, string>> = {
  verify: 'the session; HR, who says how they know',
  extend: 'HR, once, within the first month, with a reason',
  decide: 'HR, nobody their own unless they are all of HR; of a copy nobody',
  'carry-out': 'the machine; of a correction HR',
  close: 'the machine where the person is told in the app; HR',
  withdraw: 'the person',
};

/** The table as a table, for docs/state-machines.md. `recorded`: what each move is called in the log. */
export function requestsTable(recorded: Readonly<Record<RequestMove, string>>): string {
  const rows = requestArrows.map(({ move, from, to }) => [move, from, to, movers[move], `\`${recorded[move]}\``]);
  const head = ['move', 'from', 'to', 'by', 'recorded as'];
  const wide = head.map((_, at) => Math.max(...[head, ...rows].map((row) => row[at]!.length)));
  const line = (row: readonly string[]) => `| ${row.map((cell, at) => cell.padEnd(wide[at]!)).join(' | ')} |`;
  return [line(head), `| ${wide.map((many) => '-'.repeat(many)).join(' | ')} |`, ...rows.map(line)].join('\n');
}
