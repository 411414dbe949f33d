import { sendContacts } from '../../shared/messages/contacts/send-contacts.ts';
import { every } from '../host/timer.ts';

/** One instance at a time: of two requests from one address, the second finds what the first has written down. */
export const everySendContacts = (): void => every('send-contacts', '45 * * * * *', 300, sendContacts);
