import type { Text } from '../../kernel/language.ts';

/** Why a model is not asked, each a sentence. */
export const offReasons = {
  'switched-off': {
    sv: 'Ingen modell är inkopplad i den här driften.',
    en: 'No model is connected in this deployment.',
  },
  'region-outside-eu': {
    sv: 'Regionen som är inställd ligger utanför EU. Inget skickas.',
    en: 'The region that is set lies outside the EU. Nothing is sent.',
  },
  'destination-outside-eu': {
    sv: 'Modellens profil kan skicka frågor till en region utanför EU. Inget skickas.',
    en: 'The model’s profile can send questions to a region outside the EU. Nothing is sent.',
  },
  'profile-of-another-model': {
    sv: 'Modellens profil leder till en annan modell än den som är inställd. Inget skickas.',
    en: 'The model’s profile leads to another model than the one that is set. Nothing is sent.',
  },
  'not-looked-up': {
    sv: 'Vart frågor skulle skickas är inte kontrollerat än. Inget har skickats.',
    en: 'Where questions would be sent has not been checked yet. Nothing has been sent.',
  },
  'profile-unknown': {
    sv: 'Det gick inte att slå upp vart modellens profil skickar frågor. Inget skickas.',
    en: 'Where the model’s profile sends questions could not be looked up. Nothing is sent.',
  },
  'role-refused': {
    sv: 'Amazon släpper inte in den här driften till modellen. Inget skickas.',
    en: 'Amazon does not let this deployment in to the model. Nothing is sent.',
  },
} as const satisfies Record<string, Text>;

/** Whether a model may be asked, and if not, why. */
export type Standing = Readonly<{ on: true; reason: null }> | Readonly<{ on: false; reason: keyof typeof offReasons }>;
