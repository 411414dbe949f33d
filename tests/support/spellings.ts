/** The base64 of a text wherever it begins inside a longer one: without the characters that its neighbours decide. */
function insideBase64(bytes: Buffer): string[] {
  return [0, 1, 2].map((before) => {
    const encoded = Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    const start = Math.ceil((before * 8) / 6);
    const whole = Math.floor(((before + bytes.length) * 8) / 6);
    return encoded.slice(start, whole);
  });
}

const escaped = (text: string): string =>
  [...text].map((letter) => `\\u${letter.codePointAt(0)!.toString(16).padStart(4, '0')}`).join('');

const nonAsciiEscaped = (text: string): string => text.replace(/[^ -~]/g, (letter) => escaped(letter));

/**
 * The ways in which a text could hide in a request: as it is, in capitals, without marks or its dash, and each of these as base64
 * (at any offset, for addresses too), hex, percent-encoded, as JSON escapes, and backwards.
 */
export function spellingsOf(text: string): string[] {
  const plain = [text, text.toUpperCase(), text.toLowerCase(), text.replace(/[-+]/, ''), text.replace(/\s/g, '')];
  const unmarked = plain.map((one) => one.normalize('NFD').replace(/\p{M}/gu, ''));
  const all = [...new Set([...plain, ...unmarked])];
  const coded = all.flatMap((one) => {
    const bytes = Buffer.from(one, 'utf8');
    const hex = bytes.toString('hex');
    return [
      one,
      ...insideBase64(bytes),
      ...insideBase64(bytes).map((encoded) => encoded.replaceAll('+', '-').replaceAll('/', '_')),
      hex,
      hex.toUpperCase(),
      encodeURIComponent(one),
      escaped(one),
      nonAsciiEscaped(one),
      [...one].toReversed().join(''),
    ];
  });
  return [...new Set(coded)];
}

const bare = (text: string): string => text.replaceAll('\\', '');

/** The spellings of a text that stand in another, however many times either was escaped on its way. */
export const spelledIn = (text: string, whole: string): string[] =>
  spellingsOf(text).filter((spelling) => bare(whole).includes(bare(spelling)));
