import { parseEmailAddress } from '../../kernel/email-address.ts';
import { scimRefusal } from './scim.ts';

/** What is kept of a person besides the keys that the directory finds them by, word for word as it was sent. */
export type DirectoryAttributes = Readonly<{
  displayName: string | null;
  formatted: string | null;
  givenName: string | null;
  familyName: string | null;
  mail: string | null;
  employeeNumber: string | null;
  department: string | null;
  manager: string | null;
}>;

/** A person as the directory has them. `userName` is empty only until one was sent. */
export type DirectoryPerson = DirectoryAttributes &
  Readonly<{ userName: string; externalId: string | null; active: boolean }>;

export const unsaid: DirectoryPerson = {
  userName: '',
  externalId: null,
  active: true,
  displayName: null,
  formatted: null,
  givenName: null,
  familyName: null,
  mail: null,
  employeeNumber: null,
  department: null,
  manager: null,
};

/** Characters that would break or turn the text around them (UAX #9) do not become part of a name that pages show. */
const shown = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFC')
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, ' ')
    .trim();

/**
 * The name and the work address that somebody has here, from what the directory said. Throws Problem `input-invalid` where it
 * said no user name, or no address that mail can be sent to.
 */
export function workNameOf(said: DirectoryPerson): { name: string; workEmail: string } {
  if (said.userName.trim() === '') throw scimRefusal('invalidValue', 'userName is required.');
  const both = [said.givenName, said.familyName].filter(Boolean).join(' ');
  const name = [said.displayName, said.formatted, both, said.userName].map((text) => shown(text ?? '')).find(Boolean);
  const address = parseEmailAddress(said.mail ?? said.userName);
  if (!name || !address)
    throw scimRefusal('invalidValue', 'emails[type eq "work"].value, or else userName, must be an e-mail address.');
  return { name: name.slice(0, 200), workEmail: address.toLowerCase() };
}
