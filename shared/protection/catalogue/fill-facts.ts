/** Where a fact stands in a document: `<!-- fact: threshold -->`, then what is written from code, then `<!-- /fact -->`. */
const place = /<!-- fact: ([a-z-]+) -->[\s\S]*?<!-- \/fact -->/g;

/**
 * A document written by people, with the facts that code knows put in their places; everything else stays as it was. Throws Error for a place
 * whose fact nobody knows.
 */
export const fillFacts = (document: string, facts: Readonly<Record<string, string>>): string =>
  document.replaceAll(place, (_, name: string) => {
    const fact = Object.hasOwn(facts, name) ? facts[name] : undefined;
    if (fact === undefined) throw new Error(`no fact is called ${name}`);
    return `<!-- fact: ${name} -->\n\n${fact.trim()}\n\n<!-- /fact -->`;
  });

/** The names of the facts that a document asks for. */
export const factsIn = (document: string): string[] => [...document.matchAll(place)].map(([, name]) => name!);

/** Who answers for a living document, when it was last gone through, and when it is to be again. */
export type Standing = Readonly<{ owner: string; date: string; reviewBy: string }>;

/** Reads `- Owner:`, `- Date:` and `- Review by:` at the top of a document; null where one is missing or no date. */
export function standingOf(document: string): Standing | null {
  const said = (name: string) => new RegExp(`^- ${name}: (.+)$`, 'm').exec(document)?.[1] ?? '';
  const [owner, date, reviewBy] = [said('Owner'), said('Date'), said('Review by')];
  const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);
  return owner !== '' && isDay(date) && isDay(reviewBy) && date < reviewBy ? { owner, date, reviewBy } : null;
}
