import { afterAll, expect, test } from 'vitest';
import { openFileIntake } from '../../shared/adapters/file-intake/take-in-file.ts';
import { openOnDeviceScanner } from '../../shared/adapters/on-device-scanner/on-device-scanner.ts';
import { onDevice } from '../../shared/claims/evaluation/on-device.ts';
import type { Reading } from '../../shared/claims/receipts/reading.ts';
import { allCases } from './all-cases.ts';
import { findInCase, judgeFound } from './judging/judge-case.ts';
import { onPaper } from './judging/on-paper.ts';
import { readCase } from './judging/read-case.ts';

const { signal } = new AbortController();
const intake = openFileIntake({ processes: 1 });
afterAll(() => intake.close());

/** Spaces within a line are the text layer's own matter. */
const fieldsOf = ({ vendor, date, total, currency, bought }: Reading) => [
  vendor.value?.replace(/\s/g, ''),
  date.value,
  total.value,
  currency.value,
  bought.value?.map((line) => line.replace(/\s/g, '')),
];

// Every thirtieth, of either half: a paper takes a third of a second, which is too long for all of them.
test.each(allCases.filter((_, index) => index % 30 === 7).map((one) => [one.id, one] as const))(
  '%s is read and judged alike as a file that is uploaded',
  async (_id, one) => {
    const scanner = openOnDeviceScanner({ readPdfText: intake.readPdfText, today: () => one.today });
    const readings: Reading[] = [];
    for (const paper of [one.printed, ...one.further]) {
      readings.push(await scanner.scan(await intake.takeInFile(onPaper(paper)), signal));
    }
    scanner.close();
    const asSeen = readCase(one);
    expect(readings.map(fieldsOf)).toEqual(asSeen.readings.map(fieldsOf));
    const [uploaded, seen] = [
      judgeFound(await findInCase({ one, readings }, onDevice, signal)),
      judgeFound(await findInCase(asSeen, onDevice, signal)),
    ];
    expect([uploaded.given, uploaded.reasons]).toEqual([seen.given, seen.reasons]);
  },
);
