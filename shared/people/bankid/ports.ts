/** What BankID is asked to open. Source: developers.bankid.com, Auth & Sign API v6.0, `auth`. */
export type BankidOrderWish = Readonly<{
  /** The address of the person's own device, not of anything between. */
  endUserIp: string;
  /** Where BankID leads the browser afterwards, on the device that it was started on; null where another device scans. */
  returnUrl: string | null;
  /** What the app shows above the security code. */
  visibleText: string;
  /** `deviceIdentifier` outlives sessions. */
  web: Readonly<{ referringDomain: string; userAgent: string; deviceIdentifier: string }>;
}>;

/** An order that BankID opened. `qrStartSecret` is never told to a browser. */
export type BankidOrder = Readonly<{
  orderRef: string;
  autoStartToken: string;
  qrStartToken: string;
  qrStartSecret: string;
}>;

/** What somebody proved by finishing an order. `signature` and `ocspResponse` are base64, kept as evidence. */
export type BankidCompletion = Readonly<{
  personalNumber: string;
  deviceAddress: string;
  signature: string;
  ocspResponse: string;
}>;

/** What became of an order so far. Hint codes are BankID's, and others than those that are known may come. */
export type BankidCollected =
  | Readonly<{ status: 'pending' | 'failed'; hintCode: string }>
  | Readonly<{ status: 'complete'; completion: BankidCompletion }>;

/** BankID's error codes, and `unreachable` where no answer came or none that can be read. Others may come. */
export const bankidErrorCodes = [
  'alreadyInProgress',
  'invalidParameters',
  'unauthorized',
  'notFound',
  'methodNotAllowed',
  'requestTimeout',
  'unsupportedMediaType',
  'tooManyRequests',
  'internalError',
  'maintenance',
  'unreachable',
  'unknown',
] as const;
export type BankidErrorCode = (typeof bankidErrorCodes)[number];

/** BankID did not do what it was asked. It says no more than the code: details name what was sent. */
export class BankidRefusal extends Error {
  override readonly name = 'BankidRefusal';
  readonly code: BankidErrorCode;
  /** Seconds until it may be asked again, where it said so. */
  readonly retryAfter: number | null;
  /** `cause` is for the log, which takes its code from it. */
  constructor(code: BankidErrorCode, retryAfter: number | null = null, options: ErrorOptions = {}) {
    super(code, options);
    this.code = code;
    this.retryAfter = retryAfter;
  }
}

/** BankID's service, as a relying party uses it. Everything rejects with BankidRefusal. */
export interface BankidService {
  auth(wish: BankidOrderWish): Promise<BankidOrder>;
  /** An order's end is told once; who asks again is refused with `invalidParameters`. */
  collect(orderRef: string): Promise<BankidCollected>;
  cancel(orderRef: string): Promise<void>;
}
