import * as z from 'zod/mini';
import { id, named, sentence } from '../../kernel/contract-types.ts';
import { endpoint } from '../../kernel/endpoint.ts';
import { languages } from '../../kernel/language.ts';

/** How a sign-in by BankID stands. */
export const bankidView = named(
  'BankidSignIn',
  z.object({
    /** `return`: BankID is done, and the browser that the app leads back to goes on. `choose`: one of several companies is to be chosen. */
    state: z.enum(['pending', 'return', 'choose', 'signed-in', 'failed']),
    /** What BankID prescribes to say, by its own name for it. */
    message: z.nullable(z.object({ id: z.string(), text: sentence })),
    /** What the code to scan says in this second; null where none is to be shown. */
    qr: z.nullable(z.string()),
    /** Opens the app on this device; null where another device scans. */
    appUrl: z.nullable(z.string()),
    companies: z.array(z.object({ id, name: z.string() })),
    /** Where to go once signed in. */
    returnTo: z.nullable(z.string()),
  }),
);
export type BankidView = z.output<typeof bankidView>;

export const startBankid = endpoint({
  name: 'start-bankid',
  method: 'POST',
  path: 'signin/bankid/start',
  summary:
    'Begins a sign-in by BankID in this browser: with a code that another device scans, or with the app on this device.',
  act: 'anyone',
  limit: 'sign-in',
  input: z.object({
    way: z.enum(['qr', 'same-device']),
    language: z.enum(languages),
    return: z.optional(z.nullable(z.string())),
    /** The token of the link by which somebody was invited, who is linked by this. */
    invitation: z.optional(z.nullable(z.string().check(z.maxLength(200)))),
  }),
  output: bankidView,
});

export const collectBankid = endpoint({
  name: 'collect-bankid',
  method: 'POST',
  path: 'signin/bankid/collect',
  summary: 'How the sign-in of this browser stands, asked once a second; sets the session cookie when it is done.',
  act: 'anyone',
  input: z.object({
    /** What the address had behind its `#` when the app led back. */
    nonce: z.optional(z.nullable(z.string().check(z.maxLength(100)))),
  }),
  output: bankidView,
  problems: [
    'bankid-gone',
    'bankid-unknown',
    'bankid-elsewhere',
    'invitation-over',
    'invitation-not-yours',
    'already-linked',
    'account-linked-elsewhere',
    'sign-in-unknown',
  ],
});

export const cancelBankid = endpoint({
  name: 'cancel-bankid',
  method: 'POST',
  path: 'signin/bankid/cancel',
  summary: 'Gives up the sign-in of this browser, here and at BankID.',
  act: 'anyone',
  status: 204,
});

export const chooseBankidCompany = endpoint({
  name: 'choose-bankid-company',
  method: 'POST',
  path: 'signin/bankid/company',
  summary: 'Chooses one of the companies that whoever signs in works at, and sets the session cookie.',
  act: 'anyone',
  input: z.object({ company: id }),
  output: bankidView,
  problems: ['bankid-gone', 'bankid-unknown'],
});
