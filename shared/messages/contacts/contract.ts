import * as z from 'zod/mini';
import { id, typed } from '../../kernel/contract-types.ts';
import { longestEmailAddress, parseEmailAddress } from '../../kernel/email-address.ts';
import { endpoint } from '../../kernel/endpoint.ts';
import { languages, type Text } from '../../kernel/language.ts';

/** How many people a company has, in steps. */
export const companySizes = ['1-49', '50-249', '250-999', '1000-'] as const;
export type CompanySize = (typeof companySizes)[number];

/** What somebody typed into the form. */
export type ContactContent = Readonly<{
  name: string;
  email: string;
  company: string;
  size: CompanySize;
  message: string;
}>;

/** What somebody agrees to who asks for a demo. Another text is another version: what was agreed to is kept by it. */
export const consent = {
  version: '2026-11-26',
  text: {
    sv: 'Jag vill bli kontaktad om en demo. CLVR Benefits sparar det jag skriver här i tolv månader, eller så länge vi är kunder, och för in det i säljverktyget Close, ett företag i USA. Jag kan när som helst ta tillbaka mitt samtycke: hello@clvrbenefits.com.',
    en: 'I want to be contacted about a demo. CLVR Benefits keeps what I write here for twelve months, or as long as we are a customer, and writes it down in its sales tool Close, a company in the USA. I can withdraw my consent at any time: hello@clvrbenefits.com.',
  },
} as const satisfies Readonly<{ version: string; text: Text }>;

/** The longest each can be, in characters. */
export const longest = { name: 120, company: 160, message: 2000 } as const;

const filled = (most: number) => typed(most).check(z.refine((text) => text.length > 0));

const emailAddress = z.pipe(
  z.string().check(
    z.maxLength(longestEmailAddress),
    z.refine((text) => parseEmailAddress(text) !== null),
  ),
  z.transform((text) => parseEmailAddress(text)!),
);

export const showDemoForm = endpoint({
  name: 'show-demo-form',
  method: 'GET',
  path: 'demo/form',
  summary: 'What a request for a demo is sent with: a ticket of the form, good from three seconds on for a day.',
  act: 'anyone',
  output: z.object({ ticket: z.string() }),
  problems: ['keys-away'],
});

export const askDemo = endpoint({
  name: 'ask-demo',
  method: 'POST',
  path: 'demo',
  summary:
    'Asks for a demo. `consent` is the version of the text that was agreed to. `website` is filled in by programs alone: nothing is kept then.',
  act: 'anyone',
  limit: 'contact',
  status: 202,
  input: z.object({
    ticket: z.string().check(z.maxLength(200)),
    name: filled(longest.name),
    email: emailAddress,
    company: filled(longest.company),
    size: z.enum(companySizes),
    message: typed(longest.message),
    consent: z.literal(consent.version),
    language: z.enum(languages),
    website: z.optional(z.string().check(z.maxLength(2000))),
  }),
  output: z.object({ id }),
  problems: ['demo-form-too-fast', 'demo-form-too-old', 'keys-away'],
});
