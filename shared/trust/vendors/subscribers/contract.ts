import * as z from 'zod/mini';
import { named, sentence, typed } from '../../../kernel/contract-types.ts';
import { longestEmailAddress } from '../../../kernel/email-address.ts';
import { endpoint } from '../../../kernel/endpoint.ts';
import { languages } from '../../../kernel/language.ts';
import { changeView } from '../changes/contract.ts';

export const publicSubProcessor = named(
  'PublicSubProcessor',
  z.object({
    name: sentence,
    purpose: sentence,
    data: z.array(sentence),
    canRevealHealth: z.boolean(),
    region: sentence,
    inEea: z.boolean(),
    transferBasis: z.nullable(sentence),
    byDefault: z.boolean(),
    use: sentence,
  }),
);

export const subProcessorsView = named(
  'SubProcessors',
  z.object({
    current: z.array(publicSubProcessor),
    coming: z.array(changeView),
    past: z.array(changeView),
    noticeDays: z.number().check(z.meta({ description: 'how many days ahead changes are announced' })),
  }),
);
export type SubProcessorsView = z.output<typeof subProcessorsView>;

export const showSubProcessors = endpoint({
  name: 'show-sub-processors',
  method: 'GET',
  path: 'trust/sub-processors',
  summary: 'Who processes data for the platform, what is to change among them, and what did. For anybody.',
  act: 'anyone',
  output: subProcessorsView,
});

const language = z.object({ language: z.optional(z.enum(languages)) });

export const showSubProcessorFeed = endpoint({
  name: 'show-sub-processor-feed',
  method: 'GET',
  path: 'trust/sub-processors.atom',
  summary: 'Changes of sub-processors as an Atom feed (RFC 4287), the latest first.',
  act: 'anyone',
  query: language,
  raw: { output: ['application/atom+xml'] },
});

export const showSubProcessorJsonFeed = endpoint({
  name: 'show-sub-processor-json-feed',
  method: 'GET',
  path: 'trust/sub-processors.json',
  summary: 'Changes of sub-processors as a JSON feed (JSON Feed 1.1), the latest first.',
  act: 'anyone',
  query: language,
  raw: { output: ['application/feed+json'] },
});

export const subscribe = endpoint({
  name: 'subscribe',
  method: 'POST',
  path: 'trust/subscriptions',
  summary:
    'Asks to be told of changes of sub-processors by mail. A mail asks whether it was them; the answer is the same whether somebody subscribes already or not.',
  act: 'anyone',
  limit: 'look-up',
  input: z.object({ email: typed(longestEmailAddress).check(z.minLength(3)), language: z.enum(languages) }),
  status: 202,
  problems: ['input-invalid', 'keys-away'],
});

const token = z.object({ token: z.string().check(z.maxLength(200)) });

export const confirmSubscription = endpoint({
  name: 'confirm-subscription',
  method: 'POST',
  path: 'trust/subscriptions/confirm',
  summary: 'Says that it was them who asked, with the secret of the mail’s link.',
  act: 'anyone',
  limit: 'look-up',
  input: token,
  status: 204,
  problems: ['subscription-link-over', 'keys-away'],
});

export const unsubscribe = endpoint({
  name: 'unsubscribe',
  method: 'POST',
  path: 'trust/subscriptions/end',
  summary: 'Ends a subscription with the secret that every mail of it carries. The address is forgotten.',
  act: 'anyone',
  limit: 'look-up',
  input: token,
  status: 204,
  problems: ['subscription-link-over', 'keys-away'],
});

/** Where `List-Unsubscribe` leads: a mail program posts `List-Unsubscribe=One-Click` to it, without anything of the reader’s session. */
export const unsubscribeAtOnce = endpoint({
  name: 'unsubscribe-at-once',
  method: 'POST',
  path: 'trust/subscriptions/end-at-once',
  summary: 'Ends a subscription as a mail program asks it to (RFC 8058).',
  act: 'anyone',
  limit: 'look-up',
  query: token,
  raw: { input: 'application/x-www-form-urlencoded' },
  status: 204,
  problems: ['input-invalid', 'subscription-link-over', 'keys-away'],
});
