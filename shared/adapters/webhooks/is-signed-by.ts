import { timingSafeEqual } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import type { IsSignedBy } from '../../payroll/partners/ports.ts';

/** By the library of the Standard Webhooks specification; the time is ours to judge, since the library knows no clock but its own. */
export const isSignedBy: IsSignedBy = (secret, { name, seconds, body }, signatures) => {
  const own = Buffer.from(new Webhook(secret.reveal()).sign(name, new Date(seconds * 1000), body));
  // All of them, whichever is right: what is compared says nothing by how long it takes.
  return (
    signatures.map((one) => Buffer.from(one)).filter((one) => one.length === own.length && timingSafeEqual(one, own))
      .length > 0
  );
};
