import * as z from 'zod/mini';
import { amount, id, instant, named, sentence, typed } from '../../../kernel/contract-types.ts';
import { endpoint } from '../../../kernel/endpoint.ts';
import type { Text } from '../../../kernel/language.ts';
import { documentKindNames } from '../category-rules.ts';

export { documentKinds, documentKindNames, type DocumentKind } from '../category-rules.ts';
/** The wellness category as it ships, so that HR can take its texts back. */
export { wellnessCategory } from '../../company-set-up/wellness-category.ts';

const version = z.int().check(z.gte(1), z.meta({ description: 'the version that was seen' }));
const rates = [25, 12, 6, 0] as const;

export const categoryKinds = ['wellness', 'other'] as const;
export const taxTreatments = ['tax-free', 'taxable'] as const;
/** What makes somebody's share of the yearly amount. */
export const proratings = ['none', 'days', 'days-and-share'] as const;
/** The VAT rates that a Swedish receipt can have, in percent. */
export const vatChoices: readonly number[] = rates;
/** Categories that a company can have. */
export const mostCategories = 50;

const choices = {
  kind: z.enum(categoryKinds),
  taxTreatment: z.enum(taxTreatments),
  prorating: z.enum(proratings),
  expectedVat: z.nullable(z.array(z.literal(rates)).check(z.maxLength(rates.length))),
  yearlyAmount: amount,
  documents: z.array(z.enum(documentKindNames)).check(z.maxLength(documentKindNames.length)),
};

/** What HR decides of a category. Amounts in öre; `yearStart` is the first day of its year as MM-DD. */
export const categoryFields = named(
  'CategoryFields',
  z.object({
    ...choices,
    nameSv: typed(80),
    nameEn: typed(80),
    criteriaSv: typed(4000),
    criteriaEn: typed(4000),
    payrollCode: z.nullable(typed(40)),
    yearStart: z.string().check(z.maxLength(5), z.meta({ examples: ['01-01'] })),
    notAllowed: z.array(typed(60)).check(z.maxLength(50)),
    maximumAgeDays: z.nullable(z.int().check(z.gte(1), z.lte(730))),
    maximumPerOccasion: z.nullable(amount),
    departments: z.array(typed(200)).check(z.maxLength(50)),
  }),
);
export type CategoryFields = z.output<typeof categoryFields>;

/** What is said where a name or the criteria are left empty: by the page at once, and by the server. */
export const missingWords = {
  name: { sv: 'Ge förmånen ett namn.', en: 'Give the benefit a name.' },
  criteria: {
    sv: 'Skriv vad som ingår, så att medarbetarna och de som granskar vet det.',
    en: 'Write what is included, so that employees and reviewers know.',
  },
} as const satisfies Record<string, Text>;

export const categoryView = named(
  'Category',
  z.object({
    ...choices,
    id,
    version: z.number(),
    name: sentence,
    criteria: sentence,
    payrollCode: z.nullable(z.string()),
    yearStart: z.string(),
    notAllowed: z.array(z.string()),
    maximumAgeDays: z.nullable(z.number()),
    maximumPerOccasion: z.nullable(amount),
    departments: z.array(z.string()),
    open: z.boolean(),
    /** It has claims or opened allowances: it can be closed and never deleted, and stays of its kind. */
    inUse: z.boolean(),
    /** The allowances of the year that has begun: how many are opened, and how many of them with another base than the yearly amount. */
    opened: z.object({ year: z.number(), count: z.number(), otherBase: z.number() }),
    changedAt: z.nullable(instant),
  }),
);
export type CategoryView = z.output<typeof categoryView>;

const path = 'categories/{category}';

export const listCategories = endpoint({
  name: 'list-categories',
  method: 'GET',
  path: 'categories',
  summary: 'The company’s benefit categories in the order that employees see them, with everything HR decides of them.',
  act: 'category.list',
  output: z.object({ items: z.array(categoryView) }),
});

export const createCategory = endpoint({
  name: 'create-category',
  method: 'POST',
  path: 'categories',
  summary: 'Adds a category, open, after the others.',
  act: 'category.create',
  input: categoryFields,
  output: categoryView,
  status: 201,
  problems: ['too-many-categories'],
});

export const changeCategory = endpoint({
  name: 'change-category',
  method: 'PUT',
  path,
  summary:
    'Sets what HR decides of a category. Allowances that are opened keep their base until it is applied to them.',
  act: 'category.change',
  input: z.extend(categoryFields, { version }),
  output: categoryView,
  problems: ['changed-meanwhile'],
});

export const openCategory = endpoint({
  name: 'open-category',
  method: 'POST',
  path: `${path}/open`,
  summary: 'Opens a category for new claims.',
  act: 'category.open',
  input: z.object({ version }),
  output: categoryView,
  problems: ['changed-meanwhile'],
});

export const closeCategory = endpoint({
  name: 'close-category',
  method: 'POST',
  path: `${path}/close`,
  summary: 'Closes a category for new claims. Those that are submitted are decided as before.',
  act: 'category.close',
  input: z.object({ version }),
  output: categoryView,
  problems: ['changed-meanwhile'],
});

export const reorderCategories = endpoint({
  name: 'reorder-categories',
  method: 'PUT',
  path: 'category-order',
  summary: 'Sets the order that employees see the categories in: every one of them, once.',
  act: 'category.reorder',
  input: z.object({ order: z.array(id).check(z.maxLength(mostCategories)) }),
  output: z.object({ items: z.array(categoryView) }),
  problems: ['changed-meanwhile'],
});

export const deleteCategory = endpoint({
  name: 'delete-category',
  method: 'DELETE',
  path,
  summary: 'Deletes a category that never had a claim or an allowance.',
  act: 'category.delete',
  status: 204,
  problems: ['category-in-use'],
});
