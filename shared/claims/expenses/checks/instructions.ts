import { foldWords } from '../../evaluation/word-patterns.ts';

/**
 * What texts say that speak to a machine or a reviewer instead of naming a purchase. Looked for in folded text without
 * spaces, since text recognition loses them. Slips say "approved", "köp godkänt" and "godkännes för debitering": those
 * are no instructions. Finding none proves nothing: that a text cannot approve follows from the verdict's rules alone.
 */
const instructions: readonly RegExp[] = [
  /(ignore|disregard|forget|override)(all|any|the|your|my|every|previous|prior|above).{0,40}(instruction|rule|prompt|polic|check)/,
  /(ignorera|bortsefran|glom|struntai)(alla|dina|de|tidigare|ovanstaende|reglerna).{0,40}(instruktion|regl|kontroll|prompt)?/,
  /approve(this|the|it|my|all|claim|expense|receipt|immediately|now|without)/,
  /godkann(?!es|ande|s|ad)/,
  /(must|should|shall|hastobe|needstobe)(always)?(be)?(approved|reimbursed)/,
  /ska(ll)?(alltid)?(godkannas|beviljas|ersattas)/,
  /(bevilja|attestera)(detta|denna|utlagget|kvittot|omedelbart)/,
  /(system|developer)(prompt|message|meddelande)/,
  /youarean?(ai|assistant|model|helpful|evaluator|auditor)/,
  /asan?(ai|language)(model|assistant)/,
  /duaren(ai|assistent|modell|sprakmodell|granskare)/,
  /(respond|reply|answer|svara)(only)?(with|med)(approve|met|yes|ja|json|uppfyll)/,
  /(confidence|sakerhet)(is|to|of|ar|till|pa)(1|100|099)/,
];

/** The words on a receipt that try to instruct, folded and without spaces; null when there are none. */
export function findInstruction(text: string): string | null {
  const run = foldWords(text).replace(/ /g, '');
  for (const pattern of instructions) {
    const found = pattern.exec(run);
    if (found) return found[0];
  }
  return null;
}
