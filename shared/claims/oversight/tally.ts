import { wilson, type Interval } from './wilson.ts';

/** With fewer answers than this nothing is said of how often: the interval would be wider than half of the scale. */
export const fewestAnswers = 10;

/** Answers of people to what the machine thought. `interval` is null where they are too few to say. */
export type Tally = Readonly<{ answered: number; agreed: number; interval: Interval | null }>;

export const tallyOf = (agreed: number, answered: number): Tally => ({
  answered,
  agreed,
  interval: answered < fewestAnswers ? null : wilson(agreed, answered),
});

/**
 * How people came to answer an opinion, which decides what can be learnt from the answer. people: the decision was theirs, and they had
 * not seen the opinion (shadow mode). seen: theirs too, with what the machine had found before them, so that it says nothing of the machine alone. sample: it was drawn by chance to be looked at. asked: the employee asked for a person.
 * taken-back: somebody came upon it; only what is wrong is ever found so, so it says nothing of how often.
 */
export const grounds = ['people', 'seen', 'sample', 'asked', 'taken-back', 'none'] as const;
export type Ground = (typeof grounds)[number];

/** Definite opinions of one category and month that were answered, or not, on one ground. */
export type Count = Readonly<{
  category: string;
  month: string;
  ground: Ground;
  opinions: number;
  agreed: number;
  disagreed: number;
}>;

export type Row = Readonly<{
  category: string;
  month: string;
  /** Decisions of the machine itself. */
  decidedByMachine: number;
  /** Of those, how many nobody has looked at: they count neither as agreement nor as the opposite. */
  unseen: number;
  people: Tally;
  sample: Tally;
  asked: Tally;
  takenBack: number;
}>;

/** One row for each category and month, from the counts; the order of the counts is kept. */
export function rowsOf(counts: readonly Count[]): Row[] {
  const keys = [...new Set(counts.map(({ category, month }) => `${category} ${month}`))];
  return keys.map((key) => {
    const own = counts.filter(({ category, month }) => `${category} ${month}` === key);
    return { category: own[0]!.category, month: own[0]!.month, ...figuresOf(own) };
  });
}

/** The figures of some counts together. */
export function figuresOf(own: readonly Count[]): Omit<Row, 'category' | 'month'> {
  const sum = (of: (one: Count) => number, ...on: Ground[]) =>
    own.reduce((total, one) => (on.includes(one.ground) ? total + of(one) : total), 0);
  const tally = (on: Ground) => {
    const agreed = sum((one) => one.agreed, on);
    return tallyOf(agreed, agreed + sum((one) => one.disagreed, on));
  };
  const [sample, asked, takenBack] = [tally('sample'), tally('asked'), sum((one) => one.opinions, 'taken-back')];
  const decidedByMachine = sum((one) => one.opinions, 'sample', 'asked', 'taken-back', 'none');
  const unseen = decidedByMachine - sample.answered - asked.answered - takenBack;
  return { decidedByMachine, unseen, people: tally('people'), sample, asked, takenBack };
}
