import type { Rule } from './context.ts';
import { ruleOfColumn, type Column } from './rule-of-column.ts';

/** A table to be made up: its columns with their rules, and how its rows are found and told apart. */
export type TablePlan = Readonly<{ name: string; rules: ReadonlyMap<string, Rule>; person: string | null }>;

/** A column that nobody has classified, or for which there is no rule: nothing is made before there is one. */
export class NoRule extends Error {
  override readonly name = 'NoRule';
}

/** Where the person of a row stands, if the class does not say it. */
const persons = ['employee_id', 'staff_id'];

/**
 * The rules for every column of some tables, none of them generated. Throws NoRule with every column that has no class, or a class for which there
 * is no rule, by table and column.
 */
export function planFor(columns: readonly (Omit<Column, 'holds'> & { holds: Column['holds'] | null })[]): TablePlan[] {
  const faults: string[] = [];
  const plans = [...Map.groupBy(columns, ({ table }) => table)].map(([name, all]): TablePlan => {
    const rules = new Map<string, Rule>();
    for (const column of all) {
      const rule = column.holds && ruleOfColumn({ ...column, holds: column.holds });
      if (rule) rules.set(column.name, rule);
      else faults.push(`${name}.${column.name} ${column.holds ? 'has a class without a rule' : 'is not classified'}`);
    }
    const own = name === 'employees' || name === 'staff_members' ? 'id' : null;
    const person = own ?? persons.find((one) => all.some((column) => column.name === one)) ?? null;
    return { name, rules, person };
  });
  if (faults.length > 0) throw new NoRule(`Nothing was made: ${faults.join('; ')}`);
  return plans;
}
