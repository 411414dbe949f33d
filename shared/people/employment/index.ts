export { departmentsOf } from './departments-store.ts';
