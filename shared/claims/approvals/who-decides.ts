import type { Id } from '../../kernel/ids.ts';
import type { Approver } from './flow.ts';

/** Somebody as far as deciding asks: who they are, and as whose stand-in they act today. Only those who can sign in. */
export type Acting = Readonly<{ me: Id; standsInFor: readonly Id[]; isHr: boolean }>;

/** A step that waits: whose claim it is, and who could decide it by what they are. Only those who can sign in. */
export type WaitingStep = Readonly<{
  approver: Approver;
  claimant: Id;
  /** Who the step is for, the claimant not among them. */
  people: readonly Id[];
  /** Who acted in the steps before, of the same round. */
  acted: readonly Id[];
}>;

/** How somebody may act: in their own right, as a stand-in, or as HR where nobody can. */
export type Right = Readonly<{ as: 'self' } | { as: 'stand-in'; for: Id } | { as: 'hr' }>;

/**
 * Whether somebody may decide a waiting step, and how. Nobody decides their own claim, neither themselves nor for somebody else, and
 * nobody has their own claim decided by the stand-in they chose: `standsInFor` leaves out for whom the claimant named them. Whoever acted
 * in an earlier step acts again only where the step is for nobody else.
 */
export function rightTo(step: WaitingStep, acting: Acting): Right | null {
  const { me, standsInFor, isHr } = acting;
  if (me === step.claimant) return null;
  if (step.people.length === 0) return isHr ? { as: 'hr' } : null;
  const others = step.people.some((one) => one !== me && !step.acted.includes(one));
  if (step.acted.includes(me) && others) return null;
  if (step.people.includes(me)) return { as: 'self' };
  const principal = step.people.find((one) => standsInFor.includes(one));
  return principal === undefined ? null : { as: 'stand-in', for: principal };
}

/** Whether nobody can decide a step by what they are: HR sees the badge and steps in. */
export const isEmpty = ({ people }: Pick<WaitingStep, 'people'>): boolean => people.length === 0;
