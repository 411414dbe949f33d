/** Why a value says nothing about a person by itself. */
export type NoPerson =
  | 'identifier'
  | 'state'
  | 'amount'
  | 'time'
  | 'company text'
  | 'machine version'
  | 'hash'
  | 'key material'
  | 'fixed text';

/** Whom a value is about. `contact`: somebody who asks CLVR about its product, and is nobody’s employee here; `subscriber`: who asked to be told of changes. */
export type Subject = 'employee' | 'staff' | 'subscriber' | 'contact';

/**
 * What one field outside the tables holds, in the terms of the fideslang taxonomy, as columns have it (`ColumnClass`). `special`: it can
 * reveal health or another special category (GDPR Art. 9).
 */
export type FieldClass =
  Readonly<{ category: 'none'; reason: NoPerson }> | Readonly<{ category: string; subject: Subject; special: boolean }>;

/** A field that is not about a person. */
export const impersonalField = (reason: NoPerson): FieldClass => ({ category: 'none', reason });

/** A field about an employee. */
export const ofEmployee = (category: string, { special = false } = {}): FieldClass => ({
  category,
  subject: 'employee',
  special,
});

/** A field about a member of the platform’s staff. */
export const ofStaff = (category: string): FieldClass => ({ category, subject: 'staff', special: false });

/** A field about somebody who asked to be told of changes of sub-processors. */
export const ofSubscriber = (category: string): FieldClass => ({ category, subject: 'subscriber', special: false });
/** A field about somebody who asks CLVR about its product. */
export const ofContact = (category: string): FieldClass => ({ category, subject: 'contact', special: false });

/**
 * The categories that this product uses, out of the fideslang taxonomy (IABTechLab, `data_categories`): a class that names another one is a
 * slip of the pen, or a reason to add it here.
 */
export const categoryNames: Readonly<Record<string, string>> = {
  'user.unique_id': 'ids that lead to a person',
  'user.name': 'names',
  'user.contact.email': 'e-mail addresses',
  'user.contact.phone_number': 'telephone numbers',
  'user.government_id.national_identification_number': 'personnummer and coordination numbers',
  'user.financial': 'amounts, days and means of what was claimed and paid',
  'user.financial.bank_account': 'bank accounts',
  'user.workplace': 'the employment: number, department, dates, share, roles',
  'user.content': 'what people wrote or uploaded, and what was read of it',
  'user.account.settings': 'choices: language, mails, lists',
  'user.behavior': 'when somebody used the service',
  'user.device': 'kind of browser and system',
  'user.device.ip_address': 'network addresses',
  'user.authorization.credentials': 'secrets that let somebody in',
  'system.authentication': 'secrets that systems show themselves by',
};
