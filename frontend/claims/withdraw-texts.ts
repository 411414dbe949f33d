import type { Text } from '../../shared/kernel/language.ts';

type Words = { act: Text; sure: Text; more: Text; done: Text };

const draft: Words = {
  act: { sv: 'Ta bort utkastet', en: 'Discard the draft' },
  sure: { sv: 'Ta bort utkastet?', en: 'Discard the draft?' },
  more: { sv: 'Det går inte att ångra.', en: 'This cannot be undone.' },
  done: { sv: 'Utkastet är borttaget.', en: 'The draft is discarded.' },
};

const submitted: Words = {
  act: { sv: 'Ta tillbaka', en: 'Withdraw' },
  sure: { sv: 'Ta tillbaka utlägget?', en: 'Withdraw the claim?' },
  more: {
    sv: 'Det bedöms inte längre, och det som var reserverat av ditt bidrag blir fritt.',
    en: 'It is no longer assessed, and what it reserved of your allowance is free again.',
  },
  done: { sv: 'Utlägget är återtaget.', en: 'The claim is withdrawn.' },
};

export const texts = { draft, submitted, cancel: { sv: 'Avbryt', en: 'Cancel' } };
