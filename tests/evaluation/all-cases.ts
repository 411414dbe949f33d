import type { Case } from './case.ts';
import { inject } from './inject.ts';
import { ofEmployment } from './borders/of-employment.ts';
import { ofTheCap } from './borders/of-the-cap.ts';
import { ofTheYear } from './borders/of-the-year.ts';
import { moreThanOneThing } from './doubtful/more-than-one-thing.ts';
import { otherMoney } from './doubtful/other-money.ts';
import { unclearActivity } from './doubtful/unclear-activity.ts';
import { whatDoesNotAgree } from './doubtful/what-does-not-agree.ts';
import { wordsThatMislead } from './doubtful/words-that-mislead.ts';
import { classes } from './exercise/classes.ts';
import { courtsAndGreens } from './exercise/courts-and-greens.ts';
import { gym } from './exercise/gym.ts';
import { longPapers } from './exercise/long-papers.ts';
import { onWaterAndIce } from './exercise/on-water-and-ice.ts';
import { outdoors } from './exercise/outdoors.ts';
import { races } from './exercise/races.ts';
import { notFilledIn } from './incomplete/not-filled-in.ts';
import { unreadable } from './incomplete/unreadable.ts';
import { withoutADocument } from './incomplete/without-a-document.ts';
import { withoutADayOrSeller } from './incomplete/without-a-day-or-seller.ts';
import { withoutProofOfPayment } from './incomplete/without-proof-of-payment.ts';
import { withoutWhatWasBought } from './incomplete/without-what-was-bought.ts';
import { inEnglish } from './instructions/in-english.ts';
import { inSwedish } from './instructions/in-swedish.ts';
import { inTheDressOfAMachine } from './instructions/in-the-dress-of-a-machine.ts';
import { inTheCriteria } from './instructions/in-the-criteria.ts';
import { inThePolicy } from './instructions/in-the-policy.ts';
import { careAndBeauty } from './no-wellness/care-and-beauty.ts';
import { equipment } from './no-wellness/equipment.ts';
import { exchangeable } from './no-wellness/exchangeable.ts';
import { forOthers } from './no-wellness/for-others.ts';
import { goodsAndAmusement } from './no-wellness/goods-and-amusement.ts';
import { membership } from './no-wellness/membership.ts';
import { adviceAndCourses } from './rest-and-advice/advice-and-courses.ts';
import { apps } from './rest-and-advice/apps.ts';
import { floatAndSauna } from './rest-and-advice/float-and-sauna.ts';
import { massage } from './rest-and-advice/massage.ts';
import { byAmount } from './the-company/by-amount.ts';
import { byDepartment } from './the-company/by-department.ts';
import { byPolicy } from './the-company/by-policy.ts';
import { criteriaOfSystems } from './the-company/criteria-of-systems.ts';
import { wordsNotAllowed } from './the-company/words-not-allowed.ts';

const honest: readonly Case[] = [
  ...gym,
  ...classes,
  ...races,
  ...courtsAndGreens,
  ...outdoors,
  ...onWaterAndIce,
  ...longPapers,
  ...massage,
  ...floatAndSauna,
  ...apps,
  ...adviceAndCourses,
  ...ofTheYear,
  ...ofTheCap,
  ...ofEmployment,
  ...equipment,
  ...membership,
  ...exchangeable,
  ...careAndBeauty,
  ...forOthers,
  ...goodsAndAmusement,
  ...wordsNotAllowed,
  ...byPolicy,
  ...withoutADayOrSeller,
  ...withoutWhatWasBought,
  ...withoutProofOfPayment,
  ...unreadable,
  ...notFilledIn,
  ...otherMoney,
  ...whatDoesNotAgree,
  ...moreThanOneThing,
  ...unclearActivity,
  ...wordsThatMislead,
  ...byDepartment,
  ...withoutADocument,
  ...byAmount,
  ...criteriaOfSystems,
];

const injections = [...inSwedish, ...inEnglish, ...inTheDressOfAMachine, ...inThePolicy, ...inTheCriteria];

/** Every case of the set, of both halves. Whoever tunes an evaluation takes those of `tuning` alone (`halfOf`). */
export const allCases: readonly Case[] = [...honest, ...injections.map((injection) => inject(honest, injection))];
