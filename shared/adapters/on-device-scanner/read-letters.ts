/** Text as a line was read: each letter with how sure it is (0–1) and where it stands, in shares of the line's width. */
export type Letter = Readonly<{ letter: string; sure: number; at: number }>;

/** What the model says of a line: for each step along it how likely each class is, step after step. Class 0 is "nothing". */
export type LineAnswer = Readonly<{ likely: Float32Array; steps: number; classes: number }>;

/**
 * The letters of a line: at each step the likeliest class, a class that stays counted once (the model was trained so).
 * `dictionary` names the classes in their order.
 */
export function lettersOf({ likely, steps, classes }: LineAnswer, dictionary: readonly string[]): Letter[] {
  const letters: Letter[] = [];
  let before = 0;
  for (let step = 0; step < steps; step++) {
    let best = 0;
    const from = step * classes;
    for (let one = 1; one < classes; one++) if (likely[from + one]! > likely[from + best]!) best = one;
    if (best !== 0 && best !== before) {
      letters.push({
        letter: halfWidth(dictionary[best] ?? ''),
        sure: likely[from + best]!,
        at: (step + 0.5) / steps,
      });
    }
    before = best;
  }
  return letters;
}

/** The dictionary has some signs twice, once as wide as a Chinese one: "：" is ":". */
function halfWidth(letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCodePoint(code - 0xfee0);
  return code === 0x3000 ? ' ' : letter;
}

/** How sure a line is: the mean of its letters. */
export const sureness = (letters: readonly Letter[]): number =>
  letters.length === 0 ? 0 : letters.reduce((sum, { sure }) => sum + sure, 0) / letters.length;

/** How many usual steps from letter to letter are a gap that a space was lost in: between letters, and where the kind changes. */
const gaps = { same: 2.1, other: 1.75 } as const;

/** The text of a line, a space put where the letters stand clearly further apart than they do in the rest of it. */
export function textOf(letters: readonly Letter[]): string {
  const steps = letters.slice(1).map(({ at }, i) => at - letters[i]!.at);
  const usual = [...steps].sort((a, b) => a - b)[steps.length >> 1] ?? 0;
  return letters
    .map(({ letter }, i) => {
      const before = letters[i - 1]?.letter;
      if (before === undefined || letters.length < 4 || letter === ' ' || before === ' ') return letter;
      const wide = kindOf(before) === kindOf(letter) ? gaps.same : gaps.other;
      return steps[i - 1]! > wide * usual ? ` ${letter}` : letter;
    })
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

const kindOf = (letter: string): 'letter' | 'digit' | 'sign' =>
  /\p{L}/u.test(letter) ? 'letter' : /\p{N}/u.test(letter) ? 'digit' : 'sign';
