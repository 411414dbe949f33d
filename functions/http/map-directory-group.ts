import type { mapGroup as contract } from '../../shared/people/provisioning/contract.ts';
import { mapDirectoryGroup } from '../../shared/people/provisioning/map-directory-group.ts';
import type { Handler } from '../host/http.ts';

export const handleMapDirectoryGroup: Handler<typeof contract> = (uses, { person, id, input }) =>
  mapDirectoryGroup(uses, person, id('group'), input);
