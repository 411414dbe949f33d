import type { Text } from '../../kernel/language.ts';
import type { RequestKind } from './request-kind.ts';
import type { Outcome } from './request-state.ts';

/**
 * Why a request is refused, or granted only in part: a ground of the law, said beside HR's own words (Art. 12(4) asks for the reasons).
 * `kinds` are the rights that it can limit.
 */
export const grounds = {
  'law-keeps': {
    article: 'Art. 17(3)(b)',
    kinds: ['erasure'],
    text: {
      sv: 'Lagen kräver att uppgifterna sparas, till exempel bokföringslagen i sju år. De är spärrade för allt annat.',
      en: 'The law requires the data to be kept, for example the Bookkeeping Act for seven years. It is blocked for anything else.',
    },
  },
  'legal-claim': {
    article: 'Art. 17(3)(e), 18(2), 21(1)',
    kinds: ['erasure', 'objection'],
    text: {
      sv: 'Uppgifterna behövs för att fastställa, göra gällande eller försvara ett rättsligt anspråk.',
      en: 'The data is needed to establish, exercise or defend a legal claim.',
    },
  },
  'still-needed': {
    article: 'Art. 17(1)(a)',
    kinds: ['erasure'],
    text: {
      sv: 'Uppgifterna behövs fortfarande för det som de samlades in för, till exempel ett utlägg som inte är utbetalt.',
      en: 'The data is still needed for what it was collected for, for example a claim that has not been paid.',
    },
  },
  'is-correct': {
    article: 'Art. 16',
    kinds: ['correction'],
    text: {
      sv: 'Uppgifterna har kontrollerats och är riktiga.',
      en: 'The data was checked and is correct.',
    },
  },
  'no-ground': {
    article: 'Art. 18(1)',
    kinds: ['restriction'],
    text: {
      sv: 'Inget av de fall är för handen där lagen ger rätt till begränsning.',
      en: 'None of the cases applies in which the law gives a right to restriction.',
    },
  },
  'compelling-grounds': {
    article: 'Art. 21(1)',
    kinds: ['objection'],
    text: {
      sv: 'Arbetsgivaren har tvingande berättigade skäl som väger tyngre.',
      en: 'The employer has compelling legitimate grounds that weigh more.',
    },
  },
  'unfounded-or-excessive': {
    article: 'Art. 12(5)',
    kinds: ['correction', 'restriction', 'objection', 'erasure'],
    text: {
      sv: 'Begäran är uppenbart ogrundad eller orimlig, till exempel för att den upprepas.',
      en: 'The request is manifestly unfounded or excessive, for example because it is repeated.',
    },
  },
} as const satisfies Record<string, Readonly<{ article: string; kinds: readonly RequestKind[]; text: Text }>>;

export type Ground = keyof typeof grounds;
export const groundNames = Object.keys(grounds) as [Ground, ...Ground[]];

/** Whether a ground goes with what was decided on a kind of request: a refusal or a part has one, what is granted whole has none. */
export function groundFits(kind: RequestKind, outcome: Outcome, ground: Ground | null): boolean {
  if (outcome === 'granted') return ground === null;
  // Of an erasure there is one part that can be left: what a law keeps. Any other ground needs all of it to stay.
  if (kind === 'erasure' && outcome === 'partly') return ground === 'law-keeps';
  return ground !== null && (grounds[ground].kinds as readonly RequestKind[]).includes(kind);
}

/** What everybody is told who does not get what they asked for (Art. 12(4), 77 and 79). */
export const howToComplain = {
  sv: 'Du kan klaga hos Integritetsskyddsmyndigheten (IMY): imy.se, imy@imy.se, Box 8114, 104 20 Stockholm. Du kan också vända dig till domstol.',
  en: 'You can complain to the Swedish Authority for Privacy Protection (IMY): imy.se, imy@imy.se, Box 8114, 104 20 Stockholm. You can also go to court.',
} as const satisfies Text;
