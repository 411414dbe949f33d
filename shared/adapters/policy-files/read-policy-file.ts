import type { ReadPolicyFile } from '../../claims/policy-files/ports.ts';
import { Problem } from '../../kernel/problem.ts';
import type { DecodingQueue } from '../file-intake/decoding-queue.ts';
import { pdfStart } from '../file-intake/sniff-type.ts';
import { limits } from './limits.ts';

/** How a zip begins that has something in it. */
const zip = Buffer.from([0x50, 0x4b, 0x03, 0x04]);

/**
 * Reads policy files in the processes that decode all files. The type is told from the bytes: a PDF by its header, a Word document by
 * being a zip whose parts say so. Nothing is unpacked or parsed in this process.
 */
export const policyFileReader =
  (queue: Pick<DecodingQueue, 'run'>): ReadPolicyFile =>
  async (bytes) => {
    if (bytes.length === 0) throw new Problem('file-empty');
    if (bytes.length > limits.bytes) throw new Problem('file-too-large');
    if (pdfStart(bytes) === 0) return queue.run('read-policy-pdf', bytes);
    if (bytes.subarray(0, zip.length).equals(zip)) return queue.run('read-policy-docx', bytes);
    throw new Problem('policy-type-unknown');
  };
