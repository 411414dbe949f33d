import type { RecordedAct } from '../../kernel/recorded-acts.ts';
import { reachOf, type Act, type Role } from '../../kernel/roles.ts';
import type { ExpenseAction } from './contract.ts';
import type { ExpenseState } from './state.ts';

/** What a decision or an evaluation can come to. `defer` hands the claim to people; people cannot defer. */
export const outcomes = ['approve', 'decline', 'request_changes', 'defer'] as const;
export type Outcome = (typeof outcomes)[number];

/** Who or what decided a claim: the evaluator, a settling check, or a person. */
export type DecidedBy = 'machine' | 'check' | 'person';

/** Acts of the payroll wing on a claim: its own role table authorises them, this one says what they move. */
export type PayrollAct = 'payroll.take' | 'payroll.confirm' | 'payroll.reject';

/** One way a claim can move. Each is a conditional write: where the state is not in `from`, nothing happens. */
export type Arrow = Readonly<{
  act: Act | PayrollAct;
  /** Set where one act can end in several ways. */
  outcome: Outcome | null;
  from: readonly ExpenseState[];
  to: ExpenseState;
  /** owner: whose claim it is. decider: somebody else, who the open step is for or, for other acts, with the company's reach. */
  by: 'owner' | 'decider' | 'machine' | 'payroll';
  /** The name of what happened, as the audit log and the timeline have it. */
  audit: RecordedAct;
  /** Holds only for a claim that was decided so; null: however it was decided. */
  decidedBy: readonly DecidedBy[] | null;
  /** A reason or comment is required. */
  comment: boolean;
}>;

const arrowOf = (
  by: Arrow['by'],
  act: Arrow['act'],
  from: Arrow['from'],
  to: ExpenseState,
  audit: Arrow['audit'],
  more: Partial<Pick<Arrow, 'outcome' | 'decidedBy' | 'comment'>> = {},
): Arrow => ({ act, outcome: null, from, to, by, audit, decidedBy: null, comment: false, ...more });

/**
 * The life of a claim, whole. The diagram in docs/state-machines.md, the conditional writes and the buttons are
 * made from this table. Nobody decides their own claim: the `decider` arrows are never the owner's.
 */
export const arrows: readonly Arrow[] = [
  arrowOf('owner', 'expense.submit', ['draft'], 'submitted', 'expense.submitted'),
  arrowOf('owner', 'expense.submit', ['changes_requested', 'declined'], 'submitted', 'expense.resubmitted'),
  arrowOf('owner', 'expense.withdraw', ['draft', 'submitted'], 'withdrawn', 'expense.withdrawn'),
  arrowOf('owner', 'expense.ask-person', ['declined'], 'in_review', 'expense.person-asked', {
    decidedBy: ['machine', 'check'],
  }),
  arrowOf('machine', 'expense.evaluate', ['submitted'], 'approved', 'expense.approved', { outcome: 'approve' }),
  arrowOf('machine', 'expense.evaluate', ['submitted'], 'declined', 'expense.declined', { outcome: 'decline' }),
  arrowOf('machine', 'expense.evaluate', ['submitted'], 'changes_requested', 'expense.changes-requested', {
    outcome: 'request_changes',
  }),
  arrowOf('machine', 'expense.evaluate', ['submitted'], 'in_review', 'expense.deferred', { outcome: 'defer' }),
  // A file that came while people look is found to hold malware: it goes, and the claim is its owner's again.
  arrowOf('machine', 'receipt.scan', ['in_review'], 'changes_requested', 'expense.receipt-refused'),
  arrowOf('decider', 'expense.decide', ['in_review'], 'approved', 'expense.approved', { outcome: 'approve' }),
  arrowOf('decider', 'expense.decide', ['in_review'], 'declined', 'expense.declined', {
    outcome: 'decline',
    comment: true,
  }),
  arrowOf('decider', 'expense.decide', ['in_review'], 'changes_requested', 'expense.changes-requested', {
    outcome: 'request_changes',
    comment: true,
  }),
  arrowOf('decider', 'expense.revert', ['approved', 'declined'], 'in_review', 'expense.reverted', { comment: true }),
  arrowOf('payroll', 'payroll.take', ['approved'], 'in_payroll', 'expense.taken-into-payroll'),
  arrowOf('payroll', 'payroll.confirm', ['in_payroll'], 'paid', 'expense.paid'),
  arrowOf('payroll', 'payroll.reject', ['in_payroll'], 'in_review', 'expense.payroll-rejected'),
];

/**
 * What people do to a claim that stays where it is: pass it on to the next step of its flow, send it another way, or have a paid one cover
 * another amount, which the next payroll run makes up for.
 */
export const stays: Readonly<Record<'passOn' | 'reRoute' | 'correct', Arrow>> = {
  passOn: arrowOf('decider', 'expense.decide', ['in_review'], 'in_review', 'approval.step-approved', {
    outcome: 'approve',
  }),
  reRoute: arrowOf('decider', 'expense.re-route', ['in_review'], 'in_review', 'expense.re-routed', { comment: true }),
  correct: arrowOf('decider', 'expense.correct', ['paid'], 'paid', 'expense.corrected', { comment: true }),
};

/** Acts that change a claim's content and leave its state. */
export const changes: Readonly<Record<'expense.edit' | 'receipt.upload' | 'receipt.remove', readonly ExpenseState[]>> =
  {
    'expense.edit': ['draft', 'changes_requested', 'declined'],
    // A claim that waits for people can be given what they ask for; what is there already stays.
    'receipt.upload': ['draft', 'changes_requested', 'declined', 'in_review'],
    'receipt.remove': ['draft', 'changes_requested', 'declined'],
  };

/** Says whether an act that changes a claim's content may be done in a state. */
export const mayChange = (act: keyof typeof changes, state: ExpenseState): boolean => changes[act].includes(state);

/** Every arrow that leaves a state. */
export const arrowsFrom = (state: ExpenseState): readonly Arrow[] => arrows.filter(({ from }) => from.includes(state));

/**
 * The arrow that an act takes from a state; null when there is none, which is a `not-in-this-state`.
 * `expense.evaluate` and `expense.decide` need the outcome; the other acts have none.
 */
export const arrow = (act: Arrow['act'], state: ExpenseState, outcome: Outcome | null = null): Arrow | null =>
  arrowsFrom(state).find((candidate) => candidate.act === act && candidate.outcome === outcome) ?? null;

/**
 * Who looks at a claim, and how the claim was last decided (null: not yet). `decides`: its open step is theirs to decide.
 * `advises`: they are asked for advice that they have not given.
 */
export type Viewer = Readonly<{
  owns: boolean;
  roles: readonly Role[];
  decidedBy: DecidedBy | null;
  decides: boolean;
  advises: boolean;
}>;

const mayTake = (way: Arrow, viewer: Viewer): boolean => {
  if (way.by !== 'owner' && way.by !== 'decider') return false;
  const reach = reachOf(way.act as Act, viewer.roles);
  const decides = way.act === 'expense.decide' ? viewer.decides : reach === 'company';
  const reached = way.by === 'owner' ? viewer.owns && reach !== 'none' : !viewer.owns && decides;
  return reached && (way.decidedBy === null || (viewer.decidedBy !== null && way.decidedBy.includes(viewer.decidedBy)));
};

/** The buttons a viewer sees, and no others: what the table lets them do with the claim now, in the contract's order. */
export function availableActions(state: ExpenseState, viewer: Viewer): readonly ExpenseAction[] {
  const can = (act: Act): boolean => arrowsFrom(state).some((way) => way.act === act && mayTake(way, viewer));
  const edits = mayChange('expense.edit', state) && viewer.owns && reachOf('expense.edit', viewer.roles) !== 'none';
  const adds = mayChange('receipt.upload', state) && viewer.owns && reachOf('receipt.upload', viewer.roles) !== 'none';
  const reach = reachOf('expense.comment', viewer.roles);
  const takesPart = viewer.owns ? reach !== 'none' : reach === 'company' || viewer.decides || viewer.advises;
  const talks = state !== 'draft' && state !== 'withdrawn' && takesPart;
  const may: Readonly<Record<ExpenseAction, boolean>> = {
    edit: edits,
    'add-receipt': adds && !edits,
    submit: can('expense.submit'),
    withdraw: can('expense.withdraw'),
    'ask-person': can('expense.ask-person'),
    comment: talks,
    decide: can('expense.decide'),
    revert: can('expense.revert'),
    correct: stays.correct.from.includes(state) && mayTake(stays.correct, viewer),
    're-route': state === 'in_review' && mayTake(stays.reRoute, viewer),
    'ask-opinion': can('expense.decide'),
    advise: state === 'in_review' && !viewer.owns && viewer.advises,
  };
  return (Object.keys(may) as ExpenseAction[]).filter((action) => may[action]);
}
