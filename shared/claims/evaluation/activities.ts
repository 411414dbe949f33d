import type { Text } from '../../kernel/language.ts';
import { wordsFound, type Folded, type WordPatterns } from './word-patterns.ts';

/**
 * exercise: has an element of exercise. wellness: other plain wellness. treatment: wellness with a limit per occasion.
 * care: can be wellness, health care or recreation, and a person has to look.
 */
export type ActivityKind = 'exercise' | 'wellness' | 'treatment' | 'care';

export type Activity = Readonly<{ name: Text; kind: ActivityKind; words: WordPatterns; except?: WordPatterns }>;

const activity = (
  kind: ActivityKind,
  sv: string,
  en: string,
  words: WordPatterns,
  except?: WordPatterns,
): Activity => ({ name: { sv, en }, kind, words, ...(except && { except }) });

/** The day this list was last gone through. */
export const activitiesAsOf = '2026-11-01';

/**
 * Activities the rules know by their words, in Swedish and English. Since HFD's rulings of 2020 anything with an element
 * of exercise qualifies and the employer decides; Skatteverket has no list since 2022-01-01. An activity that is
 * missing here is not refused: it goes to a person.
 */
export const activities: readonly Activity[] = [
  activity('exercise', 'gym', 'gym', ['gym*', '*gymkort', '*gympa', '*gymmet'], ['gymnasi*']),
  activity('exercise', 'träning', 'training', [
    'träning',
    'träningskort*',
    'träningspass*',
    'träningsavgift*',
    'träningsapp*',
    '*träning',
    'personlig tränare',
    'pt timme*',
    'personal training',
    'personal trainer',
    'workout*',
    'fitness',
    'fitness class*',
    'bootcamp*',
    'hiit*',
    'gruppass*',
    'group class*',
    'motionspass*',
    'motionskort*',
  ]),
  activity('exercise', 'yoga', 'yoga', ['*yoga*', 'vinyasa*', 'ashtanga*']),
  activity('exercise', 'pilates', 'pilates', ['*pilates*']),
  activity('exercise', 'dans', 'dance', [
    'dans',
    'dansklass*',
    'danskurs*',
    'danslektion*',
    'danspass*',
    '*dansen',
    'dance class*',
    'dance course*',
    'zumba*',
    'balett*',
    'ballet class*',
  ]),
  activity('exercise', 'simning', 'swimming', [
    '*simhall*',
    '*simning*',
    'simkurs*',
    'simskola*',
    'simpass*',
    '*badhus*',
    'vattengymnastik*',
    'vattengympa*',
    'swimming*',
    'swim class*',
    'aqua aerobics',
  ]),
  activity('exercise', 'klättring', 'climbing', ['*klättring*', 'klätter*', '*climbing*', 'boulder*']),
  activity('exercise', 'racketsport', 'racket sports', [
    '*padel*',
    '*tennis*',
    '*badminton*',
    '*squash*',
    'pickleball*',
  ]),
  activity('exercise', 'lagsport', 'team sports', [
    'fotbollsträning*',
    'fotbollsavgift*',
    'innebandy*',
    'handbollsträning*',
    'volleybollträning*',
    'basketträning*',
    'hockeyträning*',
    'spelaravgift*',
    'football training',
    'floorball*',
  ]),
  activity('exercise', 'golf', 'golf', [
    'golf',
    'golfkurs*',
    'golflektion*',
    'greenfee*',
    'green fee*',
    'driving range',
    'range bollar',
  ]),
  activity('exercise', 'ridning', 'riding', [
    'ridning*',
    'ridlektion*',
    'ridkurs*',
    'ridskola*',
    'ridpass*',
    'riding lesson*',
    'horse riding',
  ]),
  activity('exercise', 'skidåkning', 'skiing', [
    'skidpass*',
    'liftkort*',
    '*skipass*',
    'spåravgift*',
    'spårkort*',
    'skidåkning*',
    'skidkurs*',
    'ski pass*',
    'lift pass*',
  ]),
  activity('exercise', 'skridskoåkning', 'skating', ['skridskoåkning*', 'ice skating', 'curling*']),
  activity('exercise', 'kampsport', 'martial arts', [
    'boxning*',
    'boxträning*',
    'kickbox*',
    'thaibox*',
    'kampsport*',
    'karate*',
    'judo*',
    'aikido*',
    'taekwondo*',
    'jiu jitsu*',
    'brottning*',
    'fäktning*',
    'boxing class*',
    'martial arts',
  ]),
  activity('exercise', 'löpning och lopp', 'running and races', [
    'löpning*',
    'löpgrupp*',
    'löpkurs*',
    'löpträning*',
    '*maraton*',
    '*marathon*',
    '*loppet',
    'startavgift*',
    'anmälningsavgift lopp',
    'race entry*',
    'triathlon*',
    'orientering*',
    'friidrott*',
  ]),
  activity('exercise', 'cykling', 'cycling', ['spinning*', 'cykelpass*', 'indoor cycling', 'mountainbike kurs']),
  activity('exercise', 'bowling', 'bowling', ['bowling*']),
  activity('exercise', 'skytte', 'shooting sports', [
    'bågskytte*',
    'sportskytte*',
    'archery*',
    'paintball*',
    'laserdome*',
  ]),
  activity('exercise', 'vattensport', 'water sports', [
    'paddling*',
    'kajakkurs*',
    'kanottur*',
    'forsränning*',
    'rafting*',
    'seglarkurs*',
    'segelkurs*',
    'surfkurs*',
    'sup kurs*',
    'dykkurs*',
    'kayak tour*',
  ]),
  activity('exercise', 'fiske', 'fishing', ['fiskekort*', 'fiskelicens*', 'fishing licen*']),
  activity('exercise', 'gymnastik', 'gymnastics', ['*gymnastik*', 'parkour*', 'trampolin*', 'gymnastics']),
  activity('wellness', 'kostrådgivning', 'diet advice', [
    'kostråd*',
    'viktkurs*',
    'viktprogram*',
    'viktapp*',
    'diet advice',
    'nutrition advice',
  ]),
  activity('wellness', 'rökavvänjning', 'stopping smoking', [
    'rökavvänj*',
    'sluta röka*',
    'rökstopp*',
    'stop smoking',
    'quit smoking',
  ]),
  activity('wellness', 'profylaxkurs', 'birth preparation', [
    'profylaxkurs*',
    'föräldraförberedande*',
    'birth preparation*',
  ]),
  activity('wellness', 'avslappning', 'relaxation', [
    'mindfulness*',
    'meditation*',
    'avslappning*',
    'stresshantering*',
    'qigong*',
    'tai chi*',
    'stress management',
  ]),
  activity('treatment', 'massage', 'massage', ['*massage*', 'zonterapi*', 'taktil*', 'reflexolog*']),
  activity('treatment', 'floating', 'floating', ['float*', '*floating*']),
  activity('treatment', 'bastu', 'sauna', ['bastu*', 'sauna*']),
  activity('care', 'manuell behandling', 'manual therapy', [
    'naprapat*',
    'kiroprakt*',
    'osteopat*',
    'fysioterap*',
    'sjukgymnast*',
    'akupunktur*',
    'rehab*',
    'chiropract*',
    'physiotherap*',
    'acupuncture*',
  ]),
  activity('care', 'samtal', 'counselling', [
    'psykolog*',
    'psykoterap*',
    'samtalsterapi*',
    'psychotherap*',
    'counselling*',
  ]),
  activity('care', 'spa', 'spa', ['spa', 'dagspa*', 'spabehandling*', 'spaentré*', 'spapaket*', 'äventyrsbad*']),
  activity('care', 'hälsokontroll', 'health check', ['hälsokontroll*', 'hälsoundersökning*', 'health check*']),
];

/** What a seller's door lets in by: says that something was let in, not which activity. */
export const accessWords: WordPatterns = [
  '*årskort',
  '*månadskort',
  '*terminskort',
  '*klippkort',
  '*säsongskort',
  '5 kort',
  '10 kort',
  '12 kort',
  '20 kort',
  'medlemskap*',
  'medlemskort*',
  'autogiro*',
  'abonnemang*',
  'entré*',
  'inträde*',
  'engångsentré',
  'drop in',
  'dropin*',
  'terminsavgift*',
  'deltagaravgift*',
  'kursavgift*',
  'membership*',
  'admission*',
  'season pass*',
  'monthly pass*',
  'annual pass*',
  'day pass*',
];

/** Words that say wellness and name no activity: Skatteverket asks for more on a receipt. */
export const generalWords: WordPatterns = ['friskvård*', 'wellness', 'hälsa', 'motion', 'aktivitet', 'activity'];

/** The first activity of the list that a text names, with the word that names it; null when it names none. */
export function activityIn(text: Folded): Readonly<{ activity: Activity; word: string }> | null {
  for (const known of activities) {
    const word = wordsFound(known.words, text, known.except)[0];
    if (word !== undefined) return { activity: known, word };
  }
  return null;
}
