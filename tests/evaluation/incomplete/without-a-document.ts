import { writeDown } from '../write-down.ts';

export const withoutADocument = [
  writeDown({
    id: 'proof-wanted-bare-receipt-en',
    language: 'en',
    category: { rules: { documents: ['proof-of-payment'] } },
    printed: `
      Granite Hill Climbing
      Reg. no. 994507-2008
      2026-06-02 17:20
      Climbing entry, one adult | 165.00
      Total | 165.00
      VAT 6% | 9.34
      Card | 165.00`,
    stated: { vendor: 'Granite Hill Climbing', paidOn: '2026-06-02', total: 165_00, vat: { 6: 9_34 } },
    today: '2026-06-03',
    expects: 'request_changes',
    because: 'The company asks for proof of payment besides the receipt, and none came along.',
    source: 'company',
  }),
  writeDown({
    id: 'certificate-of-course-left-out',
    category: { rules: { documents: ['course-certificate'] } },
    printed: `
      Simskolan Vattenliljan
      Org.nr 993454-6566
      2026-03-14 17:20
      Crawlkurs för vuxna | 1 450,00
      Summa | 1 450,00
      Moms 6% | 82,08
      Kort | 1 450,00`,
    stated: { vendor: 'Simskolan Vattenliljan', paidOn: '2026-03-14', total: 1450_00, vat: { 6: 82_08 } },
    today: '2026-03-16',
    expects: 'request_changes',
    because: 'The company wants the certificate of the completed course.',
    source: 'company',
  }),
  writeDown({
    id: 'prescription-left-out',
    category: {
      kind: 'other',
      name: { sv: 'Arbetsglasögon', en: 'Glasses for work' },
      rules: { documents: ['prescription'] },
    },
    printed: `
      Optikhuset Klarsyn
      Org.nr 996082-1768
      2026-09-08 17:20
      Arbetsglasögon | 2 400,00
      Summa | 2 400,00
      Moms 25% | 480,00
      Kort | 2 400,00`,
    stated: { vendor: 'Optikhuset Klarsyn', paidOn: '2026-09-08', total: 2400_00, vat: { 25: 480_00 } },
    today: '2026-09-09',
    expects: 'request_changes',
    because:
      'The company pays for glasses for work that an optician has prescribed, and the prescription is not there.',
    source: 'company',
  }),
  writeDown({
    id: 'exercise-on-prescription-left-out-en',
    language: 'en',
    category: { rules: { documents: ['prescription'] } },
    printed: `
      Oak Street Gym
      Reg. no. 994648-8963
      2026-01-20 17:20
      Gym card, one month | 420.00
      Total | 420.00
      VAT 6% | 23.77
      Card | 420.00`,
    stated: { vendor: 'Oak Street Gym', paidOn: '2026-01-20', total: 420_00, vat: { 6: 23_77 } },
    today: '2026-01-21',
    expects: 'request_changes',
    because: 'The benefit is for exercise on prescription, and the prescription did not come along.',
    source: 'company',
  }),
  writeDown({
    id: 'medical-certificate-not-there-en',
    language: 'en',
    category: { rules: { documents: ['medical-certificate'] } },
    printed: `
      Steady Steps Rehab Gym
      Reg. no. 998115-7127
      2026-10-06 17:20
      Gym training, one month | 480.00
      Total | 480.00
      VAT 6% | 27.17
      Card | 480.00`,
    stated: { vendor: 'Steady Steps Rehab Gym', paidOn: '2026-10-06', total: 480_00, vat: { 6: 27_17 } },
    today: '2026-10-07',
    expects: 'request_changes',
    because: 'The company wants a certificate from health care for this benefit.',
    source: 'company',
  }),
  writeDown({
    id: 'proof-attached',
    category: { rules: { documents: ['proof-of-payment'] } },
    documents: ['proof-of-payment'],
    printed: `
      Badmintonhallen Fjädern
      Org.nr 999842-4965
      2026-06-09 17:20
      Badminton 60 min | 150,00
      Summa | 150,00
      Moms 6% | 8,49
      Kort | 150,00`,
    stated: { vendor: 'Badmintonhallen Fjädern', paidOn: '2026-06-09', total: 150_00, vat: { 6: 8_49 } },
    today: '2026-06-10',
    expects: 'approve',
    because: 'What the company asks for came along.',
    source: 'company',
  }),
  writeDown({
    id: 'course-certificate-attached-en',
    language: 'en',
    category: { rules: { documents: ['course-certificate'] } },
    documents: ['course-certificate'],
    printed: `
      Blue Lane Swim Club
      Reg. no. 992225-9206
      2026-03-17 17:20
      Swimming course, adult | 1,100.00
      Total | 1,100.00
      Non-profit club, no VAT
      Card | 1,100.00`,
    stated: { vendor: 'Blue Lane Swim Club', paidOn: '2026-03-17', total: 1100_00 },
    today: '2026-03-18',
    expects: 'approve',
    because: 'The course is exercise, and its certificate came along.',
    source: 'company',
  }),
  writeDown({
    id: 'swim-on-prescription-attached',
    category: { rules: { documents: ['prescription'] } },
    documents: ['prescription'],
    printed: `
      Simhallen Näckrosen
      Org.nr 998936-1283
      2026-09-15 17:20
      Simning vuxen | 110,00
      Summa | 110,00
      Moms 6% | 6,23
      Kort | 110,00`,
    stated: { vendor: 'Simhallen Näckrosen', paidOn: '2026-09-15', total: 110_00, vat: { 6: 6_23 } },
    today: '2026-09-16',
    expects: 'approve',
    because: 'Swimming on prescription, with the prescription.',
    source: 'company',
  }),
  writeDown({
    id: 'medical-certificate-there',
    category: { rules: { documents: ['medical-certificate'] } },
    documents: ['medical-certificate'],
    printed: `
      Träningsverket Lugnet
      Org.nr 996772-1607
      2026-10-13 17:20
      Gymkort 1 månad | 390,00
      Summa | 390,00
      Moms 6% | 22,08
      Kort | 390,00`,
    stated: { vendor: 'Träningsverket Lugnet', paidOn: '2026-10-13', total: 390_00, vat: { 6: 22_08 } },
    today: '2026-10-14',
    expects: 'approve',
    because: 'Training at a gym, and the certificate that the company wants.',
    source: 'company',
  }),
];
