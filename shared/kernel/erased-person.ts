import type { Language, Text } from './language.ts';

/** What lists and pages call somebody who was erased. */
export const erasedPerson: Text = { sv: 'Raderad person', en: 'Erased person' };

/** The name that an erased person's row has: whoever reads it raw can read it too. Nobody else is ever looked up by it. */
export const erasedName = erasedPerson.sv;

/** An address that no mail reaches (RFC 2606 s. 2), one for each row: addresses are unique in a company. */
export const erasedAddressEnd = '@erased.invalid';

/** A name as a reader of a language is told it. */
export const nameFor = (name: string, language: Language): string =>
  name === erasedName ? erasedPerson[language] : name;

const written = JSON.stringify(erasedName);

/** The same in a whole answer: wherever the name of an erased person stands by itself. */
export function namesFor<Answer>(answer: Answer, language: Language): Answer {
  if (erasedPerson[language] === erasedName || answer === undefined) return answer;
  const json = JSON.stringify(answer);
  if (!json.includes(written)) return answer;
  return JSON.parse(json.replaceAll(written, JSON.stringify(erasedPerson[language]))) as Answer;
}
