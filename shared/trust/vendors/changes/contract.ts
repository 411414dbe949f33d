import * as z from 'zod/mini';
import { day, id, instant, named, sentence, typed } from '../../../kernel/contract-types.ts';
import { categoryNames } from '../../../kernel/field-class.ts';
import { endpoint } from '../../../kernel/endpoint.ts';
import { changeKinds, changeStates } from './change.ts';

const aDay = z.string().check(z.meta({ format: 'date' }));

export const changeView = named(
  'SubProcessorChange',
  z.object({
    id,
    kind: z.enum(changeKinds),
    name: z.string(),
    says: sentence,
    data: z.array(sentence),
    region: z.nullable(sentence),
    inEea: z.boolean(),
    transferBasis: z.nullable(sentence),
    announcedOn: aDay,
    effectiveOn: aDay,
    lead: z.number().check(z.meta({ description: 'days from the announcement to the day it takes effect' })),
    urgent: z.nullable(sentence).check(z.meta({ description: 'why it comes sooner than promised' })),
    state: z.enum(changeStates),
  }),
);
export type ChangeView = z.output<typeof changeView>;

export const objectionView = named(
  'SubProcessorObjection',
  z.object({
    id,
    words: z.nullable(z.string()),
    at: instant,
    answer: z.nullable(z.string()),
    answeredAt: z.nullable(instant),
  }),
);
export type ObjectionView = z.output<typeof objectionView>;

const words = (longest: number) => typed(longest).check(z.minLength(10));
const few = typed(200).check(z.minLength(1));
const inBoth = z.object({ sv: few, en: few });

/** For staff: each with what companies have against it. */
export const staffChangeView = named(
  'SubProcessorChangeForStaff',
  z.object({
    change: changeView,
    vendor: z.nullable(id),
    told: z
      .object({ people: z.number(), companies: z.number(), subscribers: z.number(), waiting: z.number() })
      .check(z.meta({ description: 'whom a mail of the announcement has left to, and how many still wait' })),
    objections: z.array(z.extend(objectionView, { company: z.object({ id, name: z.string() }) })),
  }),
);
export type StaffChangeView = z.output<typeof staffChangeView>;

export const listChanges = endpoint({
  name: 'list-changes',
  method: 'GET',
  path: 'staff/sub-processor-changes',
  summary: 'What is to change among the sub-processors, and did, with whom it was told to and what companies say.',
  act: 'sub-processor.read',
  by: 'staff',
  output: z.object({
    items: z.array(staffChangeView),
    earliest: aDay.check(z.meta({ description: 'the first day on which what is announced today may take effect' })),
    data: z.array(z.object({ key: z.string(), words: sentence })),
  }),
});

export const proposeChange = endpoint({
  name: 'propose-change',
  method: 'POST',
  path: 'staff/sub-processor-changes',
  summary:
    'Announces a change: somebody new, or other data, another region or name of one that is there. As many days ahead as promised, or at once with a reason.',
  act: 'sub-processor.propose',
  by: 'staff',
  input: z.object({
    kind: z.enum(changeKinds),
    vendor: z.nullable(id),
    name: typed(120).check(z.minLength(1)),
    says: z.object({ sv: words(1000), en: words(1000) }),
    categories: z.array(z.enum(Object.keys(categoryNames) as [string, ...string[]])).check(z.maxLength(40)),
    region: z.nullable(inBoth),
    inEea: z.boolean(),
    transferBasis: z.nullable(inBoth),
    effectiveOn: day,
    urgent: z.nullable(z.object({ sv: words(500), en: words(500) })),
  }),
  output: changeView,
  status: 201,
  problems: ['input-invalid', 'notice-too-short', 'not-found', 'staff-second-factor-missing'],
});

export const withdrawChange = endpoint({
  name: 'withdraw-change',
  method: 'POST',
  path: 'staff/sub-processor-changes/{proposal}/withdraw',
  summary: 'Takes an announced change back before it takes effect. Whoever was told of it is told that too.',
  act: 'sub-processor.propose',
  by: 'staff',
  output: changeView,
  problems: ['change-settled', 'staff-second-factor-missing'],
});

export const answerObjection = endpoint({
  name: 'answer-objection',
  method: 'POST',
  path: 'staff/companies/{company}/objections/{objection}/answer',
  summary:
    'Answers what a company has against a change. Its HR reads the answer beside it, and is told by mail that it is there.',
  act: 'sub-processor.answer',
  by: 'staff',
  input: z.object({ answer: words(2000) }),
  status: 204,
  problems: ['input-invalid', 'objection-made', 'staff-second-factor-missing'],
});

export const listSubProcessorChanges = endpoint({
  name: 'list-sub-processor-changes',
  method: 'GET',
  path: 'sub-processor-changes',
  summary: 'What is to change among the sub-processors, and the latest that did, with what the company has said of it.',
  act: 'sub-processor.read',
  output: z.object({
    items: z.array(
      z.extend(changeView, {
        objections: z.array(z.extend(objectionView, { own: z.boolean() })),
        mayObject: z.boolean(),
      }),
    ),
  }),
});

export const objectToChange = endpoint({
  name: 'object-to-change',
  method: 'POST',
  path: 'sub-processor-changes/{change}/objection',
  summary:
    'Says what the company has against a change (GDPR Art. 28(2)), before it takes effect. Staff read and answer it.',
  act: 'sub-processor.object',
  input: z.object({ words: words(2000) }),
  status: 204,
  problems: ['input-invalid', 'change-settled', 'objection-made'],
});
