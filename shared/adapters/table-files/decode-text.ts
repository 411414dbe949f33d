/**
 * The text of a file whose encoding nobody says: UTF-8 or UTF-16 where it says so itself or can be nothing else, and otherwise
 * Windows-1252, which is what an older Excel writes in the Nordic countries. Null for bytes that are no text.
 */
export function decodeText(bytes: Buffer): string | null {
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  // What is no text has bytes that no text has: a zero, in whichever encoding.
  return text.includes('\0') ? null : text;
}

function encodingOf(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  // Without a mark: letters of a Latin script leave every other byte of UTF-16 zero.
  const head = bytes.subarray(0, 64);
  if (head.length >= 4 && head.every((byte, at) => (at % 2 === 1 ? byte === 0 : byte !== 0))) return 'utf-16le';
  if (head.length >= 4 && head.every((byte, at) => (at % 2 === 0 ? byte === 0 : byte !== 0))) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}
