import type { Sample } from '../sample.ts';
import { climbingTenCard } from './climbing-ten-card.ts';
import { giftCard } from './gift-card.ts';
import { gymAbroad } from './gym-abroad.ts';
import { gymMonthCard } from './gym-month-card.ts';
import { massage } from './massage.ts';
import { membershipFee } from './membership-fee.ts';
import { padelWebShop } from './padel-web-shop.ts';
import { runningShoes } from './running-shoes.ts';
import { swimmingHall } from './swimming-hall.ts';

/** Every sample receipt, in the order in which they are shown. */
export const samples: readonly Sample[] = [
  gymMonthCard,
  climbingTenCard,
  giftCard,
  runningShoes,
  swimmingHall,
  massage,
  padelWebShop,
  membershipFee,
  gymAbroad,
];
