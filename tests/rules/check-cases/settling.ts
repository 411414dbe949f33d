import { parseOrganisationNumber } from '../../../shared/kernel/organisation-number.ts';
import { aReceipt, boughtAs, read, someFacts } from '../../support/claim-facts.ts';
import type { CheckCases } from './cases.ts';

const rules = (notAllowed: readonly string[], maximumAgeDays: number | null = null) => ({ notAllowed, maximumAgeDays });
const association = read(parseOrganisationNumber('802999-0812'));

export const settlingCases: CheckCases = {
  'gift-card': {
    applies: [
      boughtAs(['Presentkort 500,00']),
      boughtAs(['PRESENTKORT YOGA 5 klass']),
      boughtAs(['Gift card gym']),
      boughtAs([], { text: 'Presentkort 500,00\nTotalt 500,00' }),
      boughtAs([], { text: 'Presentkort nr 7316\nVara 1 500,00\nSumma 500,00' }),
    ],
    not: [
      boughtAs(['Gymkort 1 månad'], { text: 'Gymkort 1 månad 449,00\nTotalt 449,00\nVi tar emot presentkort' }),
      boughtAs(['Gymkort 1 månad'], { text: 'Gymkort 449,00\nTotalt 449,00\nBetalt med presentkort 449,00' }),
      boughtAs(['Gymkort 1 månad'], { text: 'Gymkort 449,00\nTotalt 449,00\nPresentkort -449,00' }),
      boughtAs([], { text: 'Totalt 449,00\nPresentkort 449,00' }),
      boughtAs([], { text: 'Totalt 449,00\nKöp ett presentkort i receptionen' }),
      someFacts({ category: { kind: 'other' }, receipts: [aReceipt({ bought: read(['Presentkort']) })] }),
    ],
  },
  equipment: {
    applies: [
      boughtAs(['Löparskor Vinden 1 299,00']),
      boughtAs(['LOPARSKOR HERR STL 43', 'BÄRKASSE PAPPER']),
      boughtAs(['Yogamatta 6 mm']),
      boughtAs(['Längdskidor', 'Träningskläder']),
      boughtAs(['Running shoes']),
      boughtAs([], { text: 'Tennisracket 899,00\nTotalt 899,00' }),
    ],
    not: [
      boughtAs(['Hyra skor']),
      boughtAs(['Skidhyra']),
      boughtAs(['Padel 1 h inkl racket']),
      boughtAs(['Klättring', 'Hyra klätterskor']),
      boughtAs(['Gymkort 1 månad'], { text: 'Gymkort 449,00\nVi säljer skor och kläder' }),
      boughtAs(['Gymkort 1 månad', 'Vattenflaska']),
      someFacts({ category: { kind: 'other' }, receipts: [aReceipt({ bought: read(['Löparskor']) })] }),
    ],
  },
  'kit-hire': {
    applies: [boughtAs(['Säsongshyra skidor 1 200,00']), boughtAs(['Hyra cykel månad'])],
    not: [boughtAs(['Hyra skidor 1 dag']), boughtAs(['Gymkort månad'])],
  },
  'membership-fee': {
    applies: [
      boughtAs(['Föreningsavgift 2026']),
      boughtAs(['Medlemsavgift 2026'], { vendor: read('Ekbacka IF'), organisationNumber: read(null) }),
      boughtAs(['Medlemsavgift'], { organisationNumber: association }),
      boughtAs(['1 st vuxen'], {
        organisationNumber: association,
        text: 'Medlemsavgift 2026\n1 st vuxen 350,00\nSumma 350,00',
      }),
    ],
    not: [
      boughtAs(['Medlemskap 1 månad']),
      boughtAs(['Medlemskort gym']),
      boughtAs(['Medlemsavgift']),
      boughtAs(['Träningsavgift hösten'], { vendor: read('Ekbacka IF') }),
    ],
  },
  'not-allowed': {
    applies: [
      someFacts({ category: { rules: rules(['Gymkort']) } }),
      someFacts({ category: { rules: rules(['kort']) } }),
      someFacts({ category: { kind: 'other', rules: rules(['MÅNAD']) } }),
    ],
    not: [
      someFacts({ category: { rules: rules([]) } }),
      someFacts({ category: { rules: rules(['']) } }),
      someFacts({ category: { rules: rules(['gym']) } }),
      someFacts({
        category: { rules: rules(['massage']) },
        receipts: [aReceipt({ bought: read(['Massage 30 min', 'Gymkort']) })],
      }),
    ],
  },
  'too-old': {
    applies: [someFacts({ category: { rules: rules([], 5) } })],
    not: [someFacts({ category: { rules: rules([], 6) } }), someFacts({ category: { rules: rules([], null) } })],
  },
};
