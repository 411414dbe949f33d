import { foldWords } from '../evaluation/word-patterns.ts';

/**
 * What a paragraph says that speaks to a machine, where a policy speaks of benefits. "Utlägg ska godkännas av chefen" is a rule for
 * people and no such thing. Looked for in folded text without spaces, so that letters set apart do not hide it. Finding none proves
 * nothing: that a policy can only make a decision more careful follows from the rules alone (see `speaks-against.ts`).
 */
const runTogether: readonly RegExp[] = [
  /(ignore|disregard|forget|override|bypass)(all|any|the|your|my|every|previous|prior|above|earlier|former|other).{0,40}(instruction|rule|prompt|polic|check|criteri|guideline)/,
  /(ignorera|bortsefran|glom|struntai|asidosatt)(alla|dina|de|era|samtliga|tidigare|ovanstaende|foregaende|reglerna|ovriga).{0,40}(instruktion|regl|kontroll|prompt|kriteri|riktlinj|villkor)?/,
  /approve(this|all|any|every|each|the|it|my)(claim|expense|receipt|request|purchase|immediately|automatically|withoutreview|atonce|regardless|now)/,
  /(always|automatically|immediately)approve/,
  /godkann(detta|denna|alla|allt|samtliga|varje|alltid|omedelbart|automatiskt|direkt|utan|utlagget|kvittot)/,
  /(bevilja|attestera)(detta|denna|omedelbart|utlagget|kvittot|utangranskning)/,
  /(utlagg|utlaggen|kvitton|claims|expenses|receipts)(ska|skall|must|should|shall)(alltid|always|automatiskt|automatically)(be)?(godkannas|approved|beviljas|accepted)/,
  /(system|developer|assistant)(prompt|message|meddelande|instruktion|instruction)/,
  /youarean?(ai|assistant|model|helpful|evaluator|auditor|languagemodel)/,
  /asan?(ai|language)(model|assistant)/,
  /duaren(ai|assistent|modell|sprakmodell|granskare|bedomare)/,
  /(respond|reply|answer|svara)(only|bara|alltid|always)?(with|med)(approve|met|yes|ja|json|uppfyll|godkan)/,
  /(confidence|konfidens|sakerhet|sakerheten)(is|to|of|ar|till|pa)(10|1|100|099)/,
  /(mark|report|treat|consider|set|markera|rapportera|behandla|ange|satt)(this|every|all|each|any|detta|alla|varje|samtliga)(criteri|kriteri|villkor|claim|utlagg|excerpt|utdrag|finding|kontroll).{0,30}(met|approved|uppfyll|godkan)/,
  /(donot|dont|never|aldrig|inte)(cite|citera|flag|flagga|quote)(this|the|any|detta|denna|nagon)/,
];

const machine =
  /\b(ai n|ai|llm|sprakmodell(en)?|language model|modellen|the model|evaluator|chatbot(ten)?|botten|maskinen|claude)\b/;
const told = /\b(must|should|shall|has to|ska|skall|maste|bor|approve|godkann|ignore|ignorera|svara|respond|answer)\b/;

/** The marks that conversations with machines are written in, and what no policy has: long runs of coded letters. */
const asWritten: readonly RegExp[] = [
  /^\s*(system|assistant|developer|human)\s*:/im,
  /<\/?\s*(system|assistant|document|instructions?|policy|excerpts?|receipts?|claim)\b[^>]*>/i,
  /\[\/?INST\]|<\|[a-z_]+\|>|#{2,}\s*(system|instruction|instruktion)/i,
  /"(findings|outcome|confidence|verdict|instructions_in_text|criterion|excerpts?|statements)"\s*:/i,
  /[A-Za-z0-9+/]{60,}/,
  // What stands for characters that no reader sees.
  /\uFFFD/,
];

/** A word of letters that look alike and are of two alphabets. */
const mixedAlphabets = /(?=\p{L}*\p{Script=Latin})(?=\p{L}*[\p{Script=Cyrillic}\p{Script=Greek}])\p{L}{3,}/u;

/** The words of a paragraph that try to steer whoever judges by it; null when there are none. */
export function findSteering(text: string): string | null {
  const folded = foldWords(text);
  const run = folded.replaceAll(' ', '');
  for (const pattern of runTogether) {
    const found = pattern.exec(run);
    if (found) return found[0];
  }
  for (const pattern of [...asWritten, mixedAlphabets]) {
    const found = pattern.exec(text.normalize('NFKC'));
    if (found) return found[0].slice(0, 80);
  }
  const addressed = machine.exec(folded);
  return addressed && told.test(folded) ? addressed[0] : null;
}

/** Says whether a paragraph, or what it stands under, tries to steer. */
export const steers = ({
  text,
  under,
  heading,
}: Readonly<{ text: string; under: string | null; heading: string | null }>): boolean =>
  findSteering(text) !== null || findSteering(under ?? '') !== null || findSteering(heading ?? '') !== null;
