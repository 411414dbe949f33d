/** The length in front of each part. */
const lengthBytes = 4;
/** A length that is a letter of ASCII, and so one byte, in the text that parts are written as. */
const shortest = 128;

/**
 * Joins parts as UTF-8, each with its length in bytes in front (32 bits, big-endian), so that no two lists of parts give the same
 * bytes; behind `room` bytes that the caller fills.
 */
export function withLengths(parts: readonly string[], room: number): Buffer {
  // Ids and names are short and plain: written as one text, which takes half the time of writing each by itself.
  let text = '';
  for (const part of parts) text += `\0\0\0${String.fromCharCode(part.length)}${part}`;
  if (Buffer.byteLength(text) === text.length && parts.every(({ length }) => length < shortest)) {
    const joined = Buffer.allocUnsafe(room + text.length);
    joined.write(text, room, 'latin1');
    return joined;
  }
  const sizes = parts.map((part) => Buffer.byteLength(part));
  const joined = Buffer.allocUnsafe(sizes.reduce((sum, size) => sum + lengthBytes + size, room));
  let at = room;
  for (const [i, part] of parts.entries()) {
    at = joined.writeUInt32BE(sizes[i]!, at);
    at += joined.write(part, at);
  }
  return joined;
}
