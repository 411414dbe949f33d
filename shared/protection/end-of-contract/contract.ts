import * as z from 'zod/mini';
import { day, id, instant, named } from '../../kernel/contract-types.ts';
import { endpoint } from '../../kernel/endpoint.ts';

export const contractEndView = named(
  'ContractEnd',
  z.object({
    /** The notice and how far it has come; null where none was given. */
    end: z.nullable(
      z.object({
        state: z.enum(['asked', 'confirmed', 'closed', 'deleting']),
        noticeOn: day,
        /** The last day of the contract, and of writing. */
        endsOn: day,
        /** The first day on which anything may be deleted. */
        deleteFrom: day,
        /** Who of HR gave it; null where they have been erased since. */
        askedBy: z.nullable(z.object({ id, name: z.string() })),
        askedAt: instant,
        confirmedAt: z.nullable(instant),
        closedAt: z.nullable(instant),
        /** When everything was handed over last; null where it was not yet. */
        exportedAt: z.nullable(instant),
        /** Whether that was after the company was closed, so that nothing has come since. */
        handedOver: z.boolean(),
        mayWithdraw: z.boolean(),
      }),
    ),
    /** The days of a notice that is given today: the first and the furthest last day, and the usual one. */
    today: z.object({ firstLastDay: day, usualLastDay: day, furthestLastDay: day, daysToDeletion: z.int() }),
  }),
);
export type ContractEndView = z.output<typeof contractEndView>;

export const showContractEnd = endpoint({
  name: 'show-contract-end',
  method: 'GET',
  path: 'contract-end',
  summary: 'Whether the company has given notice, how far the end of its contract has come, and what follows when.',
  act: 'contract.read-end',
  output: contractEndView,
});

export const askContractEnd = endpoint({
  name: 'ask-contract-end',
  method: 'POST',
  path: 'contract-end',
  summary:
    'Gives the company’s notice. CLVR confirms it by a way of its own; after the last day everything is read-only, is handed over, and is then deleted.',
  act: 'contract.ask-end',
  /** Without a last day it is 30 days from today. */
  input: z.object({ endsOn: z.optional(day) }),
  output: contractEndView,
  status: 201,
  problems: ['input-invalid', 'not-in-this-state'],
});

export const withdrawContractEnd = endpoint({
  name: 'withdraw-contract-end',
  method: 'POST',
  path: 'contract-end/withdraw',
  summary: 'Takes the notice back. Until the last day is over.',
  act: 'contract.ask-end',
  output: contractEndView,
  problems: ['not-in-this-state'],
});
