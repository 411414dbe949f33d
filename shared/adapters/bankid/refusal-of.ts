import { bankidErrorCodes, BankidRefusal, type BankidErrorCode } from '../../people/bankid/ports.ts';
import type { Answer } from './post-json.ts';
import { errorReply } from './replies.ts';

/** What a status says where no code of the list came with it. */
const byStatus: Readonly<Record<number, BankidErrorCode>> = {
  400: 'invalidParameters',
  401: 'unauthorized',
  403: 'unauthorized',
  404: 'notFound',
  405: 'methodNotAllowed',
  408: 'requestTimeout',
  415: 'unsupportedMediaType',
  429: 'tooManyRequests',
  500: 'internalError',
  503: 'maintenance',
};

const isKnown = (code: string): code is BankidErrorCode => (bankidErrorCodes as readonly string[]).includes(code);

/** An answer that is no success, as a refusal. A code that is not known becomes the one for the status, or `unknown`. */
export function refusalOf({ status, body, header }: Answer): BankidRefusal {
  const reply = errorReply.safeParse(body);
  const code = reply.success && isKnown(reply.data.errorCode) ? reply.data.errorCode : (byStatus[status] ?? 'unknown');
  const reset = Number(header('ratelimit-reset') ?? header('retry-after') ?? Number.NaN);
  return new BankidRefusal(code, code === 'tooManyRequests' && Number.isFinite(reset) ? Math.max(0, reset) : null);
}
