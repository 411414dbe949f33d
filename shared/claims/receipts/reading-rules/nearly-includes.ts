/** What is looked for is no longer: its letters are bits of one number. */
const longest = 31;

type Pattern = Readonly<{ letters: ReadonlyMap<number, number>; last: number }>;
const patterns = new Map<string, Pattern>();

/**
 * Whether some part of a text is the label but for one letter that is wrong, lacking or too many. All letters of the label are
 * compared at once (Myers, "A fast bit-vector algorithm for approximate string matching", J. ACM 46:3, 1999, for a search).
 * Throws a RangeError for a label of more than 31 letters.
 */
export function nearlyIncludes(text: string, label: string): boolean {
  if (text.length < label.length - 1) return false;
  const { letters, last } = patternOf(label);
  let [more, less, errors] = [-1, 0, label.length];
  for (let i = 0; i < text.length; i++) {
    const same = letters.get(text.charCodeAt(i)) ?? 0;
    const vertical = same | less;
    const horizontal = (((same & more) + more) ^ more) | same;
    let up = less | ~(horizontal | more);
    let down = more & horizontal;
    if ((up & last) !== 0) errors += 1;
    else if ((down & last) !== 0) errors -= 1;
    if (errors <= 1) return true;
    up <<= 1;
    down <<= 1;
    more = down | ~(vertical | up);
    less = up & vertical;
  }
  return false;
}

function patternOf(label: string): Pattern {
  let pattern = patterns.get(label);
  if (pattern === undefined) {
    if (label.length > longest) throw new RangeError(`a label of more than ${longest} letters: ${label}`);
    const letters = new Map<number, number>();
    for (let i = 0; i < label.length; i++) {
      const code = label.charCodeAt(i);
      letters.set(code, (letters.get(code) ?? 0) | (1 << i));
    }
    pattern = { letters, last: 1 << (label.length - 1) };
    patterns.set(label, pattern);
  }
  return pattern;
}
