import type * as z from 'zod/mini';
import { parseEmailAddress } from '../../kernel/email-address.ts';
import { parse } from '../../kernel/parse.ts';
import { swedishDay } from '../../kernel/plain-date.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Clock, Randomness } from '../../platform/clock.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { enterRightsRequest as contract, type RequestView } from './contract.ts';
import { identify, receiveRequest } from './receive-request.ts';
import { readRequest } from './read-request.ts';
import { givesExport } from './request-kind.ts';
import { findPerson } from './request-store.ts';
import { sealWords } from './sealed-words.ts';

const texts = {
  address: { sv: 'Skriv en e-postadress.', en: 'Write an e-mail address.' },
  wanted: {
    sv: 'Personen kan inte logga in. Skriv adressen dit länken ska skickas.',
    en: 'The person cannot sign in. Write the address that the link is to be sent to.',
  },
  signsIn: {
    sv: 'Personen kan logga in och hämtar utdraget där. Lämna adressen tom.',
    en: 'The person can sign in and gets the extract there. Leave the address empty.',
  },
  nobody: { sv: 'Välj en medarbetare i företaget.', en: 'Choose somebody at the company.' },
  ahead: { sv: 'Dagen har inte varit än.', en: 'That day has not come yet.' },
} as const;

/**
 * HR writes a request down that was made outside the app, of an employee or a former one. One's own is made in the app. Throws Problem
 * `not-allowed`, `input-invalid`, `own-request`, `request-under-way`, `keys-away`.
 */
export async function enterRightsRequest(
  uses: { database: Database; seals: Seals; clock: Clock; randomness: Randomness },
  actor: Person,
  input: z.input<typeof contract.input>,
): Promise<RequestView> {
  authorise(actor, 'rights-request.enter');
  const { employee, kind, receivedOn, words, sendTo: written, identityWay } = parse(contract.input, input);
  if (employee === actor.employee) throw new Problem('own-request');
  const refuse = (pointer: string, code: string, text: (typeof texts)[keyof typeof texts]) =>
    new Problem('input-invalid', [{ pointer, code, text }]);
  if (receivedOn > swedishDay(uses.clock.now())) throw refuse('/receivedOn', 'day-ahead', texts.ahead);
  const sendTo = written ? parseEmailAddress(written) : null;
  if (written && sendTo === null) throw refuse('/sendTo', 'no-address', texts.address);
  // Looked up before anything is sealed: nobody who is not there gets a key.
  const person = await uses.database.inTenant(actor.company, (tx) => findPerson(tx, employee), 'look');
  if (!person) throw refuse('/employee', 'nobody', texts.nobody);
  if (givesExport(kind) && !person.maySignIn && sendTo === null)
    throw refuse('/sendTo', 'address-wanted', texts.wanted);
  // A copy holds everything: it goes past the person's own sign-in to nobody who has one.
  if (person.maySignIn && sendTo !== null) throw refuse('/sendTo', 'signs-in', texts.signsIn);
  const of = { companyId: actor.company, id: uses.randomness.id(), employeeId: employee };
  const sealed = {
    words: await sealWords(uses, of, 'words', words),
    sendTo: sendTo === null ? null : await sealWords(uses, of, 'send_to', sendTo),
  };
  return uses.database.inTenant(actor.company, async (tx) => {
    const incoming = { id: of.id, employeeId: employee, kind, receivedOn, ...sealed };
    const request = await receiveRequest(tx, actor, incoming, actor.employee);
    if (identityWay !== null) await identify(tx, actor, request, identityWay);
    return readRequest(uses, tx, actor, of.id);
  });
}
