import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';

const text = z.string().check(z.minLength(1));
const newLead = z.strictObject({
  name: text,
  description: z.optional(z.string()),
  contacts: z.array(
    z.strictObject({ name: text, emails: z.array(z.strictObject({ type: z.enum(['office']), email: text })) }),
  ),
});
const newNote = z.strictObject({ lead_id: text, note: text });

export type Contact = Readonly<{
  id: string;
  /** When it came, as ISO 8601. */
  date_created: string;
  name: string;
  emails: readonly Readonly<{ type: string; email: string }>[];
}>;
export type Note = Readonly<{ id: string; lead_id: string; note: string }>;
export type Lead = Readonly<{
  id: string;
  name: string;
  description: string;
  contacts: Contact[];
  opportunities: Readonly<{ status_type: string }>[];
}>;
type Kept = { leads: Lead[]; notes: Note[] };

const idOf = (kind: string): string => `${kind}_${randomBytes(16).toString('hex')}`;

/** What the stand-in was told, kept in one file where a folder is given. */
export class Leads {
  readonly #file: string | null;
  #kept: Kept = { leads: [], notes: [] };

  constructor(directory: string | null) {
    this.#file = directory && join(directory, 'leads.json');
    if (directory) mkdirSync(directory, { recursive: true, mode: 0o700 });
    if (this.#file && existsSync(this.#file)) this.#kept = JSON.parse(readFileSync(this.#file, 'utf8')) as Kept;
  }

  #save(): void {
    if (!this.#file) return;
    writeFileSync(`${this.#file}.new`, JSON.stringify(this.#kept), { mode: 0o600 });
    renameSync(`${this.#file}.new`, this.#file);
  }

  all(): Lead[] {
    return this.#kept.leads;
  }

  notes(lead: string): Note[] {
    return this.#kept.notes.filter((one) => one.lead_id === lead);
  }

  /** Those with an address; Close's search knows no case. */
  withAddress(email: string): Lead[] {
    const has = ({ emails }: Contact) => emails.some((one) => one.email.toLowerCase() === email.toLowerCase());
    return this.#kept.leads.filter(({ contacts }) => contacts.some(has));
  }

  /** Null for a body that Close would answer with 400. It looks for no lead like it: nor does Close. */
  addLead(body: unknown, at: Date = new Date()): Lead | null {
    const read = newLead.safeParse(body);
    if (!read.success) return null;
    const { name, description = '', contacts } = read.data;
    const lead: Lead = {
      ...{ id: idOf('lead'), name, description },
      contacts: contacts.map((one) => ({ id: idOf('cont'), date_created: at.toISOString(), ...one })),
      opportunities: [],
    };
    this.#kept.leads.push(lead);
    this.#save();
    return lead;
  }

  addNote(body: unknown): Note | null {
    const read = newNote.safeParse(body);
    if (!read.success || !this.#kept.leads.some(({ id }) => id === read.data.lead_id)) return null;
    const note = { id: idOf('acti'), ...read.data };
    this.#kept.notes.push(note);
    this.#save();
    return note;
  }

  /** Removes a lead with its notes, a contact or a note; says whether it was there. */
  remove(id: string): boolean {
    const { leads, notes } = this.#kept;
    const before = JSON.stringify(this.#kept).length;
    this.#kept = {
      leads: leads
        .filter((one) => one.id !== id)
        .map((one) => ({ ...one, contacts: one.contacts.filter((contact) => contact.id !== id) })),
      notes: notes.filter((one) => one.id !== id && one.lead_id !== id),
    };
    this.#save();
    return JSON.stringify(this.#kept).length < before;
  }
}
