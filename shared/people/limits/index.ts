export { beforeHold, heldPeople, holdsInBatch, isHeld, isSame, readHeld, type Held } from './holds-store.ts';
export { isUnrestricted, limitsOn, refuseErased, refuseRestricted, type LimitKind } from './limits-store.ts';
