import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { catch as orElse } from 'zod/mini';
import { day, id } from '../../shared/kernel/contract-types.ts';
import { recordedActs } from '../../shared/kernel/recorded-acts.ts';
import {
  listAuditEntries,
  showAuditProof,
  showLastSeal,
  whoKinds,
} from '../../shared/protection/audit-log/contract.ts';
import { call } from '../api/call.ts';

const kept = <T extends z.ZodMiniType>(type: T) => orElse(z.optional(type), undefined);

/** What the address narrows the log to. What it cannot read is left out. */
export const auditSearch = z.object({
  act: kept(z.enum(recordedActs)),
  who: kept(z.enum(whoKinds)),
  subject: kept(id),
  from: kept(day),
  to: kept(day),
});
export type AuditFilter = z.output<typeof auditSearch>;

export const auditQuery = (filter: AuditFilter) =>
  infiniteQueryOptions({
    queryKey: ['audit-log', filter],
    queryFn: ({ signal, pageParam }) =>
      call(listAuditEntries, { query: { ...filter, ...(pageParam ? { cursor: pageParam } : {}) }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

/** Looked at again while the page is open: a seal is made every few minutes. */
export const lastSealQuery = queryOptions({
  queryKey: ['audit-log', 'seal'],
  queryFn: ({ signal }) => call(showLastSeal, { signal }),
  refetchInterval: 60_000,
});

export const proofQuery = (entry: string) =>
  queryOptions({
    queryKey: ['audit-log', 'proof', entry],
    queryFn: ({ signal }) => call(showAuditProof, { path: { entry }, signal }),
    retry: false,
  });
