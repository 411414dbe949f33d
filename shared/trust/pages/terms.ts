import type { Text } from '../../kernel/language.ts';
import type { Part } from './prose.ts';

export const termsLead: Text = {
  sv: 'Vad som gäller när du använder tjänsten. Avtalet mellan CLVR Benefits AB och din arbetsgivare går före det som står här.',
  en: 'What holds when you use the service. The contract between CLVR Benefits AB and your employer comes before what stands here.',
};

export const terms: readonly Part[] = [
  {
    title: { sv: 'Vem tjänsten är till för', en: 'Whom the service is for' },
    text: [
      {
        sv: 'Tjänsten är till för medarbetare hos företag som har ett avtal med oss. Ditt konto är personligt: logga in som dig själv, och lämna inte över din inloggning.',
        en: 'The service is for employees of companies that have a contract with us. Your account is personal: sign in as yourself, and do not hand your sign-in on.',
      },
    ],
  },
  {
    title: { sv: 'Det du skickar in', en: 'What you send in' },
    text: [
      {
        sv: 'Skicka bara in kvitton för köp som du själv har gjort, och rätta det som maskinen har läst fel. Arbetsgivaren beslutar om utlägg enligt sina villkor och skattereglerna.',
        en: 'Send in receipts for purchases of your own alone, and correct what the machine misread. The employer decides on claims by its own terms and tax law.',
      },
    ],
  },
  {
    title: { sv: 'Det vi lovar', en: 'What we promise' },
    text: [
      {
        sv: 'Det vi lovar om säkerhet och dataskydd står på den här webbplatsen, med bevis. Hur tillgänglig tjänsten ska vara och vad som gäller vid avbrott står i avtalet med arbetsgivaren.',
        en: 'What we promise of security and data protection stands on this site, with evidence. How available the service has to be, and what holds in an outage, is in the contract with the employer.',
      },
    ],
  },
  {
    title: { sv: 'Det du inte får göra', en: 'What you may not do' },
    list: [
      {
        sv: 'Försöka nå andras uppgifter eller störa tjänsten. Vill du leta sårbarheter: läs först hur man rapporterar dem.',
        en: 'Try to reach other people’s data or disturb the service. If you want to look for weaknesses: read first how they are reported.',
      },
      {
        sv: 'Skicka in filer som ska skada, eller text som ska lura en maskin att godkänna.',
        en: 'Send in files meant to harm, or text meant to make a machine approve.',
      },
    ],
  },
  {
    title: { sv: 'Lag', en: 'Law' },
    text: [
      {
        sv: 'Svensk lag gäller. CLVR Benefits AB är inte en bank eller ett betalningsföretag.',
        en: 'Swedish law applies. CLVR Benefits AB is not a bank or a payment company.',
      },
    ],
  },
];
