import type { PolicyText } from './excerpt.ts';

export const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export type PolicyType = 'application/pdf' | typeof docx;

/** A policy file that could be read: what it is, and what stands in it. `pages` is null where the file has none. */
export type PolicyFile = PolicyText & Readonly<{ type: PolicyType; pages: number | null }>;

/** Names of files that are kept, by when they were written. */
export interface OldPolicyFiles {
  /** The names that begin so of files that were last written before a time, in order. */
  namesBefore(prefix: string, before: Date): AsyncIterable<string>;
}

/** Reads a policy file from its bytes. Throws a Problem (`file-…`, `pdf-encrypted`, `policy-…`) for what is refused. */
export type ReadPolicyFile = (bytes: Buffer) => Promise<PolicyFile>;
