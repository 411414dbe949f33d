import { activity, type Activity } from './activity.ts';
import { exercises } from './exercises.ts';
import { wordsFound, type Folded, type WordPatterns } from './word-patterns.ts';

/** The day this list was last gone through. */
export const activitiesAsOf = '2026-11-26';

/**
 * Activities the rules know by their words, in Swedish and English. Since HFD's rulings of 2020 anything with an element
 * of exercise qualifies and the employer decides; Skatteverket has no list since 2022-01-01. An activity that is
 * missing here is not refused: it goes to a person.
 */
export const activities: readonly Activity[] = [
  ...exercises,
  activity('wellness', 'kostrådgivning', 'diet advice', [
    'kostråd*',
    'viktkurs*',
    'viktprogram*',
    'viktapp*',
    'viktminskningsapp*',
    'stegräknarapp*',
    'diet advice',
    'nutrition advice',
    'nutrition counsel*',
    'dietist*',
    'viktcoach*',
    'viktminskning*',
    'weight coach*',
    'weight loss app*',
    'weight loss course*',
  ]),
  activity('wellness', 'rökavvänjning', 'stopping smoking', [
    'rökavvänj*',
    'sluta röka*',
    'rökstopp*',
    'stop smoking',
    'quit smoking',
    'smoking cessation',
    'nikotinavvänj*',
  ]),
  activity('wellness', 'profylaxkurs', 'birth preparation', [
    'profylaxkurs*',
    'föräldraförberedande*',
    'birth preparation*',
    'antenatal class*',
    'childbirth class*',
    'förlossningsförberedande*',
  ]),
  activity('wellness', 'avslappning', 'relaxation', [
    'mindfulness*',
    'meditation*',
    'avslappning*',
    'stresshantering*',
    'qigong*',
    'tai chi*',
    'stress management',
    'stress course*',
    'hälsocoach*',
    'health coach*',
    'livsstilskurs*',
    'sömnskola*',
    'sömnkurs*',
    'sleep course*',
    'breathwork*',
    'andningskurs*',
    'medicinsk yoga',
    'relaxation*',
    'taiji*',
  ]),
  activity('treatment', 'massage', 'massage', [
    '*massage*',
    'massör*',
    'zonterapi*',
    'taktil*',
    'reflexolog*',
    'shiatsu*',
    'lymfmassage*',
  ]),
  activity('treatment', 'floating', 'floating', ['float*', '*floating*', 'floatation*', 'flyttank*']),
  activity('treatment', 'bastu', 'sauna', ['*bastu*', 'sauna*', 'steam room*']),
  activity('care', 'manuell behandling', 'manual therapy', [
    'naprapat*',
    'naprapath*',
    'kiroprak*',
    'sport therapy',
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
  'day ticket*',
  'entry fee*',
  'entrance*',
  'punch card*',
  'terminsplats*',
  'bantid*',
  'dagsentré*',
  'gångkort*',
  '*gångerskort',
];

/** A court and an hour on it: of several, an employee pays a share. */
export const courtWords: WordPatterns = ['ban*', 'court*'];
export const shareWords: WordPatterns = ['andel', 'del av', 'share'];

/** Words that say wellness and name no activity: Skatteverket asks for more on a receipt. */
export const generalWords: WordPatterns = ['friskvård*', 'wellness', 'hälsa', 'motion', 'aktivitet', 'activity'];

const careFirst = activities.toSorted((a, b) => Number(b.kind === 'care') - Number(a.kind === 'care'));

/** The first activity of the list that a text names, with the word that names it; null when it names none. */
export function activityIn(text: Folded): Readonly<{ activity: Activity; word: string }> | null {
  // What can be health care is, whatever stands beside it: a person has to look.
  for (const known of careFirst) {
    const word = wordsFound(known.words, text, known.except)[0];
    if (word !== undefined) return { activity: known, word };
  }
  return null;
}
