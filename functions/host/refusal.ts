import type { HttpRequest, HttpResponseInit } from '@azure/functions';
import type { Endpoint } from '../../shared/kernel/endpoint.ts';
import type { Language } from '../../shared/kernel/language.ts';
import type { Problem } from '../../shared/kernel/problem.ts';
import { wayTo } from './callers.ts';
import { LimitReached } from './limits.ts';
import { problemPage } from './problem-page.ts';

/** The answer to a request that is refused: a problem, or a page where a browser went there, and what the client can do about it. */
export function refusal(
  endpoint: Endpoint,
  request: HttpRequest,
  problem: Problem,
  language: Language,
): HttpResponseInit {
  const goesThere = request.headers.get('sec-fetch-mode') === 'navigate';
  const way = wayTo(endpoint);
  const answer = goesThere ? problemPage(problem, language) : way.refuse(problem, language);
  const challenge = way.challenge?.(endpoint, problem.code, request) ?? null;
  return {
    ...answer,
    headers: {
      ...(answer.headers as Record<string, string>),
      ...(problem instanceof LimitReached ? problem.headers : {}),
      ...(challenge === null ? {} : { 'www-authenticate': challenge }),
    },
  };
}
