import { operatorName } from '../../operator.ts';
import { authorityDeadline } from '../clocks.ts';
import {
  gapsIn,
  groundWords,
  missing,
  rangeWritten,
  riskWords,
  typeWords,
  whenWritten,
  type Draft,
  type DraftFacts,
} from './draft.ts';

/**
 * The notification to IMY in Swedish, in the order of the fields of its e-form (e-tjanster.imy.se), with everything GDPR Art. 33(3)(a)–(d)
 * asks for. What is missing may follow in phases (Art. 33(4)), and is named.
 */
export function authorityForm({ number, record, categories, contact, operator }: DraftFacts, now: Date): Draft {
  const { gaps, or } = gapsIn('sv');
  const { awareAt, description, scope, risk, subjects, delays, notified, containment } = record;
  const when = (at: Date | string | null | undefined) => (at ? whenWritten(at, 'sv') : null);
  const due = awareAt && authorityDeadline(awareAt);
  const late = due !== null && (notified ? new Date(notified.at) : now) > due;
  const reach = scope?.reach;
  const told = subjects
    ? subjects.ground === null
      ? `Ja, ${when(subjects.toldAt)}. ${subjects.how}`
      : `Nej: ${groundWords[subjects.ground].sv}. ${subjects.how}`
    : risk !== null && risk.level !== 'high'
      ? 'Nej. Risken bedöms inte vara hög, och då behövs det inte (artikel 34.1).'
      : null;
  const fields: readonly (readonly [string, string])[] = [
    ['Personuppgiftsansvarig', `${operatorName}, Stockholm`],
    ['Organisationsnummer', or(operator.number, missing.number)],
    ['Postadress', or(operator.address, missing.address)],
    ['Er referens', `Incident ${number}`],
    ['Kontaktperson och kontaktuppgifter', contact],
    [
      'Anmälan är',
      notified
        ? 'en komplettering'
        : gaps.length > 0 || !reach || !risk
          ? 'en första anmälan, som kompletteras'
          : 'fullständig',
    ],
    ['När incidenten började', or(when(description.startedAt), missing.started)],
    ['När incidenten upptäcktes', or(when(awareAt), missing.aware)],
    ['När incidenten upphörde', when(description.endedAt ?? containment?.at) ?? 'Den pågår.'],
    ['Varför anmälan görs senare än 72 timmar', late ? or(delays.authority, missing.delay) : 'Den görs i tid.'],
    ['Typ av incident', record.types.map((type) => typeWords[type].sv).join('; ')],
    ['Vad som hände', or(description.what, missing.what)],
    ['Hur incidenten upptäcktes', or(description.discovered, missing.discovered)],
    ['Kategorier av registrerade', 'Medarbetare hos företag som använder CLVR Benefits'],
    ['Ungefärligt antal registrerade', or(reach && rangeWritten(reach.people), missing.reach)],
    ['Ungefärligt antal uppgiftsposter', or(reach && rangeWritten(reach.records), missing.reach)],
    ['Kategorier av personuppgifter', or(reach && categories.map(({ sv }) => sv).join('; '), missing.reach)],
    [
      'Känsliga uppgifter (artikel 9)',
      or(reach && (reach.special ? 'Ja, uppgifterna kan avslöja hälsa.' : 'Nej.'), missing.reach),
    ],
    ['Kryptering', or(reach && encryptionWritten(reach), missing.reach)],
    ['Troliga följder', or(risk?.consequences, missing.consequences)],
    ['Bedömning av allvar', or(risk && `${capital(riskWords[risk.level].sv)}. ${risk.why}`, missing.risk)],
    ['Åtgärder', or([containment?.how, description.measures].filter(Boolean).join('\n\n'), missing.measures)],
    ['Har de registrerade informerats', or(told, missing.subjects)],
  ];
  const sv = [
    '# Anmälan av personuppgiftsincident till IMY',
    ...fields.map(([name, text]) => `## ${name}\n\n${text}`),
  ].join('\n\n');
  return { name: 'authority', texts: { sv: `${sv}\n`, en: null }, gaps };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function encryptionWritten({ sealedOnly, unintelligible }: { sealedOnly: boolean; unintelligible: boolean }): string {
  if (unintelligible) return 'Alla berörda personuppgifter var krypterade fält för fält, och nycklarna är säkra.';
  if (sealedOnly)
    return 'Alla berörda personuppgifter var krypterade fält för fält. Det är inte säkert att nycklarna är orörda.';
  return 'En del av uppgifterna var inte krypterade fält för fält, bara på disk.';
}
