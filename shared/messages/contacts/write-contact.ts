import type { ContactForClose } from './contact-for-close.ts';
import type { LeadId, SalesContacts } from './ports.ts';

/**
 * Writes a contact down in Close: looks for the address first, makes a lead where there is none, and notes the request on it once. Each step looks before it
 * writes, so that it can be begun anew after a crash anywhere. Gives the lead.
 */
export async function writeContact(close: SalesContacts, contact: ContactForClose): Promise<LeadId> {
  const lead = (await close.findLead(contact)) ?? (await close.createLead(contact));
  if (!(await close.hasNote(lead, contact))) await close.addNote(lead, contact);
  return lead;
}
