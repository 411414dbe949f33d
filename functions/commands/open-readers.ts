import { openClaude, type Claude } from '../../shared/adapters/claude/claude.ts';
import { openFileIntake } from '../../shared/adapters/file-intake/take-in-file.ts';
import { openOnDeviceScanner } from '../../shared/adapters/on-device-scanner/on-device-scanner.ts';
import { onDevice } from '../../shared/claims/evaluation/on-device.ts';
import type { Evaluator } from '../../shared/claims/evaluation/ports.ts';
import type { AcceptedFile, Scanner } from '../../shared/claims/receipts/ports.ts';
import { swedishDay } from '../../shared/kernel/plain-date.ts';
import { systemClock } from '../../shared/platform/clock.ts';
import { readOwnClaude } from '../../shared/platform/configuration.ts';

/** What reads and judges a person's own files at the command line. */
export type Readers = Readonly<{
  takeInFile(bytes: Buffer): Promise<AcceptedFile>;
  /** Throws when there is none of that name, or Claude has no key. */
  scanner(name: string): Scanner;
  evaluator(name: string): Evaluator;
  close(): Promise<void>;
}>;

/** Opens what is asked for and nothing else: without Claude no setting is needed. */
export function openReaders(): Readers {
  const intake = openFileIntake();
  const scanner = openOnDeviceScanner({
    readPdfText: intake.readPdfText,
    today: () => swedishDay(systemClock.now()),
  });
  let opened: Claude | undefined;
  const claude = (): Claude => (opened ??= openClaude({ settings: readOwnClaude(), clock: systemClock }));
  const named = <One>(name: string, own: One, model: () => One): One => {
    if (name === 'on-device') return own;
    if (name === 'claude') return model();
    throw new Error(`there is none called ${name}: on-device or claude`);
  };
  return {
    takeInFile: intake.takeInFile,
    scanner: (name) => named<Scanner>(name, scanner, () => claude().scanner),
    evaluator: (name) => named<Evaluator>(name, onDevice, () => claude().evaluator),
    async close() {
      scanner.close();
      await intake.close();
    },
  };
}
