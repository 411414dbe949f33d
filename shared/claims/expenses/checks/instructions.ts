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
  /autoapprove/,
  /(eligibility|approval|trust)score/,
  /reviewernone/,
];

/** What no till prints: a name and a value as programs write them. */
const programs = /(?<![\w/?&.])[a-z]+_[a-z_]+\s?[=:]\s?\w/i;

/**
 * What a policy says when it speaks to a machine. A policy does say who approves, and that claims must be approved: that is no
 * such thing. Everything decided alike, whatever it is, is.
 */
const inPolicies: readonly RegExp[] = [
  /(ignore|disregard|forget|override)(all|any|the|your|my|every|previous|prior|above).{0,40}(instruction|rule|prompt|polic|check)/,
  /(ignorera|bortsefran|glom|struntai)(alla|dina|de|tidigare|ovanstaende|reglerna).{0,40}(instruktion|regl|kontroll|prompt)?/,
  /(godkann|avsla|neka|bevilja)(alla|allt|samtliga)/,
  /(approve|decline|reject|deny)(all|every|anything)/,
  /(system|developer)(prompt|message|meddelande)/,
  /youarean?(ai|assistant|model|helpful|evaluator|auditor)/,
  /duaren(ai|assistent|modell|sprakmodell|granskare)/,
  /(assistent|modell|sprakmodell|ai|maskin)(en)?(ska|maste)/,
  /(assistant|model|evaluator|ai)(must|should|shall|isto)/,
  /(respond|reply|answer|svara)(only)?(with|med)/,
  /(confidence|sakerhet)(is|to|of|ar|till|pa)?(1|100|099)/,
];
const spokenTo =
  /^\s*(system|assistant|developer|user)\s*[:>]|<\/?(system|assistant|user)>|"(verdict|override|approved)"\s*:/im;

/** The words in a policy that try to instruct, folded and without spaces; null when there are none. */
export function findPolicyInstruction(text: string): string | null {
  const run = foldWords(text).replace(/ /g, '');
  const found = inPolicies.map((pattern) => pattern.exec(run)?.[0]).find((words) => words !== undefined);
  return found ?? spokenTo.exec(text)?.[0] ?? null;
}

/** The words on a receipt that try to instruct, folded and without spaces; null when there are none. */
export function findInstruction(text: string): string | null {
  const run = foldWords(text).replace(/ /g, '');
  for (const pattern of instructions) {
    const found = pattern.exec(run);
    if (found) return found[0];
  }
  return programs.exec(text)?.[0] ?? null;
}
