export { beforeHold, heldPeople, holdsInBatch, isHeld, isSame, readHeld, type Held } from './holds-store.ts';
export {
  isBeingErased,
  isNotBeingErased,
  isPassedBy,
  isUnrestricted,
  limitsOn,
  refuseErased,
  refuseRestricted,
  type LimitKind,
} from './limits-store.ts';
