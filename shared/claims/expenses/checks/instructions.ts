import { foldWords, wordsFound, type WordPatterns } from '../../evaluation/word-patterns.ts';

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
  /(markera|registrera|behandla|betrakta)(detta|det|denna|kvittot|kopet|utlagget|raden|allt).{0,30}som/,
  /(redan|forhands)(godkan|bevilja|kontrollera|granska|verifiera)/,
  /(utan|ingen|inga)(vidare|ytterligare|manuell|mansklig)?(granskning|kompletteringar)/,
  /(hoppaover|stangav|kringga)(alla|kontroll|granskning|regl)/,
  /betalaut(hela|detta|utlagget|beloppet|omedelbart|direkt)/,
  /(avsla|neka)(inte|ej|aldrig|detta)/,
  /(alla)?(kriterier|villkor|krav)(na)?(ar|anses)?uppfyll/,
  /(mark|treat|consider|classify|regard)(this|it|the(receipt|claim|purchase|expense)|all)/,
  /(pre|already)approved/,
  /(no|without)(further|manual|human|additional)(review|check|questions|approval|human)?/,
  /(donot|dont|never)(flag|decline|reject|deny|defer|request|review|ask)/,
  /(say|answer|reply|output|print|choose|select|pick)(only|just|yes|met|approve|ok)/,
  /skip(the|all|this|every|any|valid|check|review)/,
  /noneedto/,
  /(verified|validated|vetted|cleared|authori[sz]ed)(by|for)(the|our|your|hr|finance|tax|a|an)/,
  /(meets|fulfils|satisfies)all|allcriteria|criteri(a|on)(is|are)met/,
  /(return|output|set|give|verdict|decision)(the)?(verdict|decision|status|outcome)?(to|of|as|is)?approv/,
  /reimburse(this|the|in|it|immediately)/,
  /(must|should|shall)notbe(declined|rejected|flagged|questioned)/,
  /(eligibility|approval|trust)score/,
  /reviewernone/,
];

/** What no till prints: a name and a value as programs write them, and words said to a machine or to whoever reviews. */
const programs =
  /(?<![\w/?&.])[a-z]+_[a-z_]+\s?[=:]\s?\w|\{\s?"|<\/?[a-z]+>|^#{2,}\s|(?<!\p{L})(AI|LLM|GPT|ChatGPT)(?!\p{L})|(?<!\p{L})(chatbot|prompt|language model|spr[aå]kmodell(en)?|modellen|assistenten|granskaren|reviewer|evaluator|auditor)(?!\p{L})/imu;

/**
 * What a receipt speaks of when it speaks of its own claim: who sells gym cards prints nothing of expenses, verdicts and criteria.
 * "Approval code" stands on slips.
 */
const ofItsClaim: WordPatterns = [
  'utlägg',
  'utlägget',
  'utläggen',
  'utbetalning*',
  'ärendet',
  'ansökan',
  'this claim',
  'the claim',
  'this expense',
  'the expense',
  'expense report',
  'reimburs*',
  'approve',
  'bevilja*',
  'attest*',
  'tillstyrk*',
  'bifall*',
  'bedömning*',
  'bedöms',
  'avgörande*',
  'verdict*',
  'assessment*',
  'kriteri*',
  'criteri*',
  'ersättningsgill*',
  'ersättningsberättig*',
  'eligibility',
  'reimbursable',
  'compliant',
  'kontrollerat och',
  'verifierat av',
  'verified by',
  'validated by',
  'tax agency',
  'personalavdelning*',
  'hr avdelning*',
  'från hr',
  'from hr',
  'hr has',
  'hr department',
  'algoritm*',
  'algorithm*',
  'robot*',
  'automated review*',
  'automatic review*',
  'human review*',
  'ekonomiavdelning*',
  'lönekontor*',
  'löneavdelning*',
  'finance department',
  'accounting department',
  'payroll*',
  'ceo',
  'cfo',
  'entitled',
  'dear',
  'kindly',
  'urgent',
  'to whom it may concern',
  'confidence',
  'company policy',
  'within policy',
  'on behalf of',
  'test mode',
  'debug*',
  'administrator*',
  'superuser',
  'instruktion*',
  'instruction*',
];

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
  return wordsFound(ofItsClaim, foldWords(text))[0] ?? programs.exec(text)?.[0] ?? null;
}
