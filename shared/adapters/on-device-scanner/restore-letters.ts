const lost = /[åäöéüøæ]/i;

/** A text in the letters of a dictionary that has only the plain Latin ones. */
export function withoutMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[øØ]/g, (o) => (o === 'ø' ? 'o' : 'O'))
    .replace(/[æÆ]/g, (a) => (a === 'æ' ? 'a' : 'A'));
}

/**
 * Puts å, ä, ö and word spaces back into a line the first reader read without them, from a second reading of the same line.
 * The first reading is better at everything else, so only a letter that is the same one without its marks is replaced;
 * where the two readings are not clearly the same line (under four fifths of the letters), the first stands.
 */
export function restoreLetters(first: string, second: string): string {
  const from = [...first.replace(/\s+/g, '')];
  const to = [...second.replace(/\s+/g, '')];
  const pairs = align(from, to);
  if (pairs.length < 0.8 * Math.max(from.length, to.length)) return first;

  const letters = [...from];
  for (const [i, j] of pairs) if (lost.test(to[j]!)) letters[i] = to[j]!;

  const breaks = new Set([...breaksOf(first)]);
  const partner = new Map(pairs.map(([i, j]) => [j, i]));
  for (const at of breaksOf(second)) {
    const [before, after] = [partner.get(at - 1), partner.get(at)];
    // A space inside a number or an amount is never taken over: it would make two of one.
    if (before === undefined || after !== before + 1) continue;
    if (/\d/.test(letters[before]!) && /\d/.test(letters[after]!)) continue;
    if (/[\d]/.test(letters[before]!) && /[.,:%]/.test(letters[after]!)) continue;
    if (/[.,:]/.test(letters[before]!) && /\d/.test(letters[after]!)) continue;
    breaks.add(after);
  }
  return letters.map((letter, i) => (breaks.has(i) && i > 0 ? ` ${letter}` : letter)).join('');
}

/** Positions, counted without spaces, before which a text has a space. */
function breaksOf(text: string): number[] {
  const breaks: number[] = [];
  let position = 0;
  let space = false;
  for (const letter of text.trim()) {
    if (/\s/.test(letter)) space = true;
    else {
      if (space) breaks.push(position);
      space = false;
      position += 1;
    }
  }
  return breaks;
}

/** The longest common run of letters in order (marks and case aside), as pairs of positions. */
function align(from: readonly string[], to: readonly string[]): [number, number][] {
  const alike = (letter: string) => withoutMarks(letter).toLowerCase();
  const a = from.map(alike);
  const b = to.map(alike);
  const best = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      best[i]![j] = a[i] === b[j] ? best[i + 1]![j + 1]! + 1 : Math.max(best[i + 1]![j]!, best[i]![j + 1]!);
    }
  }
  const pairs: [number, number][] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (best[i + 1]![j]! >= best[i]![j + 1]!) i += 1;
    else j += 1;
  }
  return pairs;
}
