import * as z from 'zod/mini';

const text = z.string().check(z.minLength(1), z.maxLength(200));
const base64 = z.string().check(z.regex(/^[A-Za-z0-9+/]+={0,2}$/));

/** What BankID answers, of which it may add more. Source: developers.bankid.com, Auth & Sign API v6.0. */
export const orderReply = z.object({
  orderRef: text,
  autoStartToken: text,
  qrStartToken: text,
  qrStartSecret: text,
});

export const collectReply = z.discriminatedUnion('status', [
  z.object({ orderRef: text, status: z.literal('pending'), hintCode: text }),
  z.object({ orderRef: text, status: z.literal('failed'), hintCode: text }),
  z.object({
    orderRef: text,
    status: z.literal('complete'),
    completionData: z.object({
      user: z.object({ personalNumber: z.string().check(z.regex(/^\d{12}$/)) }),
      device: z.object({ ipAddress: text }),
      signature: base64,
      ocspResponse: base64,
    }),
  }),
]);

export const errorReply = z.object({ errorCode: text });
