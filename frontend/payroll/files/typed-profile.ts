import type { Text } from '../../../shared/kernel/language.ts';
import {
  accountNumber,
  longestObject,
  payCodes,
  voucherSeries,
  type FileMapping,
  type PayrollProfile,
  type PayrollProfileView,
} from '../../../shared/payroll/files/contract.ts';
import { faultTexts } from './texts.ts';

type TypedCategory = { category: string; code: string; takeBack: string; account: string };

/** The profile as it stands in the form: empty for what is as usual, and departments as lines of `name = code`. */
export type TypedProfile = Pick<PayrollProfile, 'system' | 'settings'> & {
  categories: TypedCategory[];
  accounts: FileMapping['accounts'];
  series: string;
  dimension: string;
  dimensionName: string;
  departments: string;
};

/** The department is the first cost bearer of a line. */
const ofDepartments = 1;
const separator = ' = ';

export function typeProfile({ profile, categories }: PayrollProfileView): TypedProfile {
  const { mapping } = profile;
  const known = new Map(mapping.categories.map((one) => [one.category, one]));
  const department = mapping.dimensions.find(({ dimension }) => dimension === ofDepartments);
  return {
    system: profile.system,
    settings: profile.settings,
    categories: categories.map(({ id }) => {
      const { code, takeBack, account } = known.get(id) ?? {};
      return { category: id, code: code ?? '', takeBack: takeBack ?? '', account: account ?? '' };
    }),
    accounts: mapping.accounts,
    series: mapping.series,
    dimension: String(department?.becomes ?? ofDepartments),
    dimensionName: department?.name ?? 'Kostnadsställe',
    departments: (department?.objects ?? []).map(({ object, becomes }) => object + separator + becomes).join('\n'),
  };
}

const linesOf = (departments: string): { object: string; becomes: string }[] =>
  departments
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const at = line.lastIndexOf('=');
      return { object: line.slice(0, Math.max(at, 0)).trim(), becomes: at < 0 ? '' : line.slice(at + 1).trim() };
    });

/** What is wrong, by the name of the field that it stands at: `code:<id of a category>` of those that there are several of. */
export function profileFaults(typed: TypedProfile): Readonly<Record<string, Text>> {
  const faults: Record<string, Text> = {};
  for (const { category, code, takeBack, account } of typed.categories) {
    const odd = (value: string): boolean =>
      value.trim() !== '' && typed.settings.codeField === 'lonkod' && !payCodes.includes(value.trim());
    if (odd(code)) faults[`code:${category}`] = faultTexts.code;
    if (odd(takeBack)) faults[`takeBack:${category}`] = faultTexts.code;
    if (account.trim() !== '' && !accountNumber.test(account.trim()))
      faults[`account:${category}`] = faultTexts.account;
  }
  for (const name of ['cost', 'vat', 'debt'] as const)
    if (!accountNumber.test(typed.accounts[name].trim())) faults[name] = faultTexts.account;
  if (!voucherSeries.test(typed.series.trim())) faults['series'] = faultTexts.series;
  if (!/^[1-9]\d?$/.test(typed.dimension.trim())) faults['dimension'] = faultTexts.dimension;
  if (typed.dimensionName.trim() === '') faults['dimensionName'] = faultTexts.name;
  const lines = linesOf(typed.departments);
  const wrong = lines.some(({ object, becomes }) => !object || !becomes || becomes.length > longestObject);
  if (wrong || new Set(lines.map(({ object }) => object)).size < lines.length)
    faults['departments'] = faultTexts.departments;
  return faults;
}

const orNull = (value: string): string | null => value.trim() || null;

/** The form's content as the API takes it. Only of what has no faults; cost bearers beside the department stay as they were. */
export function profileFrom(typed: TypedProfile, before: PayrollProfile): PayrollProfile {
  const { cost, vat, debt } = typed.accounts;
  const others = before.mapping.dimensions.filter(({ dimension }) => dimension !== ofDepartments);
  return {
    system: typed.system,
    settings: typed.settings,
    mapping: {
      categories: typed.categories
        .map(({ category, code, takeBack, account }) => ({
          category,
          code: orNull(code),
          takeBack: orNull(takeBack),
          account: orNull(account),
        }))
        .filter(({ code, takeBack, account }) => code !== null || takeBack !== null || account !== null),
      accounts: { cost: cost.trim(), vat: vat.trim(), debt: debt.trim() },
      series: typed.series.trim(),
      dimensions: [
        {
          dimension: ofDepartments,
          becomes: Number(typed.dimension),
          name: typed.dimensionName.trim(),
          objects: linesOf(typed.departments).map((one) => ({ ...one, name: one.object })),
        },
        ...others,
      ],
    },
  };
}
