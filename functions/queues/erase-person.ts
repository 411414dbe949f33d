import { erasePerson } from '../../shared/protection/erasure/erase-person.ts';
import { consume } from '../host/queue.ts';

export const consumeErasePerson = (): void => consume('erase-person', erasePerson);
