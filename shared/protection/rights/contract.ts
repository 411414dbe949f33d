import * as z from 'zod/mini';
import { day, id, instant, named, pageOf, sentence, typed } from '../../kernel/contract-types.ts';
import { longestEmailAddress } from '../../kernel/email-address.ts';
import { endpoint } from '../../kernel/endpoint.ts';
import { sortedQuery } from '../../platform/listing/contract.ts';
import { groundNames, grounds } from './ground.ts';
import { identityWays, waysOfHr, type IdentityWay } from './identity-way.ts';
import { requestKinds } from './request-kind.ts';
import { outcomes, requestMoves, requestStates } from './request-state.ts';

const kind = z.enum(requestKinds);
const words = typed(4_000);
const version = z.int().check(z.gte(1), z.meta({ description: 'the version that was seen' }));
const ways = Object.keys(identityWays) as [IdentityWay, ...IdentityWay[]];

const requestHead = {
  id,
  version: z.int(),
  kind,
  state: z.enum(requestStates),
  receivedOn: day,
  /** The last day on which it is answered in time. */
  dueOn: day,
  /** Days until then: 0 on that day, negative when it is overdue; null where no clock runs. */
  daysLeft: z.nullable(z.int()),
  extended: z.boolean(),
  outcome: z.nullable(z.enum(outcomes)),
  /** Since when a legal hold, or what is not paid yet, keeps an erasure from being carried out. */
  heldAt: z.nullable(instant),
};

const exportView = z.object({
  state: z.enum(['making', 'ready', 'removed']),
  size: z.int(),
  parts: z.int(),
  expiresAt: z.nullable(instant),
  takenAt: z.nullable(instant),
  mail: z.enum(['none', 'waiting', 'sending', 'sent', 'refused', 'uncertain']),
});

const requestDetails = {
  ...requestHead,
  /** Null once the person's data has been erased, as every text here. */
  words: z.nullable(z.string()),
  inApp: z.boolean().check(z.meta({ description: 'asked in the app, and not written down by HR' })),
  identityWay: z.nullable(z.enum(ways)),
  identityAt: z.nullable(instant),
  extensionReason: z.nullable(z.string()),
  ground: z.nullable(z.enum(groundNames)),
  groundText: z.nullable(sentence),
  answer: z.nullable(z.string()),
  complain: z.nullable(sentence),
  decidedAt: z.nullable(instant),
  done: z.nullable(z.string()),
  carriedOutAt: z.nullable(instant),
  closedAt: z.nullable(instant),
  file: z.nullable(exportView),
  /** Whether what was granted stands over the person's data; null where nothing does by its kind. */
  limit: z.nullable(z.enum(['standing', 'lifted'])),
};

export const ownRequest = named('OwnRightsRequest', z.object({ ...requestDetails, mayWithdraw: z.boolean() }));
export type OwnRequest = z.output<typeof ownRequest>;

const person = z.object({ id, name: z.string() });

export const requestRow = named('RightsRequestRow', z.object({ ...requestHead, person }));
export type RequestRow = z.output<typeof requestRow>;

export const requestView = named(
  'RightsRequest',
  z.object({
    ...requestDetails,
    person: z.extend(person, { workEmail: z.string(), maySignIn: z.boolean() }),
    sendTo: z.nullable(z.string()),
    enteredBy: z.nullable(z.string()),
    identityBy: z.nullable(z.string()),
    decidedBy: z.nullable(z.string()),
    /** What the reader may do to it. */
    moves: z.array(z.enum([...requestMoves, 'lift'])),
    /** Whether it is the reader's own, which a colleague of HR answers. */
    own: z.boolean(),
    /** The erasure that it led to. */
    erasure: z.nullable(id),
    /** Whether payroll is still to pay the person something, which an erasure waits for. */
    unpaid: z.boolean(),
  }),
);
export type RequestView = z.output<typeof requestView>;

/** What is held about people for one purpose. */
const heldPart = z.object({
  purpose: sentence,
  legalBasis: sentence,
  kept: sentence,
  recipients: z.array(sentence),
  holds: z.array(sentence),
});
export type HeldPart = z.output<typeof heldPart>;

export const showOwnRights = endpoint({
  name: 'show-own-rights',
  method: 'GET',
  path: 'profile/rights',
  summary: 'What is held about you by purpose, your requests, the latest first, and what stands over your data.',
  act: 'own-rights.read',
  output: z.object({
    held: z.array(heldPart),
    items: z.array(ownRequest),
    limits: z.array(z.enum(['restriction', 'objection'])),
  }),
});

export const askRight = endpoint({
  name: 'ask-right',
  method: 'POST',
  path: 'profile/rights',
  summary:
    'Asks your employer by the GDPR: for a copy of your data, which is made at once, or for a correction, a restriction, an objection or an erasure, which your employer decides.',
  act: 'own-rights.ask',
  input: z.object({ kind, words }),
  output: ownRequest,
  status: 201,
  problems: ['request-under-way', 'too-many-copies'],
});

export const withdrawOwnRequest = endpoint({
  name: 'withdraw-own-request',
  method: 'POST',
  path: 'profile/rights/{request}/withdraw',
  summary: 'Takes a request of yours back that nobody has decided.',
  act: 'own-rights.ask',
  output: ownRequest,
  problems: ['request-not-there-yet'],
});

export const makeExportLink = endpoint({
  name: 'make-export-link',
  method: 'POST',
  path: 'profile/rights/{request}/link',
  summary:
    'A secret by which you download the file of a request of yours, while you are signed in. An earlier one ends.',
  act: 'own-rights.take',
  output: z.object({ token: z.string(), parts: z.int(), name: z.string() }),
  problems: ['export-over', 'request-not-there-yet'],
});

const token = z.string().check(z.maxLength(200));

/** A POST, because what stands in an address stands in logs and histories. */
export const showExportLink = endpoint({
  name: 'show-export-link',
  method: 'POST',
  path: 'rights-exports/show',
  summary: 'What a link from a mail leads to: the parts of a file, for whoever holds it.',
  act: 'anyone',
  input: z.object({ token }),
  output: z.object({ parts: z.int(), size: z.int(), expiresAt: instant, name: z.string() }),
  problems: ['export-over'],
});

export const downloadExport = endpoint({
  name: 'download-export',
  method: 'POST',
  path: 'rights-exports/download',
  summary:
    'One part of a file, from 0; put together in their order they are a ZIP. Where the person asked in the app, their session is needed besides the secret.',
  act: 'anyone',
  input: z.object({ token, part: z.int().check(z.gte(0)) }),
  raw: { output: ['application/octet-stream'] },
  problems: ['export-over'],
});

const requestQuery = z.object({
  ...sortedQuery(['due']),
  /** Those that wait for an answer unless others are asked for. */
  status: z.optional(z.enum(['open', 'all'])),
});

export const listRightsRequests = endpoint({
  name: 'list-rights-requests',
  method: 'GET',
  path: 'rights-requests',
  summary:
    'What people have asked by the GDPR: those that wait for an answer, the most urgent first, or all, the latest first. A page at a time.',
  act: 'rights-request.read',
  query: requestQuery,
  output: z.object({ ...pageOf(requestRow).shape, waiting: z.int() }),
});

export const showRightsRequest = endpoint({
  name: 'show-rights-request',
  method: 'GET',
  path: 'rights-requests/{request}',
  summary: 'One request, with what may be done to it.',
  act: 'rights-request.read',
  output: requestView,
});

export const enterRightsRequest = endpoint({
  name: 'enter-rights-request',
  method: 'POST',
  path: 'rights-requests',
  summary:
    'Writes a request down that somebody made outside the app, also a former employee. The clock counts from the day it came.',
  act: 'rights-request.enter',
  input: z.object({
    employee: id,
    kind,
    receivedOn: day,
    words,
    /** Where the answer is sent; needed for a copy of the data of somebody who cannot sign in. */
    sendTo: z.nullable(typed(longestEmailAddress)),
    /** Null where it is not known yet who asks. */
    identityWay: z.nullable(z.enum(waysOfHr)),
  }),
  output: requestView,
  status: 201,
  problems: ['request-under-way', 'own-request'],
});

const changed = ['changed-meanwhile', 'request-not-there-yet', 'own-request'] as const;
const at = <const Move extends string>(move: Move) => `rights-requests/{request}/${move}` as const;
const answering = { method: 'POST', act: 'rights-request.answer', output: requestView } as const;

export const verifyIdentity = endpoint({
  ...answering,
  name: 'verify-identity',
  path: at('identity'),
  summary: 'Says how it was made sure who asks. No copy of a document is taken. A copy of the data is made at once.',
  input: z.object({ version, way: z.enum(waysOfHr) }),
  problems: changed,
});

export const extendRightsRequest = endpoint({
  ...answering,
  name: 'extend-rights-request',
  path: at('extend'),
  summary: 'Takes one or two months more for an answer. The person is told so, and why.',
  input: z.object({ version, months: z.int().check(z.gte(1), z.lte(2)), reason: words.check(z.minLength(1)) }),
  problems: [...changed, 'extension-too-late'],
});

export const decideRightsRequest = endpoint({
  ...answering,
  name: 'decide-rights-request',
  path: at('decide'),
  summary:
    'Grants a request, whole or in part, or refuses it: with the reason, the ground in the law, and the way to complain, which the person is told. What is granted of an erasure is begun at once.',
  input: z.object({
    version,
    outcome: z.enum(outcomes),
    ground: z.nullable(z.enum(groundNames)),
    answer: words.check(z.minLength(1)),
  }),
  problems: [...changed, 'entered-by-you'],
});

export const carryOutRightsRequest = endpoint({
  ...answering,
  name: 'carry-out-rights-request',
  path: at('carry-out'),
  summary:
    'Says what was done, of a correction; sets a restriction or an objection over the person’s data; begins an erasure anew that a legal hold kept.',
  input: z.object({ version, done: words.check(z.minLength(1)) }),
  problems: changed,
});

export const closeRightsRequest = endpoint({
  ...answering,
  name: 'close-rights-request',
  path: at('close'),
  summary: 'Closes a request whose person has been told what became of it, outside the app.',
  input: z.object({ version }),
  problems: changed,
});

export const liftLimit = endpoint({
  ...answering,
  act: 'rights-request.lift',
  name: 'lift-limit',
  path: at('lift'),
  summary: 'Lifts the restriction or the objection that a request led to. The person is told before (Art. 18(3)).',
  input: z.object({ version }),
  problems: changed,
});

/** What pages show of the rules: which grounds a right has, and how somebody can be known. */
export { grounds, identityWays, requestKinds, waysOfHr };
export type HrWay = (typeof waysOfHr)[number];
