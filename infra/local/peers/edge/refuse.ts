import type { IncomingMessage, ServerResponse } from 'node:http';
import { headersOfEveryAnswer, headersOfOtherAnswers } from '../../../edge-headers.ts';
import { chooseLanguage } from '../../../../shared/kernel/language.ts';
import { problemCodes, type ProblemCode } from '../../../../shared/kernel/problem-codes.ts';

/**
 * How long a client may go on sending after it has been refused. Closing at once would reset the connection, and most
 * clients would then never read why.
 */
const drainMilliseconds = 5_000;

/** Answers with one of the product's problems (RFC 9457) in the reader's language, and lets go of the request's body. */
export function refuse(request: IncomingMessage, response: ServerResponse, code: ProblemCode, status?: number): void {
  const language = chooseLanguage(request.headers['accept-language']);
  const row = problemCodes[code];
  const answer = { type: `/problems/${code}`, title: row.title[language], status: status ?? row.status };
  response.writeHead(answer.status, {
    ...headersOfEveryAnswer,
    ...headersOfOtherAnswers,
    'content-type': 'application/problem+json',
    'content-language': language,
    'cache-control': 'no-store',
  });
  response.end(JSON.stringify({ ...answer, detail: row.detail[language] }));
  if (request.complete) return;
  request.resume();
  setTimeout(() => request.destroy(), drainMilliseconds).unref();
}
