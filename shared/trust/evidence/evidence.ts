import { say, type Text, type TextValues } from '../../kernel/language.ts';
import type { Facts } from './facts.ts';

/**
 * measured: a figure of what runs, of a run or of a test. configured: how infrastructure or the repository is set up, as somebody read it.
 * documented: a file with an owner, an end and two people who have gone through it.
 */
export type EvidenceKind = 'measured' | 'configured' | 'documented';

/** What a look came to. `unknown` is the answer where nothing could be seen: never yes, and never no. */
export type Finding = Readonly<{ holds: true | false | 'unknown'; at: Date | null; detail: Text }>;

/** One way to know whether something holds. It is pure: the same facts give the same finding. */
export type Check = Readonly<{
  kind: EvidenceKind;
  /** How it was checked, as a sentence that is true whatever came out. */
  how: Text;
  look(facts: Facts, control: string): Finding;
}>;

export type Evidence = Finding & Readonly<{ id: string; kind: EvidenceKind; how: Text }>;

/** A text with its places filled in both languages. */
export const filled = (text: Text, values: TextValues): Text => ({
  sv: say(text, 'sv', values),
  en: say(text, 'en', values),
});

/** For what cannot be seen from here. */
export const notHere: Finding = {
  holds: 'unknown',
  at: null,
  detail: { sv: 'Inte kontrollerat här.', en: 'Not checked here.' },
};

export const unknown = (detail: Text, at: Date | null = null): Finding => ({ holds: 'unknown', at, detail });
export const found = (holds: boolean, at: Date, good: Text, bad: Text): Finding => ({
  holds,
  at,
  detail: holds ? good : bad,
});

/** Looks at a fact where it was read; what was not read is not checked here. */
export const from =
  <T>(read: (facts: Facts) => T | null, look: (fact: T, facts: Facts, control: string) => Finding) =>
  (facts: Facts, control: string): Finding => {
    const fact = read(facts);
    return fact === null ? notHere : look(fact, facts, control);
  };

const hour = 3_600_000;

/** Whole hours from one time to another. */
export const hoursBetween = (earlier: Date, later: Date): number =>
  Math.floor((later.getTime() - earlier.getTime()) / hour);
export const daysSince = (earlier: Date, later: Date): number => Math.floor(hoursBetween(earlier, later) / 24);
