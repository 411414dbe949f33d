import type { Condition } from '../../azure-policies/denials.ts';

/** A resource as Resource Manager has it when somebody asks for it: fields by their aliases. */
export type Asked = Readonly<Record<string, unknown>>;

const same = (one: unknown, other: unknown): boolean => String(one).toLowerCase() === String(other).toLowerCase();

/** What Azure Policy decides: a field that is not there equals nothing, and is different from everything. Case does not count. */
export function applies(condition: Condition, asked: Asked): boolean {
  if ('allOf' in condition) return condition.allOf.every((one) => applies(one, asked));
  if ('anyOf' in condition) return condition.anyOf.some((one) => applies(one, asked));
  if ('not' in condition) return !applies(condition.not, asked);
  if ('count' in condition) {
    const { field, where } = condition.count;
    const members = (asked[field] ?? []) as readonly Asked[];
    const inside = members.map((member) =>
      Object.fromEntries(Object.entries(member).map(([name, value]) => [`${field}.${name}`, value])),
    );
    return inside.filter((member) => applies(where, member)).length > condition.greater;
  }
  const value = asked[condition.field];
  if (condition.equals !== undefined) return value !== undefined && same(value, condition.equals);
  if (condition.notEquals !== undefined) return value === undefined || !same(value, condition.notEquals);
  if (condition.in) return value !== undefined && condition.in.some((one) => same(one, value));
  if (condition.notIn) return value === undefined || !condition.notIn.some((one) => same(one, value));
  throw new TypeError(`a condition without a test: ${condition.field}`);
}
