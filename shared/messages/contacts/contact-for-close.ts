import { impersonalField, ofContact } from '../../kernel/field-class.ts';
import type { Flow } from '../../kernel/flow.ts';
import type { Id } from '../../kernel/ids.ts';
import type { ContactContent } from './contract.ts';

declare const typedIntoTheForm: unique symbol;

/** What leaves for Close: made here alone, from a row of `contact_requests`. */
export type ContactForClose = Readonly<{
  /** What Close is told to know our writing again by: the request's id, which is random but for its time. */
  reference: string;
  name: string;
  email: string;
  company: string;
  note: string;
  /** When the form was sent: a contact that Close had before it came from somewhere else. */
  askedAt: Date;
  readonly [typedIntoTheForm]: true;
}>;

type Row = Readonly<{ id: Id; askedAt: Date; consent: string; language: string }>;

/** What is told of a request. The note says when and to which text somebody agreed, so that whoever calls can answer for it. */
export function contactForClose({ id, askedAt, consent, language }: Row, content: ContactContent): ContactForClose {
  const { name, email, company, size, message } = content;
  const reference = `clvr-demo-${id}`;
  const note = [
    `Asked for a demo on ${askedAt.toISOString().slice(0, 10)} (${reference})`,
    `Company size: ${size}. Language: ${language}.`,
    `Agreed to the consent text of ${consent} at ${askedAt.toISOString()}.`,
    ...(message === '' ? [] : ['', message]),
  ].join('\n');
  return { reference, name, email, company, note, askedAt } as ContactForClose;
}

const asFlow = (name: string, fields: Flow['fields']): Flow => ({
  kind: 'sales',
  name,
  purpose: 'Answer people who ask for a demo',
  legalBasis: 'GDPR Art. 6(1)(a): consent, by a text of a known version',
  recipients: ['Close'],
  kept: 'until twelve months after the request, unless the company has become a customer; when consent is withdrawn, until then',
  fields,
});

/** Every body and question that is sent to Close, field by field. */
export const salesFlows: readonly Flow[] = [
  asFlow('find-lead', { query: ofContact('user.contact.email') }),
  asFlow('create-lead', {
    name: impersonalField('company text'),
    description: impersonalField('identifier'),
    'contacts[].name': ofContact('user.name'),
    'contacts[].emails[].type': impersonalField('fixed text'),
    'contacts[].emails[].email': ofContact('user.contact.email'),
  }),
  asFlow('add-note', { lead_id: impersonalField('identifier'), note: ofContact('user.content') }),
];
