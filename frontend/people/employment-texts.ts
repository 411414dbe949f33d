import type { Text } from '../../shared/kernel/language.ts';
import type { Role } from '../../shared/kernel/roles.ts';

export const roleNames: Readonly<Record<Role, Text>> = {
  employee: { sv: 'Medarbetare', en: 'Employee' },
  manager: { sv: 'Chef', en: 'Manager' },
  finance: { sv: 'Ekonomi', en: 'Finance' },
  salary: { sv: 'Lön', en: 'Salary' },
  hr: { sv: 'HR', en: 'HR' },
};

export const texts = {
  employment: { sv: 'Anställning', en: 'Employment' },
  fromDirectory: {
    sv: 'Namn, e-post, anställningsnummer, avdelning och chef kommer från företagets katalog och ändras där.',
    en: 'Name, e-mail, employee number, department and manager come from the company’s directory and are changed there.',
  },
  name: { sv: 'Namn', en: 'Name' },
  workEmail: { sv: 'E-post på jobbet', en: 'Work e-mail' },
  employeeNumber: { sv: 'Anställningsnummer', en: 'Employee number' },
  department: { sv: 'Avdelning', en: 'Department' },
  manager: { sv: 'Närmaste chef', en: 'Manager' },
  nobody: { sv: 'Ingen', en: 'Nobody' },
  nothing: { sv: '–', en: '–' },
  setByColleague: {
    sv: 'Det här är din egen anställning. En kollega i HR ändrar chef, sysselsättningsgrad och anställningstid.',
    en: 'This is your own employment. A colleague in HR changes the manager, the share of full time and the period.',
  },
  partTimeKnown: { sv: 'Sysselsättningsgrad', en: 'Share of full time' },
  partTime: { sv: 'Sysselsättningsgrad, procent', en: 'Share of full time, per cent' },
  partTimeWrong: { sv: 'Ange mellan 0,1 och 100 procent.', en: 'Write between 0.1 and 100 per cent.' },
  employedFrom: { sv: 'Första dag', en: 'First day' },
  employedUntil: { sv: 'Sista dag', en: 'Last day' },
  employedUntilHint: {
    sv: 'Lämna tomt så länge anställningen löper.',
    en: 'Leave empty while the employment goes on.',
  },
  save: { sv: 'Spara anställningen', en: 'Save the employment' },
  saved: { sv: 'Anställningen är sparad.', en: 'The employment is saved.' },
  meanwhile: {
    sv: 'Någon annan har ändrat under tiden. Visa det senaste och gör om ändringen.',
    en: 'Somebody else has changed this meanwhile. Show the latest and make your change again.',
  },
  latest: { sv: 'Visa det senaste', en: 'Show the latest' },

  roles: { sv: 'Roller', en: 'Roles' },
  rolesHint: {
    sv: 'Alla är medarbetare. När rollerna ändras loggas personen ut.',
    en: 'Everybody is an employee. When the roles change, the person is signed out.',
  },
  ownHr: {
    sv: 'Din egen HR-roll kan bara en kollega i HR ta bort.',
    en: 'Your own HR role can only be taken away by a colleague in HR.',
  },
  fromGroups: { sv: 'Från katalogens grupper: {roles}', en: 'From the directory’s groups: {roles}' },
  saveRoles: { sv: 'Spara rollerna', en: 'Save the roles' },
  rolesSaved: { sv: 'Rollerna är sparade.', en: 'The roles are saved.' },

  access: { sv: 'Inloggning', en: 'Sign-in' },
  disabledByHr: { sv: 'Inaktiverad av HR {at}.', en: 'Disabled by HR on {at}.' },
  disabledByDirectory: {
    sv: 'Inaktiverad i företagets katalog {at}. Aktivera personen där.',
    en: 'Disabled in the company’s directory on {at}. Enable the person there.',
  },
  disable: { sv: 'Inaktivera', en: 'Disable' },
  ownAccess: {
    sv: 'Du kan inte inaktivera dig själv. Det gör en kollega i HR.',
    en: 'You cannot disable yourself. A colleague in HR does that.',
  },
  disableSure: { sv: 'Inaktivera {name}?', en: 'Disable {name}?' },
  disableMore: {
    sv: 'Personen loggas ut direkt och kan inte logga in igen förrän du aktiverar. Utlägg och uppgifter finns kvar.',
    en: 'The person is signed out at once and cannot sign in until you enable them again. Claims and details stay.',
  },
  disabled: { sv: 'Personen är inaktiverad.', en: 'The person is disabled.' },
  enable: { sv: 'Aktivera', en: 'Enable' },
  enabled: { sv: 'Personen är aktiverad.', en: 'The person is enabled.' },
  cancel: { sv: 'Avbryt', en: 'Cancel' },

  add: { sv: 'Lägg till', en: 'Add' },
  addTitle: { sv: 'Lägg till en medarbetare', en: 'Add a person' },
  added: { sv: '{name} är tillagd.', en: '{name} is added.' },
} satisfies Record<string, Text>;
