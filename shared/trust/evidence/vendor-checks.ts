import type { Text } from '../../kernel/language.ts';
import { filled, found, from, notHere, type Check } from './evidence.ts';
import type { Facts } from './facts.ts';

type Known = Readonly<{ inEea: boolean; transferBasis: string | null; receives: boolean }>;

/** What the register of recipients in this release says of a vendor; null where it is not in it. */
const known = ({ recipients }: Facts, key: string): Known | null => {
  const one = recipients[key];
  if (!one) return null;
  const receives = !/^(not connected|receives nothing)/.test(one.use);
  return { inEea: one.inEea, transferBasis: one.transferBasis, receives };
};

const inRegister: Text = {
  sv: 'Registret över mottagare i den här versionen: vem som får vad, var, och på vilken grund.',
  en: 'The register of recipients in this release: who gets what, where, and on which basis.',
};

/** Vendors, or all there are, are in the register, and gets nothing outside the EEA without a basis for the transfer (GDPR Chapter V). */
const registered = (...keys: readonly string[]): Check => ({
  kind: 'measured',
  how: inRegister,
  look(facts) {
    const all = (keys.length > 0 ? keys : Object.keys(facts.recipients)).map((key) => known(facts, key));
    const good =
      all.length > 0 && all.every((one) => one !== null && (one.inEea || one.transferBasis !== null || !one.receives));
    const idle = all.every((one) => one !== null && !one.receives);
    const within = all.every((one) => one !== null && (one.inEea || !one.receives));
    return found(
      good,
      facts.now,
      idle
        ? { sv: 'I registret; får ingenting.', en: 'In the register; gets nothing.' }
        : within
          ? { sv: 'I registret; inom EES.', en: 'In the register; within the EEA.' }
          : {
              sv: 'I registret; utanför EES bara med en nedskriven grund.',
              en: 'In the register; outside the EEA only with a basis that is written down.',
            },
      { sv: 'Saknas, eller får något utan grund.', en: 'Missing, or gets something without a basis.' },
    );
  },
});

/** Agreements of vendors are signed, and not past the day on which they are gone through. */
const agreed = (...names: readonly string[]): Check => ({
  kind: 'documented',
  how: {
    sv: 'Registret över leverantörer: avtalets läge och nästa genomgång.',
    en: 'The register of vendors: where the agreement stands, and its next review.',
  },
  look: from(
    ({ vendors }) => vendors,
    ({ at, vendors }, { today }) => {
      const asked = names.length > 0 ? names : Object.keys(vendors);
      if (asked.length === 0 || asked.some((name) => vendors[name] === undefined)) return notHere;
      const signed = asked.filter((name) => {
        const { agreement, reviewBy } = vendors[name]!;
        return agreement === 'signed' && reviewBy !== null && reviewBy >= today;
      });
      const values = { n: signed.length, all: asked.length };
      return found(
        signed.length === asked.length,
        at,
        filled({ sv: '{n} av {all} avtal är undertecknade.', en: '{n} of {all} agreements are signed.' }, values),
        filled(
          {
            sv: '{n} av {all} avtal är undertecknade och genomgångna.',
            en: '{n} of {all} agreements are signed and gone through.',
          },
          values,
        ),
      );
    },
  ),
});

export const vendorChecks = {
  'register:azure': registered('Microsoft Azure', 'identity provider'),
  'register:aws': registered('Amazon Web Services', 'Amazon Bedrock'),
  'register:anthropic': registered('Anthropic', 'Amazon Bedrock'),
  'register:posthog': registered('PostHog'),
  'register:close': registered('Close'),
  'register:all': registered(),
  'agreement:azure': agreed('Microsoft Azure'),
  'agreement:aws': agreed('Amazon Web Services'),
  'agreement:bedrock': agreed('Amazon Bedrock'),
  'agreement:posthog': agreed('PostHog'),
  'agreement:close': agreed('Close'),
  'agreement:all': agreed(),
} as const satisfies Record<string, Check>;
