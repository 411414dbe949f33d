/** What a file may be. The sizes people meet are said again in words in `kernel/problem-codes.ts`. */
export const limits = {
  /** Bytes of an upload. */
  bytes: 10 * 1024 * 1024,
  /** Pixels of a picture, told from its header before anything is decoded. */
  pixels: 50_000_000,
  /** Pixels of a picture's short side: below it no receipt can be read. */
  shortSide: 200,
  pdfPages: 20,
  /** What one file may take of the process that decodes it; beyond either it is killed. */
  seconds: 20,
  processBytes: 640 * 1024 * 1024,
  /** What the PDF library may hold of that: its memory stops growing there and it gives up by itself. */
  pdfiumBytes: 320 * 1024 * 1024,
  /** The same for the HEIC library: 50 million pixels are 75 MB as they are coded and 150 MB in colours. */
  libheifBytes: 448 * 1024 * 1024,
} as const;
