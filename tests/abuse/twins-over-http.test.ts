import { expect, test } from 'vitest';
import { sendClaim } from '../support/send-claim.ts';
import { daysAgo } from '../support/text-receipt.ts';
import { pairs, type Pair } from '../support/twins/pairs.ts';
import { wholeStack } from '../support/whole-stack.ts';

const stack = await wholeStack();
// Twins have the same seller, day and sum: in one company each would be the other's duplicate.
const [with_, without] = [await stack.company(), await stack.company()];

/** Of each way one: a file that the whole stack takes in, reads, judges and answers for in a few seconds. */
const chosen: readonly [Pair['way'], string][] = [
  ['visible', 'PDF, among the lines: shoes'],
  ['tiny', 'PDF: gymCard'],
  ['white', 'PDF, on the print: giftCard'],
  ['metadata', 'EXIF: shoes'],
  ['layer', 'PDF, what print reads as: shoes'],
  ['layer', 'PDF, transparent: padel'],
  ['code', 'PDF: spa'],
];

test.each(chosen)(
  '%s, %s: the same answer with and without the words, from the upload on',
  { timeout: 120_000 },
  async (way, start) => {
    const pair = pairs.find(({ name }) => name.startsWith(`${way}, ${start}`))!;
    const answers = await Promise.all(
      [
        { company: with_, lines: pair.words.lines },
        { company: without, lines: [] },
      ].map(async ({ company, lines }) => {
        const claim = await sendClaim(await company.as('employee'), await pair.make(lines, daysAgo(3)));
        const { state, decidedBy, vendor, paidOn, total, vat, evaluation } = claim;
        const because = evaluation?.reasons.map(({ en }) => en);
        return { state, decidedBy, vendor, paidOn, total, vat, because };
      }),
    );
    const [worded, plain] = answers;
    expect(worded).toEqual(plain);
    expect(plain?.because?.length).toBeGreaterThan(0);
    const states = {
      approve: 'approved',
      decline: 'declined',
      request_changes: 'changes_requested',
      defer: 'in_review',
    };
    expect(plain?.state).toBe(states[pair.purchase.verdict]);
  },
);
