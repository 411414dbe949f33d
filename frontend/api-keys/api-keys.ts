import { queryOptions } from '@tanstack/react-query';
import { listApiKeys, type ApiKeyRow } from '../../shared/people/api-keys/contract.ts';
import { call } from '../api/call.ts';

export const apiKeysQuery = queryOptions({
  queryKey: ['api-keys'],
  queryFn: ({ signal }) => call(listApiKeys, { signal }),
});

const twoWeeks = 14 * 86_400_000;

/** Whether a key that is valid ends within two weeks: from then on HR is reminded of it. */
export const endsSoon = ({ state, expiresAt }: Pick<ApiKeyRow, 'state' | 'expiresAt'>, now: Date): boolean =>
  state === 'valid' && Date.parse(expiresAt) - now.getTime() <= twoWeeks;
