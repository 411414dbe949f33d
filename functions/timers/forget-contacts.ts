import { forgetContacts } from '../../shared/messages/contacts/forget-contacts.ts';
import { every } from '../host/timer.ts';

export const everyForgetContacts = (): void => every('forget-contacts', '0 50 3 * * *', 1800, forgetContacts);
