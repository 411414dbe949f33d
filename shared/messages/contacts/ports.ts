import type { ContactForClose } from './contact-for-close.ts';

/** A lead of Close, by its id there: `lead_…`. */
export type LeadId = string;

/** Close cannot be reached, is busy or broken: trying again makes sense, and not before `retryAfterMs` where it said. */
export class CloseAway extends Error {
  override readonly name = 'CloseAway';
  readonly code: string;
  readonly retryAfterMs: number | null;
  constructor(code: string, retryAfterMs: number | null = null) {
    super('Close did not answer');
    this.code = code;
    this.retryAfterMs = retryAfterMs;
  }
}

/** Close understood the request and refuses it: the same again would be refused again. `code` is its status. */
export class CloseRefused extends Error {
  override readonly name = 'CloseRefused';
  readonly code: string;
  constructor(code: string) {
    super('Close refused');
    this.code = code;
  }
}

/**
 * Where sales contacts are written down. Every method rejects with CloseAway or CloseRefused. There is no way to hand over anything but what
 * somebody typed into the form.
 */
export interface SalesContacts {
  /** The host that is asked, or null where nobody is. */
  readonly host: string | null;
  /** The lead that somebody with this address is a contact of. */
  findLead(contact: ContactForClose): Promise<LeadId | null>;
  /** Makes a lead with the contact in it. Close makes a second one if it is asked twice: look first. */
  createLead(contact: ContactForClose): Promise<LeadId>;
  hasNote(lead: LeadId, contact: ContactForClose): Promise<boolean>;
  addNote(lead: LeadId, contact: ContactForClose): Promise<void>;
  /**
   * Removes the contact with its notes, and the lead too where it was made for it and holds nobody else. What is gone already is removed. Where nobody asked for
   * it (`byAge`), it stays where a deal was won; and a contact that Close had before the request stays, without the request's notes: anybody can type anybody's
   * address.
   */
  remove(lead: LeadId, contact: ContactForClose, byAge: boolean): Promise<'removed' | 'kept'>;
}
