import { test } from 'vitest';
import { openFileIntake } from '../../shared/adapters/file-intake/take-in-file.ts';
import { passwordPdf } from '../support/encrypted-pdfs.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { makeReceiptPdf } from '../support/make-pdf.ts';

test('a PDF that asks for a password is refused and says so', async () => {
  const intake = openFileIntake();
  await expectRefusal(intake.takeInFile(passwordPdf), 'pdf-encrypted');
  await intake.close();
});

test('so is one locked in a way that nobody knows', async () => {
  const intake = openFileIntake();
  const trailer = '/Encrypt<</Filter/Unheard/V 9/R 9>>/ID[<00><00>]';
  await expectRefusal(intake.takeInFile(makeReceiptPdf({ trailer })), 'pdf-encrypted');
  await intake.close();
});
