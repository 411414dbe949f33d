import type { Finding } from './finding.ts';
import { countOn } from './prices.ts';
import type { Purchase } from './purchase.ts';
import { foldWords, hasWord, type WordPatterns } from './word-patterns.ts';

/** Cards for several people are not for own use. Source: Skatteverket on family cards. */
const familyWords: WordPatterns = ['familj*', '*familjekort', 'family*', 'parkort*', 'duokort*'];

/** What is for a child: nothing that an adult takes part in. */
const childWords: WordPatterns = [
  'barn',
  'barngrupp*',
  'barnkurs*',
  'barnläger*',
  'knatte*',
  'minior*',
  'child',
  'children*',
  'childs',
  'kids',
  'min son',
  'min dotter',
  'my son',
  'my daughter',
];
const adultWords: WordPatterns = ['vuxen', 'vuxna', 'adult*', 'förälder*', 'föräldrar*', 'parent*', 'mamma*', 'pappa*'];

/** Words that can mean somebody else, or somebody too. */
const othersWords: WordPatterns = [
  'duo',
  'par',
  'barn*',
  'junior*',
  'ungdom*',
  'kompis*',
  'gäst*',
  'fru',
  'hustru*',
  'maka',
  'sambo*',
  'min man',
  'min son',
  'min dotter',
  'min mamma',
  'min pappa',
  'två personer',
  '2 personer',
  '2 vuxna',
  'child*',
  'kids*',
  'guest*',
  'wife',
  'husband',
  'my son',
  'my daughter',
  '2 persons',
  '2 adults',
];

/** How sure the rules are that a purchase without any such sign is the employee's own, as the employee has confirmed. */
const unsigned = 0.95;

/** Was it for the employee alone? A receipt seldom says; what speaks against it is what counts. */
export function findOwnUse({ bought, against, confidence }: Purchase): Finding {
  const lines = [...bought, ...against];
  const family = lines.find(({ text }) => hasWord(familyWords, foldWords(text)));
  if (family) {
    return { criterion: 'own', outcome: 'not_met', quote: family.text, confidence: confidence.bought * unsigned };
  }
  const items = lines.filter(({ kind }) => !['settlement', 'surcharge', 'discount'].includes(kind));
  const isForChild = (text: string) => hasWord(childWords, foldWords(text)) && !hasWord(adultWords, foldWords(text));
  if (items.length > 0 && items.every(({ text }) => isForChild(text))) {
    return { criterion: 'own', outcome: 'not_met', quote: items[0]!.text, confidence: confidence.bought * unsigned };
  }
  const others = lines.find(
    ({ text, kind }) => kind !== 'settlement' && (hasWord(othersWords, foldWords(text)) || countOn(text) > 1),
  );
  if (others) return { criterion: 'own', outcome: 'unclear', quote: others.text, confidence: confidence.bought };
  return { criterion: 'own', outcome: 'met', quote: null, confidence: unsigned };
}
