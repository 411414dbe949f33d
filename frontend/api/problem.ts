import { problemCodes, type ProblemCode } from '../../shared/kernel/problem-codes.ts';
import type { Language, Text } from '../../shared/kernel/language.ts';

/** What a page can point at: the field (a JSON pointer into the input, when there is one) and the sentence. */
export type ApiFault = Readonly<{ pointer: string | null; code: string; text: Text }>;

/** An expected refusal from the API, or `offline` when no answer came at all. */
export type ApiProblemCode = ProblemCode | 'offline';

const offline = {
  title: { sv: 'Ingen kontakt', en: 'No connection' },
  detail: {
    sv: 'Vi når inte servern. Kontrollera uppkopplingen och försök igen. Inget har gått förlorat.',
    en: 'The server cannot be reached. Check the connection and try again. Nothing was lost.',
  },
};

/** RFC 9457 as the page meets it: a code of the closed list, with its sentences in both languages. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly code: ApiProblemCode;
  readonly faults: readonly ApiFault[];

  constructor(code: ApiProblemCode, faults: readonly ApiFault[] = []) {
    super(code);
    this.code = code;
    this.faults = faults;
  }

  get title(): Text {
    return this.code === 'offline' ? offline.title : problemCodes[this.code].title;
  }

  get detail(): Text {
    return this.code === 'offline' ? offline.detail : problemCodes[this.code].detail;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
/** The faults as the server writes them in one language: `errors` under that language's name. */
const faultsIn = (body: Record<string, unknown>, language: Language): Record<string, unknown>[] => {
  const spoken = isRecord(body['languages']) ? body['languages'][language] : null;
  return isRecord(spoken) && Array.isArray(spoken['errors']) ? spoken['errors'].filter(isRecord) : [];
};

/** Both languages of a problem side by side: the server writes the same faults in the same order in each. */
function readFaults(body: Record<string, unknown>): ApiFault[] {
  const english = faultsIn(body, 'en');
  return faultsIn(body, 'sv').flatMap(({ pointer, code, detail }, at) => {
    const en = english[at]?.['detail'];
    if (typeof code !== 'string' || typeof detail !== 'string' || typeof en !== 'string') return [];
    return [{ pointer: typeof pointer === 'string' ? pointer : null, code, text: { sv: detail, en } }];
  });
}

/** A code that stands in an address, as a problem; null when it is none of the list. */
export const readProblemCode = (code: string | undefined): ApiProblem | null =>
  code !== undefined && Object.hasOwn(problemCodes, code) ? new ApiProblem(code as ProblemCode) : null;

/** Reads a problem+json body. What is not one of ours becomes `service-away` (502–504) or `unexpected`. */
export function readProblem(status: number, body: unknown): ApiProblem {
  if (isRecord(body) && typeof body['type'] === 'string') {
    const code = body['type'].split('/').at(-1) ?? '';
    if (Object.hasOwn(problemCodes, code)) return new ApiProblem(code as ProblemCode, readFaults(body));
  }
  return new ApiProblem(status >= 502 && status <= 504 ? 'service-away' : 'unexpected');
}

/** Whatever was thrown, as something a page can show. */
export const asProblem = (thrown: unknown): ApiProblem =>
  thrown instanceof ApiProblem ? thrown : new ApiProblem('unexpected');

export const hasCode = (thrown: unknown, ...codes: ApiProblemCode[]): boolean =>
  thrown instanceof ApiProblem && codes.includes(thrown.code);

/** The faults that point at one of the fields: pointers are `/total`, `/vat/0/amount`; a deeper one belongs to its first part. */
export function faultsOf<Field extends string>(
  thrown: unknown,
  fields: readonly Field[],
): { field: Field; text: Text }[] {
  if (!(thrown instanceof ApiProblem)) return [];
  return thrown.faults.flatMap(({ pointer, text }) => {
    const field = fields.find((name) => name === pointer?.split('/')[1]);
    return field ? [{ field, text }] : [];
  });
}
