import * as z from 'zod/mini';

/** What settings look like: shapes that several of them share. */
export const text = z.string().check(z.minLength(1));
export const whole = (from: number, to: number) =>
  z.pipe(
    z.string().check(
      z.regex(/^\d{1,5}$/),
      z.refine((digits) => Number(digits) >= from && Number(digits) <= to),
    ),
    z.transform((digits) => Number(digits)),
  );
export const port = whole(1, 65_535);
export const origin = z.string().check(z.regex(/^https?:\/\/[a-z0-9.-]+(:\d{1,5})?$/));

export const bucket = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/));

/** A container: its name, or where it lies beside the account of the others, `HOST/NAME`. */
export const container = z
  .string()
  .check(z.regex(/^([a-z0-9]{3,24}\.blob\.core\.windows\.net\/)?[a-z0-9](-?[a-z0-9]){2,62}$/));

export const awsRole = z.string().check(z.regex(/^arn:aws:iam::\d{12}:role\/[\w+=,.@-]{1,64}$/));

export const claudeModel = z.string().check(z.regex(/^claude-[a-z0-9-]+$/));
