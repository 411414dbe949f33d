import { describe, expect, test } from 'vitest';
import { asProblem, faultsOf, readProblem, readProblemCode } from '../../frontend/api/problem.ts';
import { problemResponse } from '../../functions/host/problem.ts';
import { problemCodes, type ProblemCode } from '../../shared/kernel/problem-codes.ts';
import { Problem } from '../../shared/kernel/problem.ts';

const sent = (problem: Problem): unknown => JSON.parse(problemResponse(problem, 'sv').body as string);

describe('a refusal as the page meets it', () => {
  test.each(Object.keys(problemCodes) as ProblemCode[])('%s comes through with its sentences', (code) => {
    const problem = readProblem(problemCodes[code].status, sent(new Problem(code)));
    expect(problem.code).toBe(code);
    expect(problem.title).toEqual(problemCodes[code].title);
    expect(problem.detail).toEqual(problemCodes[code].detail);
  });

  test('its faults come through in both languages, with their values, pointing at their fields', () => {
    const text = { sv: 'Högst {most} kr.', en: 'At most SEK {most}.' };
    const fault = { pointer: '/vat/0/amount', code: 'too-much', text, values: { most: 5000 } };
    const problem = readProblem(
      422,
      sent(
        new Problem('claim-blocked', [
          fault,
          { code: 'no-receipt', text: { sv: 'Kvitto saknas.', en: 'No receipt.' } },
        ]),
      ),
    );
    expect(problem.faults).toEqual([
      { pointer: '/vat/0/amount', code: 'too-much', text: { sv: 'Högst 5000 kr.', en: 'At most SEK 5000.' } },
      { pointer: null, code: 'no-receipt', text: { sv: 'Kvitto saknas.', en: 'No receipt.' } },
    ]);
    expect(faultsOf(problem, ['total', 'vat'])).toEqual([{ field: 'vat', text: problem.faults[0]!.text }]);
    expect(faultsOf(problem, ['va'])).toEqual([]);
    expect(faultsOf(new TypeError('x'), ['vat'])).toEqual([]);
  });

  test('what is no problem of ours is called by its status', () => {
    expect(readProblem(502, '<html>').code).toBe('service-away');
    expect(readProblem(500, null).code).toBe('unexpected');
    expect(readProblem(400, { type: 'https://example.com/problems/toString' }).code).toBe('unexpected');
    expect(asProblem(new TypeError('x')).code).toBe('unexpected');
  });

  test('a code in an address is read only when it is one of the list', () => {
    expect(readProblemCode('sign-in-unknown')?.code).toBe('sign-in-unknown');
    expect(readProblemCode('constructor')).toBeNull();
    expect(readProblemCode(undefined)).toBeNull();
  });
});
