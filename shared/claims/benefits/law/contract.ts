/** The law's tables and rules, as far as a page runs them itself while somebody types: the same ones that the server decides by. */
export { limitOn, treatmentLimit, yearCap } from '../limits.ts';
export { employerCost, type EmployerCost } from './employer-cost.ts';
export { positionsOn, type LawTopic, type Position } from './positions.ts';
export { socialFeesOn, type FeeGroup, type SocialFee } from './social-fees.ts';
export { isTaxFreeWellness, taxablePart, type Taxed } from './taxable-part.ts';
