import * as z from 'zod/mini';
import { isId } from './ids.ts';
import { currencies, isAmount } from './money.ts';
import { parseOrganisationNumber } from './organisation-number.ts';
import { parsePlainDate, type PlainDate } from './plain-date.ts';

/** Gives a wire type the name that the OpenAPI document describes it under, once. */
export const named = <Schema extends z.ZodMiniType>(name: string, schema: Schema): Schema =>
  schema.check(z.meta({ id: name }) as never);

/** Wire types that every contract uses. They are browser-safe and say in the OpenAPI document what they are. */
export const id = z.string().check(z.refine(isId), z.meta({ format: 'uuid' }));
export const amount = z
  .number()
  .check(z.refine(isAmount), z.meta({ description: 'öre (or the minor unit of the currency), an integer' }));
export const day = z.pipe(
  z.string().check(
    z.refine((text) => parsePlainDate(text) !== null),
    z.meta({ format: 'date' }),
  ),
  z.transform((text) => text as PlainDate),
);
/** As digits, however it was typed; "556677-8899" and a VAT number are taken too. */
export const organisationNumber = z.pipe(
  z.string().check(
    z.refine((text) => parseOrganisationNumber(text) !== null),
    z.meta({ description: 'a Swedish organisation number', examples: ['556677-8899'] }),
  ),
  z.transform((text) => parseOrganisationNumber(text)!),
);
export const instant = z.string().check(z.meta({ format: 'date-time', description: 'UTC' }));
export const currency = z.enum(currencies);
export const sentence = named('Sentence', z.object({ sv: z.string(), en: z.string() }));
export const share = z.number().check(z.gte(0), z.lte(1));

/**
 * A text a person types, at most `longest` characters: trimmed, in whole characters (half of a surrogate pair becomes U+FFFD),
 * without control characters but line breaks, and without marks that turn the direction of the text around it (UAX #9).
 */
export const typed = (longest: number) =>
  z.pipe(
    z.string().check(z.maxLength(longest)),
    // eslint-disable-next-line no-control-regex
    z.transform((text) =>
      text
        .toWellFormed()
        .normalize('NFC')
        .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
        .trim(),
    ),
  );

/** A page of a list: `next` is the cursor to ask for the following page with, null at the end. */
export const pageOf = <T extends z.ZodMiniType>(item: T) =>
  z.object({ items: z.array(item), next: z.nullable(z.string()) });
