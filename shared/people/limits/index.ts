export { isUnrestricted, limitsOn, refuseRestricted, restrictedPeople, type LimitKind } from './limits-store.ts';
