import type { Id } from '../../kernel/ids.ts';
import { reachOf, type Role } from '../../kernel/roles.ts';
import { runActions, type RunAction } from './contract.ts';
import { runMay, type RunArrow, type RunState } from './run-state.ts';

/** What a run's buttons depend on. `proposedBy`: who has proposed to lock it; null where nobody has. */
export type Standing = Readonly<{ state: RunState; proposedBy: Id | null; twoPeople: boolean; waiting: number }>;

/** Why a run cannot be locked by somebody, where the company wants two people to lock; null where it can. */
export function lockRefusal(
  { twoPeople, proposedBy }: Pick<Standing, 'twoPeople' | 'proposedBy'>,
  by: Id,
): 'run-not-proposed' | 'own-proposal' | null {
  if (!twoPeople) return null;
  if (proposedBy === null) return 'run-not-proposed';
  return proposedBy === by ? 'own-proposal' : null;
}

/** What somebody may do with a run now, in the contract's order. Their own claims in it make no difference: locking decides nothing. */
export function runActionsOf(
  run: Standing,
  reader: Readonly<{ employee: Id; roles: readonly Role[] }>,
): readonly RunAction[] {
  const can = (act: RunArrow['act']) => runMay(act, run.state) && reachOf(act, reader.roles) === 'company';
  const may: Readonly<Record<RunAction, boolean>> = {
    propose: can('payroll-run.propose') && run.twoPeople && run.proposedBy === null,
    'withdraw-proposal': can('payroll-run.propose') && run.proposedBy !== null,
    lock: can('payroll-run.lock') && lockRefusal(run, reader.employee) === null,
    export: can('payroll-run.export'),
    confirm: can('payroll-run.confirm'),
    reject: can('payroll-run.reject') && run.waiting > 0,
  };
  return runActions.filter((action) => may[action]);
}
