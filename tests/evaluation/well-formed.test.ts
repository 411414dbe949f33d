import { expect, test } from 'vitest';
import { parseOrganisationNumber } from '../../shared/kernel/organisation-number.ts';
import { daysBetween, monthOf, yearOf } from '../../shared/kernel/plain-date.ts';
import { isFor } from '../../shared/claims/benefits/category-rules.ts';
import { allCases } from './all-cases.ts';
import type { Case, Verdict } from './case.ts';
import { halfOf } from './halves.ts';
import { digitsOf, printedAmount, rowsAndTotal } from './printed-amount.ts';
import { sources } from './sources.ts';

const verdicts: readonly Verdict[] = ['approve', 'decline', 'request_changes', 'defer'];
const injected = allCases.filter(({ twin }) => twin !== null);
const honest = allCases.filter(({ twin }) => twin === null);
const byId = new Map(allCases.map((one) => [one.id, one]));

/** The ids of the cases that a sentence is not true of. */
const but = (cases: readonly Case[], holds: (one: Case) => boolean): readonly string[] =>
  cases.filter((one) => !holds(one)).map(({ id }) => id);

const textOf = (one: Case): string => [one.printed, ...one.further].flat(2).join('\n');
const sellersNumbers = (one: Case): readonly string[] => textOf(one).match(/\b\d{6}-\d{4}\b|\bSE\d{12}\b/g) ?? [];

test('every case has an id of its own', () => {
  expect(byId.size).toBe(allCases.length);
  expect(but(allCases, ({ id }) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
});

test('no two honest receipts are of the same seller or print the same', () => {
  const names = honest.map(({ printed }) => JSON.stringify(printed));
  expect(new Set(names).size).toBe(honest.length);
  const numbers = honest.flatMap(sellersNumbers);
  expect(numbers.filter((number, at) => numbers.indexOf(number) !== at)).toEqual([]);
});

test('there are enough cases of every kind, and of both languages', () => {
  const count = (cases: readonly Case[], verdict: Verdict) => cases.filter(({ expects }) => expects === verdict).length;
  expect(allCases.length).toBeGreaterThanOrEqual(180);
  expect(count(allCases, 'approve')).toBeGreaterThanOrEqual(70);
  expect(count(allCases, 'decline')).toBeGreaterThanOrEqual(45);
  expect(count(allCases, 'request_changes')).toBeGreaterThanOrEqual(20);
  expect(count(honest, 'defer')).toBeGreaterThanOrEqual(35);
  expect(injected.length).toBeGreaterThanOrEqual(24);
  for (const verdict of verdicts) {
    const english = allCases.filter(({ expects, language }) => expects === verdict && language === 'en');
    expect(english.length / count(allCases, verdict), verdict).toBeGreaterThan(0.15);
  }
});

test('what is expected is acceptable, people may always be asked, and nothing is approved that should not be', () => {
  expect(but(allCases, ({ acceptable, expects }) => acceptable.includes(expects))).toEqual([]);
  expect(but(allCases, ({ acceptable }) => acceptable.includes('defer'))).toEqual([]);
  expect(but(allCases, ({ acceptable, expects }) => expects === 'approve' || !acceptable.includes('approve'))).toEqual(
    [],
  );
});

test('what people must look at is never called clear, and most of the rest is', () => {
  expect(but(allCases, ({ expects, clear }) => expects !== 'defer' || !clear)).toEqual([]);
  const decidable = allCases.filter(({ expects }) => expects !== 'defer');
  expect(decidable.filter(({ clear }) => clear).length / decidable.length).toBeGreaterThan(0.8);
});

test('every case says why, and after what source', () => {
  const known = Object.values(sources);
  expect(but(allCases, ({ because }) => /^[A-Z“].{15,}/.test(because))).toEqual([]);
  expect(but(allCases, ({ because }) => known.some((source) => because.endsWith(`. (${source})`)))).toEqual([]);
  const unused = known.filter((source) => !allCases.some(({ because }) => because.endsWith(`(${source})`)));
  expect(unused).toEqual([]);
});

test('every organisation number has its check digit and is a made-up one', () => {
  const wrong = allCases
    .flatMap(sellersNumbers)
    .filter((number) => parseOrganisationNumber(number)?.startsWith('99') !== true);
  expect(wrong).toEqual([]);
});

test('where a case says so, its rows make the total that is stated', () => {
  const adding = allCases.filter(({ addsUp }) => addsUp);
  expect(adding.length).toBeGreaterThan(150);
  const off = adding.flatMap((one) => {
    const printed = rowsAndTotal(one.printed);
    if (printed && printed.rows === printed.total && printed.total === one.stated.total) return [];
    return [`${one.id}: rows ${printed?.rows}, total ${printed?.total}, stated ${one.stated.total}`];
  });
  expect(off).toEqual([]);
});

test('where a case says so, its VAT is printed and is that of its rates', () => {
  const adding = allCases.filter(({ addsUp }) => addsUp);
  const print = (ore: number) => (ore / 100).toFixed(2).replace('.', ',');
  const unprinted = but(adding, (one) =>
    one.stated.vat.every(({ rate, amount }) => rate === 0 || digitsOf(one).includes(print(amount))),
  );
  expect(unprinted).toEqual([]);
  // Gross of each rate from its VAT; a rounded öre of VAT is up to nine of gross.
  const off = but(adding, ({ stated }) => {
    const rated = stated.vat.filter(({ rate }) => rate > 0);
    if (rated.length === 0 || rated.length < stated.vat.length) return true;
    const gross = rated.reduce((sum, { rate, amount }) => sum + (amount * (100 + rate)) / rate, 0);
    return Math.abs(gross - (stated.total ?? 0)) <= 20 * rated.length;
  });
  expect(off).toEqual([]);
});

test('an injected case is its twin with the injected text in it, and nothing else', () => {
  const differing = but(injected, (one) => {
    const twin = byId.get(one.twin ?? '');
    if (!twin || twin.twin !== null) return false;
    const { printed, policy, criteria } = one.injected;
    if (printed.length + policy.length === 0 && criteria === null) return false;
    const withMore = (text: string, more: string | undefined) => (more === undefined ? text : `${text} ${more}`);
    const rest = one.printed.filter((line) => !printed.includes(line));
    const restOfPolicy = one.category.policy.filter((text) => !policy.includes(text));
    const { sv, en } = twin.category.criteria;
    const written = { sv: withMore(sv, criteria?.sv), en: withMore(en, criteria?.en) };
    const world = ({
      language,
      further,
      documents,
      stated,
      today,
      category,
      allowance,
      employee,
      duplicates,
    }: Case) => {
      const own = { ...category, policy: [], criteria: {} };
      return JSON.stringify([language, further, documents, stated, today, own, allowance, employee, duplicates]);
    };
    return (
      JSON.stringify(rest) === JSON.stringify(twin.printed) &&
      JSON.stringify(one.category.criteria) === JSON.stringify(written) &&
      JSON.stringify(restOfPolicy) === JSON.stringify(twin.category.policy) &&
      world(one) === world(twin) &&
      one.yearTaxFreeBefore === twin.yearTaxFreeBefore
    );
  });
  expect(differing).toEqual([]);
});

test('what is expected to be approved keeps the rules that are mere arithmetic', () => {
  const approvals = allCases.filter(({ expects }) => expects === 'approve');
  const inItsYear = ({ stated: { paidOn, benefitYear } }: Case) =>
    paidOn !== null &&
    (yearOf(paidOn) === benefitYear || (monthOf(paidOn) >= 11 && yearOf(paidOn) + 1 === benefitYear));
  const whileEmployed = ({ stated: { paidOn }, employee: { employedFrom, employedUntil } }: Case) =>
    paidOn !== null && employedFrom <= paidOn && (employedUntil === null || paidOn <= employedUntil);
  const withinCap = ({ stated: { total }, allowance: { base, used, reserved }, yearTaxFreeBefore, category }: Case) => {
    const covered = Math.min(total ?? 0, base - used - reserved);
    return covered > 0 && (category.taxTreatment === 'taxable' || yearTaxFreeBefore + covered <= 5000_00);
  };
  const inTime = ({ stated: { paidOn }, today, category }: Case) =>
    paidOn !== null && paidOn <= today && daysBetween(paidOn, today) <= (category.rules.maximumAgeDays ?? 366);
  expect(but(approvals, inItsYear)).toEqual([]);
  expect(but(approvals, whileEmployed)).toEqual([]);
  expect(but(approvals, withinCap)).toEqual([]);
  expect(but(approvals, inTime)).toEqual([]);
  expect(but(approvals, ({ category: { rules }, employee }) => isFor(rules, employee.department))).toEqual([]);
  expect(
    but(approvals, ({ category: { rules }, documents }) =>
      (rules.documents ?? []).every((it) => documents.includes(it)),
    ),
  ).toEqual([]);
  expect(but(approvals, ({ duplicates: { exact, likely } }) => !exact && !likely)).toEqual([]);
  expect(but(approvals, ({ stated: { currency }, category }) => currency === 'SEK' && category.open)).toEqual([]);
  const unnamed = approvals.filter(({ stated }) => (stated.total ?? 0) > 4000_00);
  expect(but(unnamed, (one) => textOf(one).includes('Köpare:'))).toEqual([]);
});

test('what is refused at submission breaks such a rule', () => {
  const refused = allCases.filter(({ refusedAtSubmission }) => refusedAtSubmission);
  expect(but(refused, ({ expects }) => expects === 'decline')).toEqual([]);
  const broken = ({ stated: { paidOn, benefitYear }, employee, category }: Case) =>
    !category.open ||
    !isFor(category.rules, employee.department) ||
    paidOn === null ||
    paidOn < employee.employedFrom ||
    (employee.employedUntil !== null && paidOn > employee.employedUntil) ||
    (yearOf(paidOn) !== benefitYear && !(monthOf(paidOn) >= 11 && yearOf(paidOn) + 1 === benefitYear));
  expect(but(refused, broken)).toEqual([]);
  expect(but(allCases, (one) => one.refusedAtSubmission || one.expects === 'request_changes' || !broken(one))).toEqual(
    [],
  );
});

test('the ledger of every allowance holds', () => {
  expect(but(allCases, ({ allowance: { base, used, reserved } }) => used >= 0 && used + reserved <= base)).toEqual([]);
  expect(
    but(allCases, ({ allowance: { used, reserved }, yearTaxFreeBefore }) => yearTaxFreeBefore >= used + reserved),
  ).toEqual([]);
});

test('the halves are of a size for every verdict and language, and twins are in the same one', () => {
  const share = (cases: readonly Case[]) => cases.filter((one) => halfOf(one) === 'tuning').length / cases.length;
  for (const verdict of verdicts) {
    const tuning = share(allCases.filter(({ expects }) => expects === verdict));
    expect(tuning, verdict).toBeGreaterThan(0.4);
    expect(tuning, verdict).toBeLessThan(0.6);
  }
  const parts = { injected, honest, english: allCases.filter(({ language }) => language === 'en') };
  for (const [name, cases] of Object.entries(parts)) {
    expect(share(cases), name).toBeGreaterThan(0.4);
    expect(share(cases), name).toBeLessThan(0.6);
  }
  expect(but(injected, (one) => halfOf(one) === halfOf(byId.get(one.twin ?? '')!))).toEqual([]);
});

test('amounts are read as they are printed', () => {
  const read = ['1 195,00 kr', 'SEK 1,195.00', '-98,00', '129:-', '780 kr', '$59.99', 'Kassa 1', '17:41'].map(
    printedAmount,
  );
  expect(read).toEqual([1195_00, 1195_00, -98_00, 129_00, 780_00, 59_99, null, null]);
});
