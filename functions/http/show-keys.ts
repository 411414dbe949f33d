import type { showKeys as contract } from '../../shared/protection/key-rotation/contract.ts';
import { showKeys } from '../../shared/protection/key-rotation/show-keys.ts';
import type { Handler } from '../host/http.ts';

export const handleShowKeys: Handler<typeof contract> = (uses, { person }) => showKeys(uses, person);
