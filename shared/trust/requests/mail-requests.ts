import { and, eq, isNull, lt, or } from 'drizzle-orm';
import { impersonalField, ofStaff } from '../../kernel/field-class.ts';
import type { Flow } from '../../kernel/flow.ts';
import type { Id } from '../../kernel/ids.ts';
import { say, type Text } from '../../kernel/language.ts';
import { asPlatformMachine } from '../../platform/actor.ts';
import { auditPlatform } from '../../platform/audit/platform-audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Randomness } from '../../platform/clock.ts';
import type { KeyRing } from '../../platform/encryption/key-ring.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { trustRequests } from '../table.ts';
import { kindWordsAsked } from './kinds.ts';
import type { RequestMailer } from './ports.ts';
import { openRequest } from './request-content.ts';

export const requestMailTexts = {
  subject: { sv: '{kind} · ärende {id}', en: '{kind} · request {id}' },
  body: {
    sv: 'Någon har skrivit genom formuläret på trygghetscentret.\n\nSvara till: {email}\nFöretag: {company}\n\n{message}',
    en: 'Somebody wrote through the form of the trust center.\n\nAnswer to: {email}\nCompany: {company}\n\n{message}',
  },
} as const satisfies Record<string, Text>;

/** What the mail to staff holds. */
export const requestMailFlow: Flow = {
  kind: 'mail',
  name: 'trust-request',
  purpose: 'Answer who writes to the platform about their data, its security or its incident plan',
  legalBasis: 'GDPR Art. 6(1)(c) and (f), Art. 12: to answer who asks',
  recipients: ['mail'],
  kept: 'in the mailbox of staff; how long the sender keeps it is not known',
  fields: {
    to: impersonalField('company text'),
    id: impersonalField('identifier'),
    kind: impersonalField('state'),
    email: ofStaff('user.contact.email'),
    company: impersonalField('company text'),
    message: ofStaff('user.content'),
  },
};

/** An instance that began and ended in the middle is taken over after so long (ms). */
const patience = 10 * 60_000;
const most = 50;
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);

type Uses = Readonly<{
  operations: Database;
  keys: KeyRing;
  randomness: Randomness;
  mailer: RequestMailer;
  /** Where staff read mail. */
  contact: string;
}>;

/**
 * Mails to staff what came through the form and was not mailed yet. One instance takes each; where the server does not take the mail it is
 * tried again later. A mail whose fate is not known is not sent again: the request is in the table.
 * `only` one of them, where somebody waits for the answer. Gives how many were mailed.
 */
export async function mailRequests(uses: Uses, only?: Id): Promise<number> {
  const actor = asPlatformMachine('trust-keeper');
  authorise(actor, 'trust.ask');
  const taken = await uses.operations.onPlatform(async (tx) => {
    const free = or(
      isNull(trustRequests.mailingSince),
      lt(trustRequests.mailingSince, new Date(tx.now.getTime() - patience)),
    );
    const due = and(isNull(trustRequests.mailedAt), free, only ? eq(trustRequests.id, only) : undefined);
    const waiting = await tx.db.select({ id: trustRequests.id }).from(trustRequests).where(due).limit(most);
    const mine = [];
    for (const { id } of waiting)
      mine.push(
        ...(await tx.db
          .update(trustRequests)
          .set({ mailingSince: tx.now })
          .where(and(eq(trustRequests.id, id), due))
          .returning()),
      );
    return mine;
  });
  let mailed = 0;
  for (const { id, kind, content } of taken) {
    const read = await openRequest(uses, id, content);
    const values = { id, kind: kindWordsAsked[kind].sv, email: '–', company: '–', message: '–', ...read };
    const [subject, text] = [say(requestMailTexts.subject, 'sv', values), say(requestMailTexts.body, 'sv', values)];
    const page = `<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head><body><p>${escapeHtml(text).replaceAll('\n', '<br>')}</p></body></html>`;
    const mail = { id: uses.randomness.id(), to: uses.contact, subject, text: `${text}\n`, html: page };
    const outcome = await uses.mailer.send(mail);
    if (outcome === 'not-sent') continue;
    await uses.operations.onPlatform(async (tx) => {
      await tx.db.update(trustRequests).set({ mailedAt: tx.now }).where(eq(trustRequests.id, id));
      await auditPlatform(tx, actor, 'trust.mailed', { kind: 'trust-request', id }, { outcome });
    });
    mailed += 1;
  }
  return mailed;
}
