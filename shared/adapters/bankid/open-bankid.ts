import { readFileSync } from 'node:fs';
import { Agent } from 'node:https';
import type * as z from 'zod/mini';
import { BankidRefusal, type BankidService } from '../../people/bankid/ports.ts';
import type { Configuration } from '../../platform/configuration.ts';
import { certificatePolicies } from './certificate-policies.ts';
import { postJson } from './post-json.ts';
import { refusalOf } from './refusal-of.ts';
import { collectReply, orderReply } from './replies.ts';

const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');

/**
 * BankID's service for relying parties, v6.0, over mutual TLS: the server's certificate must come from the one authority that is given,
 * whatever the machine trusts, and ours is shown with every connection. Nothing is sent before the first use.
 */
export function openBankid(settings: Configuration['bankid']): BankidService & { close(): void } {
  let opened: Agent | undefined;
  const agent = () =>
    (opened ??= new Agent({
      keepAlive: true,
      ca: readFileSync(settings.caFile, 'utf8'),
      cert: settings.clientCertificate.reveal(),
      key: settings.clientKey.reveal(),
      minVersion: 'TLSv1.2',
      rejectUnauthorized: true,
    }));

  async function ask<Reply extends z.ZodMiniType>(
    method: string,
    body: object,
    reply: Reply,
  ): Promise<z.output<Reply>> {
    const answer = await postJson(agent(), new URL(`/rp/v6.0/${method}`, settings.api), body);
    if (answer.status !== 200) throw refusalOf(answer);
    const read = reply.safeParse(answer.body);
    if (!read.success) throw new BankidRefusal('unreachable');
    return read.data;
  }

  return {
    auth: ({ endUserIp, returnUrl, visibleText, web }) =>
      ask(
        'auth',
        {
          endUserIp,
          ...(returnUrl === null ? {} : { returnUrl }),
          userVisibleData: base64(visibleText),
          userVisibleDataFormat: 'plaintext',
          // Of a high risk, as BankID sees it, no order is finished.
          requirement: { certificatePolicies: certificatePolicies[settings.policies], risk: 'moderate' },
          web,
        },
        orderReply,
      ),
    async collect(orderRef) {
      const said = await ask('collect', { orderRef }, collectReply);
      if (said.status !== 'complete') return { status: said.status, hintCode: said.hintCode };
      const { user, device, signature, ocspResponse } = said.completionData;
      const { personalNumber } = user;
      return {
        status: 'complete',
        completion: { personalNumber, deviceAddress: device.ipAddress, signature, ocspResponse },
      };
    },
    async cancel(orderRef) {
      const answer = await postJson(agent(), new URL('/rp/v6.0/cancel', settings.api), { orderRef });
      if (answer.status !== 200) throw refusalOf(answer);
    },
    close: () => opened?.destroy(),
  };
}
