import type { Section } from './control.ts';

export const ai: Section = {
  name: 'ai',
  title: { sv: 'AI och automatik', en: 'AI and automation' },
  controls: [
    {
      id: 'ai-scanning',
      title: { sv: 'Kvitton läses av en maskin', en: 'Receipts are read by a machine' },
      text: {
        sv: 'Kvitton läses på våra egna servrar. Ett företag kan välja att Claude också läser: då skickas kvittots bild och förmånernas namn, ingenting annat, och vi lägger inte till någon uppgift om medarbetaren. Står ett namn på kvittot syns det på bilden. Företaget stänger av det när det vill.',
        en: 'Receipts are read on our own servers. A company can choose that Claude reads them as well: then the picture of the receipt and the names of the benefits are sent, nothing else, and we add nothing about the employee. Where a name is printed on the receipt, the picture shows it. The company switches it off when it likes.',
      },
      needs: ['model-in-eu', 'chosen-by-hr', 'release-tests', 'doc:impact-assessment'],
      accountable: 'engineering',
    },
    {
      id: 'ai-evaluation',
      title: {
        sv: 'Maskinen föreslår, regler och människor beslutar',
        en: 'The machine finds, rules and people decide',
      },
      text: {
        sv: 'Ett företag kan låta friskvårdsutlägg bedömas. Modellen ger fynd med citat; läsbara regler avgör, och under 85 % säkerhet beslutar en människa. Ett avslag från maskinen är preliminärt: medarbetaren får skälen, kan ändra, eller be om en människa. HR ser allt, kan ta tillbaka allt, och varje beslut loggas.',
        en: 'A company can have wellness claims judged. The model gives findings with quotations; rules that can be read decide, and below 85% certainty a person does. A decline by the machine is provisional: the employee gets the reasons, can edit, or ask for a person. HR sees all, can revert all, and every decision is logged.',
      },
      needs: [
        'threshold-held',
        'chosen-by-hr',
        'model-in-eu',
        'log-sealed',
        'release-tests',
        'doc:impact-assessment',
        'doc:ai-act-assessment',
      ],
      accountable: 'engineering',
    },
  ],
};
