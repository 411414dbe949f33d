export { isUnrestricted, limitsOn, refuseRestricted, type LimitKind } from './limits-store.ts';
