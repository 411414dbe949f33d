import type { Language, Text } from '../../kernel/language.ts';
import { accountable } from '../controls/control.ts';
import { sections } from '../controls/sections.ts';
import type { Standing } from '../rows.ts';
import { momentIn } from '../pages/when.ts';
import { kindWords, words } from '../pages/words.ts';
import { statuses, statusMeans, statusWords } from '../status.ts';
import type { Paragraph } from './pdf-pages.ts';

export const reportTexts = {
  title: { sv: 'Trygghetsrapport', en: 'Trust report' },
  lead: {
    sv: 'Hur kontrollerna på CLVR Benefits trygghetscenter står, och vad det kommer av. Lägena är uträknade; ingen har skrivit in dem.',
    en: 'How the controls of the CLVR Benefits trust center stand, and what that comes from. The statuses are computed; nobody typed them.',
  },
  signed: {
    sv: 'Filens sista rader är en underskrift (C2SP signed note, Ed25519) på SHA-256 av allt före dem. Kontrollera den med verify-report.mjs och nyckeln på trygghetscentrets sida Loggens bevis.',
    en: 'The last lines of the file are a signature (C2SP signed note, Ed25519) of the SHA-256 of all before them. Check it with verify-report.mjs and the key on the trust center’s page Proof of the log.',
  },
} as const satisfies Record<string, Text>;

const answers = { true: words.yes, false: words.no, unknown: words.unknown } as const;

/** The report as paragraphs, section by section. */
export function reportParagraphs({ facts, rows }: Standing, origin: string, language: Language): Paragraph[] {
  const say = (text: Text): string => text[language];
  const paragraphs: Paragraph[] = [
    { text: say(reportTexts.title), size: 24, bold: true },
    { text: say(reportTexts.lead), size: 10.5, above: 8 },
    {
      text: `${say(words.checkedAt)} ${momentIn(facts.now, language)} · ${origin} · ${say(words.release)} ${facts.release?.commit ?? '–'}`,
      size: 9,
      above: 6,
      grey: true,
    },
    ...statuses.map((status, at): Paragraph => {
      const count = rows.filter((row) => row.status === status).length;
      return {
        text: `${count} · ${say(statusWords[status])}: ${say(statusMeans[status])}`,
        size: 9.5,
        above: at === 0 ? 12 : 1,
      };
    }),
    { text: say(reportTexts.signed), size: 8.5, above: 10, grey: true },
  ];
  for (const { name, title } of sections) {
    paragraphs.push({ text: say(title), size: 15, bold: true, above: 22, keep: 60 });
    for (const { control, status, evidence } of rows.filter(({ section }) => section === name)) {
      paragraphs.push(
        { text: `${say(control.title)} – ${say(statusWords[status])}`, size: 11, bold: true, above: 12, keep: 40 },
        { text: say(control.text), size: 9.5, above: 2 },
        ...evidence.map((one): Paragraph => {
          const seen = one.at === null ? '' : ` (${momentIn(one.at, language)})`;
          const holds = say(answers[`${one.holds}`]);
          return {
            text: `• ${say(kindWords[one.kind])}, ${holds.toLowerCase()}: ${say(one.how)} ${say(one.detail)}${seen}`,
            size: 8.5,
            above: 2,
            inset: 10,
            grey: true,
          };
        }),
        {
          text: `${say(words.accountable)} ${say(accountable[control.accountable])} · ${control.id}`,
          size: 8,
          above: 2,
          inset: 10,
          grey: true,
        },
      );
    }
  }
  return paragraphs;
}
