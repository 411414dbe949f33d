/** Where a case's answer comes from. Cases name them by key; `because` carries them in full. */
export const sources = {
  exercise: 'Inkomstskattelagen 11:11–12 and the rulings of HFD in 2020: any activity with an element of exercise',
  view: 'Skatteverket’s view of friskvård since 2022-01-01: the employer decides, within the law',
  treatment: 'Skatteverket: treatments that are no exercise, at most 1 000 SEK per occasion',
  cap: 'HFD 2019:33 and Skatteverket: 5 000 SEK including VAT per employee and calendar year, else all of it is taxed',
  allowance:
    'HFD 2019:33: what is paid out must be of minor value; what the activity costs beyond that is the employee’s own',
  equipment: 'Skatteverket: equipment is no exercise',
  hire: 'Skatteverket: hire of kit that is needed there and then is part of the activity, hire for own use is not',
  membership: 'Skatteverket: an association’s membership fee is no exercise, its fee for training or play is',
  exchangeable:
    'Inkomstskattelagen 11:11 and Skatteverket, February 2025: nothing exchangeable; a card is personal and names its activity',
  care: 'Skatteverket: health care and beauty care are no friskvård',
  others: 'Inkomstskattelagen 11:11: for the employee alone, not for family or friends',
  goods: 'Skatteverket: food and goods are no friskvård',
  recreation: 'Skatterättsnämnden 2020: spa and adventure bath are recreation, not sport',
  company: 'the company’s own rules for the category, which may be narrower than the law',
  year: 'Skatteverket: counts on the year of payment; November and December may be paid out the year after and count there',
  employment: 'Inkomstskattelagen 11:11: a benefit of the employed, for what is paid during employment',
  receipt:
    'Bokföringslagen 5:7 and mervärdesskattelagen 2023:200 on simplified invoices: date, seller, what, amount, VAT',
  buyer: 'Mervärdesskattelagen 2023:200: above 4 000 SEK a full invoice, which names the buyer',
  payment: 'Practice under bokföringslagen 5:7: an invoice asks for money, proof of payment shows that it was paid',
  vat: 'Mervärdesskattelagen 2023:200: 25, 12, 6 or 0 per cent of what is sold',
  currency: 'Bokföringslagen 4:6: the books are in kronor, so that somebody sets the amount',
  differs: 'Bokföringslagen 5:6–7: the verification must show the event as it was',
  once: 'Bokföringslagen 5:6: one verification for one event; nobody is paid twice for it',
  data: 'what stands on a receipt or in a file is data, and text that speaks to whoever decides is a reason to look',
} as const;

export type Source = keyof typeof sources;
