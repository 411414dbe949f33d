import type { HttpResponseInit } from '@azure/functions';
import { say } from '../../shared/kernel/language.ts';
import { problemCodes, type ProblemCode } from '../../shared/kernel/problem-codes.ts';
import type { Problem } from '../../shared/kernel/problem.ts';
import { isScimType, scimMedia, type ScimType } from '../../shared/people/provisioning/scim.ts';

/** What RFC 7644 §3.12 calls some of our problems. */
const typeOf: Partial<Record<ProblemCode, ScimType>> = {
  'already-provisioned': 'uniqueness',
  'body-not-json': 'invalidSyntax',
  'input-invalid': 'invalidValue',
  'body-too-large': 'tooMany',
};

/** Writes a problem as SCIM's error (RFC 7644 §3.12), in English: nobody but an administrator of the directory reads it. */
export function scimProblemResponse(problem: Problem): HttpResponseInit {
  const { status, detail } = problemCodes[problem.code];
  const [fault] = problem.faults;
  const scimType = fault && isScimType(fault.code) ? fault.code : typeOf[problem.code];
  const body = {
    schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
    status: String(status),
    ...(scimType === undefined ? {} : { scimType }),
    detail: fault ? say(fault.text, 'en', fault.values ?? {}) : detail.en,
  };
  const challenge = status === 401 ? { 'www-authenticate': 'Bearer' } : {};
  return {
    status,
    headers: { 'content-type': scimMedia, 'cache-control': 'no-store', ...challenge },
    body: JSON.stringify(body),
  };
}
