import { expect, test } from 'vitest';
import { faultsOf } from '../../policy/rule.ts';
import { rules } from '../../policy/rules.ts';
import { breaksOfPlacesAndData } from './breaks.ts';
import { breaksOfRunning } from './breaks-of-running.ts';
import { goodStack } from './good-stack.ts';

const breaks = [...breaksOfPlacesAndData, ...breaksOfRunning];

test('a stack with one of everything, as it has to be, is refused by no rule', () => {
  expect(faultsOf(rules, goodStack)).toEqual([]);
});

test.each(breaks)('$rule refuses $change, and says what to do', ({ rule, stack, says }) => {
  const said = faultsOf(rules, stack).filter((fault) => fault.rule === rule);
  expect(said.map((fault) => fault.says).join('\n')).toContain(says);
});

test('each rule is broken here, each has a name of its own, and no break is of a rule that is not there', () => {
  const names = rules.map(({ name }) => name);
  expect(names.toSorted()).toEqual([...new Set(breaks.map(({ rule }) => rule))].toSorted());
  expect(new Set(names).size).toBe(names.length);
});

test('each says in a sentence what holds', () => {
  for (const { holds, name } of rules) expect(holds, name).toMatch(/^[A-Z“].{15,}[^.]$/);
});
