import type { ContactForClose } from '../../messages/contacts/contact-for-close.ts';
import { CloseAway, CloseRefused, type LeadId, type SalesContacts } from '../../messages/contacts/ports.ts';
import type { Configuration } from '../../platform/configuration.ts';
import { askCloseAt, type AskClose } from './ask-close.ts';

type Found = Readonly<{ data?: readonly Readonly<{ id?: unknown }>[] }>;
type Notes = Readonly<{ data?: readonly Readonly<{ id?: unknown; note?: unknown }>[]; has_more?: unknown }>;
type Contact = Readonly<{ id: string; date_created?: string; emails?: readonly Readonly<{ email?: string }>[] }>;
type Lead = Readonly<{
  id?: unknown;
  description?: unknown;
  contacts?: readonly Contact[];
  opportunities?: readonly Readonly<{ status_type?: string }>[];
}>;

/** An id as Close writes it. Rejects what else an answer may hold: it becomes part of an address. */
function idIn(value: unknown, kind: 'lead' | 'acti' | 'cont'): string {
  if (typeof value !== 'string' || !new RegExp(`^${kind}_\\w{1,80}$`).test(value)) throw new CloseAway('ODD_ANSWER');
  return value;
}

const nothing = (): Promise<never> => Promise.reject(new CloseRefused('OFF'));
const off: SalesContacts = {
  host: null,
  findLead: nothing,
  createLead: nothing,
  hasNote: nothing,
  addNote: nothing,
  remove: nothing,
};

/** As many as Close gives at once. */
const notesAtOnce = 100;
/** Notes on one lead beyond which something else is wrong than that somebody wrote many. */
const mostNotes = 10_000;

/** The notes on a lead that a request has left, however many others have written there. */
async function notesOf(ask: AskClose, lead: LeadId, { reference }: ContactForClose): Promise<string[]> {
  const ours: string[] = [];
  for (let skip = 0; skip < mostNotes; skip += notesAtOnce) {
    const page = `_limit=${notesAtOnce}&_skip=${skip}`;
    const found = await ask<Notes>('GET', `/activity/note/?lead_id=${lead}&_fields=id,note&${page}`);
    for (const { id, note } of found?.data ?? [])
      if (typeof note === 'string' && note.includes(reference)) ours.push(idIn(id, 'acti'));
    if (found?.has_more !== true) return ours;
  }
  throw new CloseAway('ODD_ANSWER');
}

const sameAddress = (contact: Contact, email: string): boolean =>
  (contact.emails ?? []).some((one) => one.email?.toLowerCase() === email.toLowerCase());

/** Milliseconds by which Close’s clock may be behind ours. */
const slack = 300_000;
/** Whether Close had a contact before somebody sent the form; of one that does not say when it came, it had not. */
const wasThere = ({ date_created: made }: Contact, { askedAt }: ContactForClose): boolean =>
  made !== undefined && Date.parse(made) < askedAt.getTime() - slack;

/** Close (`https://api.close.com/api/v1`), or nobody. It has no client of its own for Node. */
export function openClose(settings: Configuration['close']): SalesContacts {
  if (settings.api === null) return off;
  const ask = askCloseAt(settings.api, settings.key);
  return {
    host: new URL(settings.api).host,
    async findLead({ email }) {
      // The address is one by the kernel's rule, which has no quotation mark or backslash in it.
      const query = new URLSearchParams({ query: `email_address:"${email}"`, _limit: '1', _fields: 'id' });
      const [first] = (await ask<Found>('GET', `/lead/?${query.toString()}`))?.data ?? [];
      return first ? idIn(first.id, 'lead') : null;
    },
    async createLead({ reference, name, email, company }) {
      const made = await ask<Lead>('POST', '/lead/', {
        name: company,
        description: reference,
        contacts: [{ name, emails: [{ type: 'office', email }] }],
      });
      return idIn(made?.id, 'lead');
    },
    hasNote: async (lead, contact) => (await notesOf(ask, lead, contact)).length > 0,
    async addNote(lead, { note }) {
      await ask('POST', '/activity/note/', { lead_id: lead, note });
    },
    async remove(lead, contact, byAge) {
      const found = await ask<Lead>('GET', `/lead/${lead}/?_fields=id,description,contacts,opportunities`);
      if (!found) return 'removed';
      const isCustomer = (found.opportunities ?? []).some(({ status_type: status }) => status === 'won');
      if (byAge && isCustomer) return 'kept';
      for (const note of await notesOf(ask, lead, contact)) await ask('DELETE', `/activity/note/${note}/`);
      const all = found.contacts ?? [];
      const theirs = all.filter((one) => sameAddress(one, contact.email));
      const madeForThem = found.description === contact.reference && theirs.length === all.length && !isCustomer;
      const going = byAge ? theirs.filter((one) => !wasThere(one, contact)) : theirs;
      if (madeForThem) await ask('DELETE', `/lead/${lead}/`);
      else for (const { id } of going) await ask('DELETE', `/contact/${idIn(id, 'cont')}/`);
      return madeForThem || going.length === theirs.length ? 'removed' : 'kept';
    },
  };
}
