import { queryOptions } from '@tanstack/react-query';
import type { Text } from '../../../shared/kernel/language.ts';
import { ApiProblem } from '../../api/problem.ts';

type Media = { example?: unknown };
type Content = Record<string, Media>;
type Parameter = { name: string; in: 'path' | 'query' | 'header'; required: boolean };
type Described = {
  operationId: string;
  summary: string;
  'x-about'?: { title: Text; text: Text };
  security?: Record<string, string[]>[];
  parameters: Parameter[];
  requestBody?: { content: Content };
  responses: Record<string, { description: string; content?: Content }>;
};
/** As much of the OpenAPI document as the reference reads. */
export type OpenApi = { servers: { url: string }[]; paths: Record<string, Record<string, Described>> };

/** One thing that a payroll system can call, as the reference shows it. */
export type Operation = Readonly<{
  id: string;
  method: string;
  path: string;
  title: Text;
  text: Text;
  scopes: readonly string[];
  /** Signed, in place of a key. */
  signed: boolean;
  idempotent: boolean;
  query: readonly string[];
  body: unknown;
  status: string;
  answer: unknown;
  problems: readonly string[];
}>;

const exampleIn = (content: Content | undefined): unknown => Object.values(content ?? {})[0]?.example;

function operationOf(path: string, method: string, described: Described): Operation {
  const { operationId, summary, parameters, requestBody, responses, security = [] } = described;
  const about = described['x-about'];
  const inPlace = (where: Parameter['in']) => parameters.filter((one) => one.in === where).map(({ name }) => name);
  const [status = '200'] = Object.keys(responses);
  const problems = Object.entries(responses)
    .filter(([code]) => Number(code) >= 400)
    .flatMap(([, { description }]) => description.split(', '));
  return {
    id: operationId,
    method: method.toUpperCase(),
    path,
    title: about?.title ?? { sv: summary, en: summary },
    text: about?.text ?? { sv: summary, en: summary },
    scopes: security.flatMap((one) => one['key'] ?? []),
    signed: security.some((one) => 'signature' in one),
    idempotent: inPlace('header').includes('Idempotency-Key'),
    query: inPlace('query'),
    body: exampleIn(requestBody?.content),
    status,
    answer: exampleIn(responses[status]?.content),
    problems,
  };
}

/** In the order in which a payroll system comes to need them. */
const order = ['listPartnerRuns', 'showPartnerRun', 'listPartnerLines', 'listPartnerEmployees', 'acknowledgeRun'];
const placeOf = ({ id }: Operation): number => (order.includes(id) ? order.indexOf(id) : order.length);

/** Where the API is, and what of it is for payroll systems. */
export function payrollApi(document: OpenApi): { server: string; operations: Operation[] } {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => operationOf(path, method, described)),
  );
  return { server: document.servers[0]!.url, operations: operations.sort((a, b) => placeOf(a) - placeOf(b)) };
}

/** The part of the OpenAPI document that is for payroll systems, below /api. */
export const documentPath = 'openapi.json?under=payroll/v1/';

export const openApiQuery = queryOptions({
  queryKey: ['openapi'],
  staleTime: Infinity,
  queryFn: async ({ signal }) => {
    const response = await fetch(`/api/${documentPath}`, { signal }).catch((thrown: unknown) => {
      throw signal.aborted ? thrown : new ApiProblem('offline');
    });
    if (!response.ok) throw new ApiProblem('unexpected');
    return payrollApi((await response.json()) as OpenApi);
  },
});
