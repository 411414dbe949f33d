/** What a policy file may be. The sizes people meet are said again in words in `kernel/problem-codes.ts`. */
export const limits = {
  /** Bytes of an upload. */
  bytes: 10 * 1024 * 1024,
  pages: 50,
  /** Characters of all its paragraphs. */
  characters: 200_000,
  paragraphs: 4_000,
  /** Parts of a DOCX, bytes that are unpacked of it in all, and how deep its elements may stand in each other. */
  parts: 2_000,
  unpackedBytes: 24 * 1024 * 1024,
  depth: 200,
} as const;
