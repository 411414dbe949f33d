import * as z from 'zod/mini';
import { amount, instant, named, sentence, typed } from '../../kernel/contract-types.ts';
import { endpoint } from '../../kernel/endpoint.ts';

export const readers = ['on-device', 'claude'] as const;
export const machineModes = ['off', 'shadow', 'on'] as const;
/** The most a month may be capped at, in öre. */
const highestCap = 1_000_000_00;

const settings = {
  scans: z.boolean(),
  scanner: z.enum(readers),
  evaluates: z.boolean(),
  evaluator: z.enum(readers),
  readsPolicy: z.boolean(),
  machine: z.enum(machineModes),
  threshold: z.number().check(z.gte(0.85), z.lte(1), z.meta({ description: 'a share; below it people decide' })),
  declinesByPeople: z.boolean(),
  monthlyCap: z
    .nullable(z.int().check(z.gte(0), z.lte(highestCap)))
    .check(z.meta({ description: 'öre a Swedish calendar month; null: no cap' })),
};
export const aiSettings = named('AiSettings', z.object(settings));
export type AiSettings = z.output<typeof aiSettings>;

const version = z.int().check(z.gte(1), z.meta({ description: 'the version that was seen' }));
const titled = z.object({ title: sentence, body: z.array(sentence) });
const dayOut = z.string().check(z.meta({ format: 'date' }));

export const aiSettingsView = named(
  'AiSettingsView',
  z.object({
    settings: aiSettings,
    version,
    /** Whether a model can be asked in this deployment at all, and if not why. */
    model: z.object({ on: z.boolean(), why: z.nullable(sentence) }),
    cost: z.object({
      month: dayOut,
      spent: amount,
      cap: z.nullable(amount),
      calls: z.number(),
      /** Öre that a US dollar is counted as, and since when. */
      rate: z.object({ ore: z.number(), from: dayOut }),
    }),
    /** Claims that were judged in shadow mode, and how many of them people have decided. */
    shadow: z.object({ judged: z.number(), decided: z.number() }),
    dpia: z.object({
      version: z.string(),
      sections: z.array(titled),
      questions: z.array(z.object({ code: z.string(), question: sentence })),
      acknowledged: z.nullable(
        z.object({ version: z.string(), at: instant, by: z.string(), reference: z.nullable(z.string()) }),
      ),
    }),
  }),
);
export type AiSettingsView = z.output<typeof aiSettingsView>;

export const showAiSettings = endpoint({
  name: 'show-ai-settings',
  method: 'GET',
  path: 'ai-settings',
  summary:
    'What the company lets a machine do, what it costs this month, and the impact assessment with who acknowledged it.',
  act: 'ai-settings.read',
  output: aiSettingsView,
});

export const changeAiSettings = endpoint({
  name: 'change-ai-settings',
  method: 'PUT',
  path: 'ai-settings',
  summary:
    'Sets what the company lets a machine do. Whatever sends more to a model or lets the machine decide more needs the impact assessment acknowledged.',
  act: 'ai-settings.change',
  input: z.object({ version, ...settings }),
  output: aiSettingsView,
  problems: ['changed-meanwhile', 'dpia-needed'],
});

export const acknowledgeDpia = endpoint({
  name: 'acknowledge-dpia',
  method: 'POST',
  path: 'ai-settings/dpia',
  summary:
    'Acknowledges the impact assessment, with a reference to the company’s own document or an answer to every question.',
  act: 'ai-settings.acknowledge-dpia',
  input: z.object({
    version: z.string().check(z.maxLength(20), z.meta({ description: 'of the text that was read' })),
    reference: z.nullable(typed(300)),
    answers: z.record(z.string().check(z.maxLength(40)), typed(2000)),
  }),
  output: aiSettingsView,
  problems: ['changed-meanwhile'],
});

export const aiSettingsChange = named(
  'AiSettingsChange',
  z.object({ version, at: instant, by: z.string(), before: aiSettings, after: aiSettings }),
);
export type AiSettingsChange = z.output<typeof aiSettingsChange>;

export const listAiChanges = endpoint({
  name: 'list-ai-changes',
  method: 'GET',
  path: 'ai-settings/changes',
  summary: 'Every change of the settings: who, when, before and after. The newest first.',
  act: 'ai-settings.read',
  query: z.object({ cursor: z.optional(z.string()) }),
  output: z.object({ items: z.array(aiSettingsChange), next: z.nullable(z.string()) }),
  problems: ['input-invalid'],
});

export const sentGroups = ['scan', 'evaluate', 'policy'] as const;

export const whatIsSent = named(
  'WhatIsSent',
  z.object({
    /** Where questions go; null where no model is connected. */
    place: z.nullable(
      z.object({ endpoint: z.string(), region: z.string(), profile: z.nullable(z.string()), model: z.string() }),
    ),
    model: z.object({ on: z.boolean(), why: z.nullable(sentence) }),
    groups: z.array(
      z.object({
        group: z.enum(sentGroups),
        /** Whether the company's settings send it. */
        sends: z.boolean(),
        fields: z.array(
          z.object({
            path: z.string(),
            what: sentence,
            from: z.enum(['receipt', 'claim', 'company', 'fixed']),
            example: z.string(),
          }),
        ),
      }),
    ),
    never: z.array(sentence),
    kept: z.array(z.object({ what: sentence, howLong: sentence })),
  }),
);
export type WhatIsSent = z.output<typeof whatIsSent>;

export const showWhatIsSent = endpoint({
  name: 'show-what-is-sent',
  method: 'GET',
  path: 'ai-settings/what-is-sent',
  summary:
    'What is sent to a model, field by field, with a made-up claim as the real request has it; where to, and how long it is kept.',
  act: 'ai-settings.read',
  output: whatIsSent,
});
