import type { Text } from '../../kernel/language.ts';
import type { LineFault } from './systems.ts';

/** What is wrong with lines, and what to do about it. */
export const faultTexts: Readonly<Record<LineFault, Text>> = {
  nobody: {
    sv: 'Medarbetaren saknar både anställningsnummer och personnummer, så lönesystemet kan inte veta vem raden gäller.',
    en: 'The employee has neither an employee number nor a personnummer, so the payroll system cannot tell who the line is about.',
  },
  'employee-number-missing': {
    sv: 'Medarbetaren saknar anställningsnummer. Lägg till det under Medarbetare.',
    en: 'The employee has no employee number. Add it under People.',
  },
  'personnummer-missing': {
    sv: 'Medarbetaren saknar personnummer. Raden skrivs utan.',
    en: 'The employee has no personnummer. The line is written without one.',
  },
  'code-missing': {
    sv: 'Förmånen saknar kod för lönesystemet. Ange den under Filer till lönesystemet.',
    en: 'The benefit has no code for the payroll system. Enter it under Files for the payroll system.',
  },
  'code-unknown': {
    sv: 'Förmånens kod finns inte i PAXml-standarden. Använd UTLÄGG eller LT1–LT9, eller skicka lönearter i stället.',
    en: 'The benefit’s code is not one of the PAXml standard. Use UTLÄGG or LT1–LT9, or send pay types (lönearter) instead.',
  },
  'take-back-code-missing': {
    sv: 'Förmånen saknar kod för det som dras tillbaka. Ange den under Filer till lönesystemet.',
    en: 'The benefit has no code for what is taken back. Enter it under Files for the payroll system.',
  },
  'object-too-long': {
    sv: 'Kostnadsbärarens kod är längre än tio tecken, så raden skrivs utan den. Ange en kortare under Filer till lönesystemet.',
    en: 'The cost bearer’s code is longer than ten characters, so the line is written without it. Enter a shorter one under Files for the payroll system.',
  },
};
