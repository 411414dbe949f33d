import type { HttpResponseInit } from '@azure/functions';
import { languages, say, type Language, type TextValues } from '../../shared/kernel/language.ts';
import { problemCodes } from '../../shared/kernel/problem-codes.ts';
import type { Fault, Problem } from '../../shared/kernel/problem.ts';

const faultIn = (fault: Fault, language: Language, values: TextValues = fault.values ?? {}) => ({
  ...(fault.pointer === undefined ? {} : { pointer: fault.pointer }),
  code: fault.code,
  detail: say(fault.text, language, values),
});

/**
 * Writes a problem as RFC 9457: title and detail in the reader's language, and under `languages` in both, so that a client
 * that switches language need not ask again.
 */
export function problemResponse(problem: Problem, language: Language): HttpResponseInit {
  const { status, title, detail } = problemCodes[problem.code];
  const inLanguage = (one: Language) => ({
    title: title[one],
    detail: detail[one],
    ...(problem.faults.length > 0 ? { errors: problem.faults.map((fault) => faultIn(fault, one)) } : {}),
  });
  const body = {
    type: `https://clvrbenefits.com/problems/${problem.code}`,
    status,
    code: problem.code,
    ...inLanguage(language),
    languages: Object.fromEntries(languages.map((one) => [one, inLanguage(one)])),
  };
  return {
    status,
    headers: { 'content-type': 'application/problem+json', 'content-language': language, 'cache-control': 'no-store' },
    body: JSON.stringify(body),
  };
}
