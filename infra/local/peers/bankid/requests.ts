import { isIP } from 'node:net';
import * as z from 'zod/mini';

/** Base64 as RFC 4648 writes it, of UTF-8 where it is shown to somebody. */
const isBase64 = (text: string): boolean =>
  /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text);
const isUtf8 = (text: string): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(text, 'base64'));
    return true;
  } catch {
    return false;
  }
};

const base64 = (longest: number) => z.string().check(z.minLength(1), z.maxLength(longest), z.refine(isBase64));
const policies = ['1.2.3.4.5', '1.2.3.4.10', '1.2.3.4.25', '1.2.752.60.1.6'] as const;

/** What `auth` takes in v6.0, and nothing else. Source: developers.bankid.com, Auth & Sign API v6.0. */
export const authRequest = z.strictObject({
  endUserIp: z.string().check(z.refine((text) => isIP(text) !== 0)),
  returnUrl: z.optional(
    z.string().check(
      z.maxLength(512),
      z.refine((text) => URL.canParse(text)),
    ),
  ),
  returnRisk: z.optional(z.boolean()),
  requirement: z.optional(
    z.strictObject({
      pinCode: z.optional(z.boolean()),
      mrtd: z.optional(z.boolean()),
      certificatePolicies: z.optional(z.array(z.enum(policies)).check(z.minLength(1))),
      personalNumber: z.optional(z.string().check(z.regex(/^\d{12}$/))),
      cardReader: z.optional(z.enum(['class1', 'class2'])),
      risk: z.optional(z.enum(['low', 'moderate'])),
    }),
  ),
  userVisibleData: z.optional(base64(1500).check(z.refine(isUtf8))),
  userVisibleDataFormat: z.optional(z.enum(['plaintext', 'simpleMarkdownV1'])),
  userNonVisibleData: z.optional(base64(1500)),
  web: z.optional(
    z
      .strictObject({
        referringDomain: z.optional(z.string().check(z.regex(/^[0-9a-z.-]{1,253}$/))),
        userAgent: z.optional(z.string().check(z.maxLength(256))),
        deviceIdentifier: z.optional(z.string().check(z.minLength(1), z.maxLength(64))),
      })
      .check(z.refine((web) => Object.keys(web).length > 0)),
  ),
});
export type AuthRequest = z.output<typeof authRequest>;

export const orderRequest = z.strictObject({
  orderRef: z.string().check(z.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)),
});
