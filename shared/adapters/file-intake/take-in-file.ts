import { createHash } from 'node:crypto';
import type { ReadPolicyFile } from '../../claims/policy-files/ports.ts';
import type { PlacedText, TakeInFile } from '../../claims/receipts/ports.ts';
import { policyFileReader } from '../policy-files/read-policy-file.ts';
import { openDecodingQueue } from './decoding-queue.ts';
import type { FileIntakeOptions } from './intake-task.ts';
import { limits } from './limits.ts';
import { lookFromOutside } from './look-from-outside.ts';

export type FileIntake = Readonly<{
  /** Takes uploaded bytes in; see the port. Nothing is decoded in this process. */
  takeInFile: TakeInFile;
  /**
   * The text layer of a PDF that was taken in: for each page its pieces of text in reading order, boxes in shares (0–1) of
   * the page as its picture shows it, confidence 1. An empty list for a page that is a picture.
   */
  readPdfText(stored: Buffer): Promise<PlacedText[][]>;
  /** Reads a policy file; see the port. */
  readPolicyFile: ReadPolicyFile;
  /** Ends the processes that rest. */
  close(): Promise<void>;
}>;

/** Makes the intake. Cheap: processes start, and libraries load in them, with the first file. */
export function openFileIntake({
  processes = 2,
  seconds = limits.seconds,
  memory = limits.processBytes,
}: FileIntakeOptions = {}): FileIntake {
  const queue = openDecodingQueue({ processes, seconds, memory });
  return {
    async takeInFile(upload) {
      const { kind, bytes } = lookFromOutside(upload);
      const originalSha256 = createHash('sha256').update(upload).digest('hex');
      if (kind === 'pdf')
        return { type: 'application/pdf', originalSha256, ...(await queue.run('take-in-pdf', bytes)) };
      const task = kind === 'heic' ? 'take-in-heic' : 'take-in-picture';
      return { type: 'image/jpeg', originalSha256, ...(await queue.run(task, bytes)) };
    },
    readPolicyFile: policyFileReader(queue),
    readPdfText: (stored) => queue.run('read-pdf-text', stored),
    close: () => queue.close(),
  };
}
