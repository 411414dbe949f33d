/** A refusal as BankID words it: a status, an error code, and details that name what was wrong. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;
  constructor(status: number, code: string, details: string, headers: Readonly<Record<string, string>> = {}) {
    super(details);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }

  get body(): object {
    return { errorCode: this.code, details: this.message };
  }
}

export const invalid = (details: string): Refusal => new Refusal(400, 'invalidParameters', details);

/** The refusals that the service can be made to give, whatever it is asked. */
export const refusals: Readonly<Record<string, () => Refusal>> = {
  alreadyInProgress: () => new Refusal(400, 'alreadyInProgress', 'Order already in progress for pno'),
  invalidParameters: () => invalid('Invalid parameter'),
  unauthorized: () => new Refusal(401, 'unauthorized', 'RP does not have access to the service'),
  notFound: () => new Refusal(404, 'notFound', 'No such path'),
  methodNotAllowed: () => new Refusal(405, 'methodNotAllowed', 'Only POST is supported'),
  requestTimeout: () => new Refusal(408, 'requestTimeout', 'The request took too long'),
  unsupportedMediaType: () => new Refusal(415, 'unsupportedMediaType', 'Content-Type must be application/json'),
  tooManyRequests: () =>
    new Refusal(429, 'tooManyRequests', 'Too many requests', {
      'ratelimit-limit': '10',
      'ratelimit-remaining': '0',
      'ratelimit-reset': '4',
    }),
  internalError: () => new Refusal(500, 'internalError', 'Internal technical error'),
  maintenance: () => new Refusal(503, 'maintenance', 'The service is temporarily unavailable'),
  somethingNew: () => new Refusal(400, 'somethingNew', 'A code that no relying party knows'),
};
