import type { Language } from '../kernel/language.ts';

/** The company that runs the service, its organisation number as it is printed. What is null has not been said in this deployment. */
export type Operator = Readonly<{ number: string | null; address: string | null }>;

export const operatorName = 'CLVR Benefits AB';

const words = {
  number: { sv: 'org.nr', en: 'organisation number' },
  vat: { sv: 'momsnr', en: 'VAT number' },
} as const;

/** The number for value added tax that belongs to an organisation number (Skatteverket: SE, the number, 01). */
const vatNumber = (number: string): string => `SE${number.replace('-', '')}01`;

/**
 * What a service must always say of who runs it, besides its name and mail address: where, and under which numbers
 * (lag 2002:562 om elektronisk handel, 8 §). Null where nothing is known.
 */
export function operatorLine({ number, address }: Operator, language: Language): string | null {
  const parts = [
    address,
    number && `${words.number[language]} ${number}`,
    number && `${words.vat[language]} ${vatNumber(number)}`,
  ].filter((part) => part !== null);
  return parts.length > 0 ? parts.join(' · ') : null;
}
