import { describe, expect, test } from 'vitest';
import { readFileSync, writeFileSync } from 'node:fs';
import { expenseActions } from '../../shared/claims/expenses/contract.ts';
import { expenseStates, type ExpenseState } from '../../shared/claims/expenses/state.ts';
import {
  arrow,
  arrows,
  arrowsFrom,
  availableActions,
  mayChange,
  outcomes,
  type DecidedBy,
} from '../../shared/claims/expenses/transitions.ts';
import { stepsDiagram, stepsTable } from '../../shared/claims/approvals/step.ts';
import { recorded as requestsRecorded } from '../../shared/protection/rights/move-request.ts';
import { requestsDiagram, requestsTable } from '../../shared/protection/rights/request-state.ts';
import { runsDiagram, runsTable } from '../../shared/payroll/runs/run-state.ts';
import { transitionsDiagram, transitionsTable } from '../../shared/claims/expenses/transitions-diagram.ts';
import { roles, type Role } from '../../shared/kernel/roles.ts';

const decided: readonly (DecidedBy | null)[] = [null, 'machine', 'check', 'person'];

describe('the table of transitions', () => {
  test('says the life of a claim', () => {
    const life = arrows.flatMap(({ act, outcome, from, to }) =>
      from.map((state) => `${state} → ${to} by ${act}${outcome ? ` ${outcome}` : ''}`),
    );
    expect(life.toSorted()).toEqual(
      [
        'draft → submitted by expense.submit',
        'changes_requested → submitted by expense.submit',
        'declined → submitted by expense.submit',
        'draft → withdrawn by expense.withdraw',
        'submitted → withdrawn by expense.withdraw',
        'declined → in_review by expense.ask-person',
        'submitted → approved by expense.evaluate approve',
        'submitted → declined by expense.evaluate decline',
        'submitted → changes_requested by expense.evaluate request_changes',
        'submitted → in_review by expense.evaluate defer',
        'in_review → approved by expense.decide approve',
        'in_review → declined by expense.decide decline',
        'in_review → changes_requested by expense.decide request_changes',
        'in_review → changes_requested by receipt.scan',
        'approved → in_review by expense.revert',
        'declined → in_review by expense.revert',
        'approved → in_payroll by payroll.take',
        'in_payroll → paid by payroll.confirm',
        'in_payroll → in_review by payroll.reject',
      ].toSorted(),
    );
  });

  test('an act and an outcome take one way from a state', () => {
    for (const state of expenseStates) {
      const ways = arrowsFrom(state).map(({ act, outcome }) => `${act} ${outcome}`);
      expect(new Set(ways).size).toBe(ways.length);
    }
  });

  test('every state but the first is reached, and only withdrawn and paid are final', () => {
    const reached = new Set(arrows.map(({ to }) => to));
    expect(expenseStates.filter((state) => !reached.has(state))).toEqual(['draft']);
    expect(expenseStates.filter((state) => arrowsFrom(state).length === 0)).toEqual(['withdrawn', 'paid']);
  });

  test('what is not in it is null', () => {
    for (const state of expenseStates) {
      for (const outcome of [null, ...outcomes]) {
        const way = arrow('expense.decide', state, outcome);
        expect(way !== null).toBe(state === 'in_review' && outcome !== null && outcome !== 'defer');
      }
    }
    expect(arrow('expense.decide', 'in_review')).toBeNull();
    expect(arrow('expense.submit', 'approved')).toBeNull();
  });

  test('the machine never decides what people are looking at, nor people what the machine is', () => {
    // That a file held malware is no decision: the claim goes back to its owner.
    const decisions = arrows.filter(({ by, act }) => by === 'machine' && act !== 'receipt.scan');
    expect(decisions.map(({ from }) => from)).toEqual(Array.from({ length: 4 }, () => ['submitted']));
    expect(arrows.filter(({ by, from }) => by === 'decider' && from.includes('submitted'))).toEqual([]);
  });

  test('a comment is required on decline, change request and revert by people, and nowhere else', () => {
    expect(arrows.filter(({ comment }) => comment).map(({ act, outcome }) => `${act} ${outcome}`)).toEqual([
      'expense.decide decline',
      'expense.decide request_changes',
      'expense.revert null',
    ]);
  });
});

describe('the buttons', () => {
  const decider = ['decide', 'revert', 'correct', 're-route', 'ask-opinion'];
  const buttons = (state: ExpenseState, owns: boolean, as: readonly Role[], decidedBy: DecidedBy | null = null) =>
    availableActions(state, { owns, roles: as, decidedBy, decides: !owns && as.includes('hr'), advises: false });

  test.each<[ExpenseState, readonly string[]]>([
    ['draft', ['edit', 'submit', 'withdraw']],
    ['submitted', ['withdraw', 'comment']],
    ['in_review', ['add-receipt', 'comment']],
    ['approved', ['comment']],
    ['declined', ['edit', 'submit', 'comment']],
    ['changes_requested', ['edit', 'submit', 'comment']],
    ['withdrawn', []],
    ['in_payroll', ['comment']],
    ['paid', ['comment']],
  ])('of an employee on their own claim that is %s are %j', (state, expected) => {
    expect(buttons(state, true, ['employee'])).toEqual(expected);
  });

  test.each<[ExpenseState, readonly string[]]>([
    ['draft', []],
    ['submitted', ['comment']],
    ['in_review', ['comment', 'decide', 're-route', 'ask-opinion']],
    ['approved', ['comment', 'revert']],
    ['declined', ['comment', 'revert']],
    ['changes_requested', ['comment']],
    ['withdrawn', []],
    ['in_payroll', ['comment']],
    ['paid', ['comment', 'correct']],
  ])('of HR on somebody else’s claim that is %s are %j', (state, expected) => {
    expect(buttons(state, false, ['employee', 'hr'])).toEqual(expected);
  });

  test('a decline by a machine or a check can be taken to a person, one by a person cannot', () => {
    const asks = decided.filter((by) => buttons('declined', true, ['employee'], by).includes('ask-person'));
    expect(asks).toEqual(['machine', 'check']);
  });

  test('nobody decides or reverts their own claim, whatever they are, and nobody edits another’s', () => {
    for (const state of expenseStates) {
      for (const by of decided) {
        // Whatever the flow says of them.
        const viewer = { owns: true, roles, decidedBy: by, decides: true, advises: true };
        const own = availableActions(state, viewer);
        expect(own.filter((action) => [...decider, 'advise'].includes(action))).toEqual([]);
        const other = buttons(state, false, roles, by);
        expect(other.filter((action) => ![...decider, 'comment'].includes(action))).toEqual([]);
      }
    }
  });

  test('somebody without a role has none', () => {
    for (const state of expenseStates) expect(buttons(state, true, [])).toEqual([]);
  });

  test('are in the contract’s order and agree with what may be changed', () => {
    for (const state of expenseStates) {
      const own = buttons(state, true, ['employee'], 'machine');
      expect(own).toEqual(expenseActions.filter((action) => own.includes(action)));
      for (const act of ['expense.edit', 'receipt.remove'] as const)
        expect(mayChange(act, state)).toBe(own.includes('edit'));
      expect(mayChange('receipt.upload', state)).toBe(own.includes('edit') || own.includes('add-receipt'));
    }
  });
});

describe('docs/state-machines.md', () => {
  const page = new URL('../../docs/state-machines.md', import.meta.url);
  const expected = [
    '# State machines',
    '',
    'Written from the tables in the code by `tests/rules/transitions.test.ts`; `UPDATE=1 vitest run tests/rules/transitions.test.ts` writes it anew.',
    '',
    '## A claim',
    '',
    'The table is `shared/claims/expenses/transitions.ts`. Each arrow is a conditional write: where the claim is no longer in the state the arrow leaves, nothing happens.',
    '',
    '```mermaid',
    transitionsDiagram(),
    '```',
    '',
    transitionsTable(),
    '',
    '## A step of its flow',
    '',
    'The table is `shared/claims/approvals/step.ts`. A claim that comes to review gets its flow’s steps copied, and one of them at a time is open: a unique index holds it. Each decision writes where the step still is open.',
    '',
    '```mermaid',
    stepsDiagram(),
    '```',
    '',
    stepsTable(),
    '',
    '## A payroll run',
    '',
    'The table is `shared/payroll/runs/run-state.ts`. An open run has no lines: they are made when it is locked, and the database lets nothing of them change but whether payroll has paid them. A line is in one run only, by a unique key; one that payroll could not pay stays where it is, and what it was made of may come again. Whoever locks may have a claim of their own in the run: locking decides nothing.',
    '',
    '```mermaid',
    runsDiagram(),
    '```',
    '',
    runsTable(),
    '',
    '## A request about personal data',
    '',
    'The table is `shared/protection/rights/request-state.ts`. The clock counts from the day a request came, until it is carried out or refused (`shared/protection/rights/due-day.ts`); an extension changes when it is due and not where it stands. A copy of one’s own data is decided and begun in the moment in which it is known who asks. Where the person can sign in and so is told in the app, what is done is closed at once, a copy when it is taken or after seven days; else HR closes it, and says with it that they have told them.',
    '',
    '```mermaid',
    requestsDiagram(),
    '```',
    '',
    requestsTable(requestsRecorded),
    '',
  ].join('\n');

  test('is what the table says', () => {
    if (process.env['UPDATE'] === '1') writeFileSync(page, expected);
    expect(readFileSync(page, 'utf8')).toBe(expected);
  });
});
