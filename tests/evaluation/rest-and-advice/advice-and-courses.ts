import { writeDown } from '../write-down.ts';

export const adviceAndCourses = [
  writeDown({
    id: 'diet-advice',
    printed: `
      Kostkontoret Rönnbacke
      Dietvägen 1, 999 58 Rönnbacke
      Org.nr 996006-9061
      Kvitto 2026-04-02
      Kostrådgivning, enskilt samtal 60 min | 890,00
      Summa | 890,00
      Moms 25% | 178,00
      Kort | 890,00`,
    stated: { vendor: 'Kostkontoret Rönnbacke', paidOn: '2026-04-02', total: 890_00, vat: { 25: 178_00 } },
    today: '2026-04-07',
    expects: 'approve',
    because: 'Advice on diet is among what Skatteverket has accepted.',
    source: 'view',
  }),
  writeDown({
    id: 'diet-advice-en',
    language: 'en',
    printed: `
      Green Plate Nutrition
      Reg. no. 995641-5484
      Receipt #318, 7 Sept 2026
      Dietary counselling, 2 sessions | 1,600.00
      Total | 1,600.00
      VAT 25% | 320.00
      Paid by Swish on 7 Sept 2026`,
    stated: { vendor: 'Green Plate Nutrition', paidOn: '2026-09-07', total: 1600_00, vat: { 25: 320_00 } },
    today: '2026-09-09',
    expects: 'approve',
    clear: false,
    because: 'Two sessions of advice on diet at 800 SEK each.',
    source: 'view',
  }),
  writeDown({
    id: 'stop-smoking-course',
    printed: `
      Rökfri Nu i Ekebo
      995276-1907
      KVITTO
      Datum: 2026-01-14
      Rökavvänjning, gruppkurs 6 träffar | 1 200,00
      Att betala | 1 200,00
      Moms 25 % | 240,00
      Betalkort ****7741`,
    stated: { vendor: 'Rökfri Nu i Ekebo', paidOn: '2026-01-14', total: 1200_00, vat: { 25: 240_00 } },
    today: '2026-01-19',
    expects: 'approve',
    because: 'A course to stop smoking.',
    source: 'view',
  }),
  writeDown({
    id: 'stop-snuff-programme-en',
    language: 'en',
    printed: `
      CLEAN BREAK COACHING AB
      Hammarbacken 2, 999 70 Nyhammar
      VAT SE994910832901
      Paid invoice 1022, payment received 2026-03-03
      Stop-smoking and snus programme, 8 weeks | 2,400.00
      Total | 2,400.00
      VAT 25% | 480.00`,
    stated: { vendor: 'Clean Break Coaching AB', paidOn: '2026-03-03', total: 2400_00, vat: { 25: 480_00 } },
    today: '2026-03-06',
    expects: 'approve',
    clear: false,
    because: 'A programme to stop smoking, and received payment is stated.',
    source: 'view',
  }),
  writeDown({
    id: 'birth-preparation-course',
    printed: `
      Barnmorskorna i Lindhaga
      Org.nr 999728-1531
      Bokningskvitto 771
      Bokat och betalt 2026-05-03
      Föda med trygghet, profylaxkurs (deltagare) | 1 395,00
      Totalt | 1 395,00
      varav moms 25 % | 279,00`,
    stated: { vendor: 'Barnmorskorna i Lindhaga', paidOn: '2026-05-03', total: 1395_00, vat: { 25: 279_00 } },
    today: '2026-05-05',
    expects: 'approve',
    because: 'A course of preparation for birth.',
    source: 'view',
  }),
  writeDown({
    id: 'stress-management-course',
    printed: `
      Studiecirkeln Balans
      Rådhusgatan 30, 999 45 Vikstad
      994545-4743
      2026-10-02 12:00
      Kurs stresshantering, 5 kvällar | 1 500,00
      Summa | 1 500,00
      Moms 25% | 300,00
      Kort | 1 500,00`,
    stated: { vendor: 'Studiecirkeln Balans', paidOn: '2026-10-02', total: 1500_00, vat: { 25: 300_00 } },
    today: '2026-10-05',
    expects: 'approve',
    clear: false,
    because: 'A course against stress has been accepted, though it is neither exercise nor treatment.',
    source: 'view',
  }),
  writeDown({
    id: 'pregnancy-yoga-en',
    language: 'en',
    printed: `
      Mama Flow Studio
      Sjögatan 2, 999 05 Insjö
      Org no 999362-7950
      2026-02-09
      Prenatal yoga, 8 classes, 1 participant | 1,320.00
      To pay | 1,320.00
      VAT 6% | 74.72
      Card | 1,320.00`,
    stated: { vendor: 'Mama Flow Studio', paidOn: '2026-02-09', total: 1320_00, vat: { 6: 74_72 } },
    today: '2026-02-10',
    expects: 'approve',
    because: 'Yoga, for the employee.',
    source: 'exercise',
  }),
];
