import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CallerKind, Endpoint } from '../../shared/kernel/endpoint.ts';

const shared = fileURLToPath(new URL('../../shared/', import.meta.url));

const isEndpoint = (value: unknown): value is Endpoint =>
  typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'act' in value;

/** Every endpoint that any contract describes, found by reading the contracts: a new one is tested without being named here. */
export async function allEndpoints(): Promise<readonly Endpoint[]> {
  const files = globSync('**/contract.ts', { cwd: shared }).toSorted();
  const modules = await Promise.all(files.map((file) => import(`${shared}${file}`) as Promise<object>));
  return modules.flatMap((module) => Object.values(module).filter(isEndpoint));
}

/** Those that one kind of caller has a way into. */
export const endpointsFor = async (kind: CallerKind): Promise<readonly Endpoint[]> =>
  (await allEndpoints()).filter(({ by = 'person' }) => by === kind);
