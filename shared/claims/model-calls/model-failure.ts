/**
 * Why a model gave no answer that can be used. The first group is an outage, where somebody else can take over; the second
 * is what the model made of a document, and whoever wrote the document may have wanted it.
 */
export const failureCodes = {
  'switched-off': 'outage',
  'outside-eu': 'outage',
  'cap-reached': 'outage',
  resting: 'outage',
  timeout: 'outage',
  unreachable: 'outage',
  'rate-limited': 'outage',
  overloaded: 'outage',
  'server-error': 'outage',
  'not-authorised': 'outage',
  'request-refused': 'answer',
  refusal: 'answer',
  'cut-off': 'answer',
  'not-finished': 'answer',
  'not-json': 'answer',
  'wrong-shape': 'answer',
} as const satisfies Record<string, 'outage' | 'answer'>;

export type FailureCode = keyof typeof failureCodes;

/** A model that did not answer, or not as it was asked to. Says a code and nothing else: no word of the model or of a document. */
export class ModelFailure extends Error {
  override readonly name = 'ModelFailure';
  readonly code: FailureCode;
  constructor(code: FailureCode) {
    super(code);
    this.code = code;
  }
}

/** Says whether somebody else may answer in the model's place: it was not there, or was not to be asked. */
export const isOutage = (thrown: unknown): boolean =>
  !(thrown instanceof ModelFailure) || failureCodes[thrown.code] === 'outage';

/** What is kept of a failure: its code, or that it was none of the known. */
export const failureCode = (thrown: unknown): FailureCode | 'unexpected' =>
  thrown instanceof ModelFailure ? thrown.code : 'unexpected';
