import { filled, notHere, unknown, type Check, type Finding } from './evidence.ts';
import type { Facts } from './facts.ts';

const noon = (day: string): Date => new Date(`${day}T12:00:00Z`);

function documentFinding({ documents, today }: Facts, id: string): Finding {
  const document = documents.find((one) => one.id === id);
  if (!document) return notHere;
  const { owner, reviewedBy, reviewedOn, expires } = document;
  const at = reviewedOn === null ? null : noon(reviewedOn);
  const people = new Set(reviewedBy).size;
  if (expires < today)
    return {
      holds: false,
      at,
      detail: filled({ sv: 'Gällde till {day}.', en: 'Was good until {day}.' }, { day: expires }),
    };
  // What nobody has gone through is no evidence yet; what was gone through and has ended is evidence against.
  if (people < 2 || reviewedOn === null)
    return unknown(
      filled(
        { sv: 'Skrivet. {n} av två har granskat det.', en: 'Written. {n} of two have reviewed it.' },
        { n: people },
      ),
      at,
    );
  return {
    holds: true,
    at,
    detail: filled(
      {
        sv: 'Granskat {day}, gäller till {end}. Ansvarig: {owner}.',
        en: 'Reviewed {day}, good until {end}. Owner: {owner}.',
      },
      { day: reviewedOn, end: expires, owner },
    ),
  };
}

/** A document of the register: it has an owner and an end, and two people have gone through it. */
const document = (id: string): Check => ({
  kind: 'documented',
  how: {
    sv: 'Registret över dokument: ägare, giltighet och två personer som har granskat.',
    en: 'The register of documents: owner, validity and two people who have reviewed.',
  },
  look: (facts) => documentFinding(facts, id),
});

export const documentChecks = {
  'doc:records-of-processing': document('records-of-processing'),
  'doc:retention-schedule': document('retention-schedule'),
  'doc:sub-processors': document('sub-processors'),
  'doc:impact-assessment': document('impact-assessment'),
  'doc:ai-act-assessment': document('ai-act-assessment'),
  'doc:privacy-policy': document('privacy-policy'),
  'doc:staff-access': document('staff-access'),
  'doc:key-rotation': document('key-rotation'),
  'doc:test-data': document('test-data'),
  'doc:incident-plan': document('incident-plan'),
  'doc:provider-certificates': document('provider-certificates'),
} as const satisfies Record<string, Check>;
