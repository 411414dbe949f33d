import type { ZodMiniType } from 'zod/mini';
import type { Text } from './language.ts';
import type { Act } from './roles.ts';
import type { ProblemCode } from './problem-codes.ts';
import type { LimitKind } from './request-limits.ts';

/**
 * Who endpoints are for, by how they show who they are: a person with a session's cookie, staff with theirs, a visitor, who is
 * staff with a live grant for the company that the path names, a company's directory with its token, a machine with its
 * company's key, and a payroll system that signs what it sends to the company that the path names.
 */
export type CallerKind = 'person' | 'staff' | 'visitor' | 'provisioner' | 'key' | 'signer';

/**
 * A route as both sides know it: the trigger is registered from it, OpenAPI is generated from it, the page calls it.
 * `path` is below /api, with `{name}` parameters that are ids unless the name is listed otherwise.
 */
export type Endpoint<Input extends ZodMiniType = ZodMiniType, Output extends ZodMiniType = ZodMiniType> = Readonly<{
  /** The verb's file name, which is also the function's name: `submit-expense`. */
  name: string;
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  path: string;
  summary: string;
  /** The act that the verb authorises, or how it is reached without a session. */
  act: Act | 'anyone' | 'signed-in';
  /** Whose way in it takes; a person's when left out. */
  by?: CallerKind;
  /** Which limits it counts towards; those of everything else when left out. */
  limit?: LimitKind;
  query?: ZodMiniType;
  input?: Input;
  /** A body that is not JSON: its media type. */
  raw?: { input?: string; output?: readonly string[] };
  output?: Output;
  /** The media type of JSON in and out, where it is one of its own. */
  media?: string;
  /** Answers with an ETag, and 304 to who has that answer already; for GET. */
  conditional?: true;
  /** Heeds `Idempotency-Key`, for keys: its answers hold ids, states and amounts alone, since they are kept. */
  idempotent?: true;
  status?: 200 | 201 | 202 | 204 | 303;
  problems?: readonly ProblemCode[];
  /** What people read of it in the reference, in their language. */
  about?: Readonly<{ title: Text; text: Text }>;
  /** What goes in and what comes out, as the reference shows it. */
  example?: Readonly<{ input?: unknown; output?: unknown }>;
}>;

/** Keeps an endpoint's exact types, so that a client's call is typed by them. */
export const endpoint = <const E extends Endpoint>(described: E): E => described;
