import type { returnFromStaffSignIn as contract } from '../../shared/people/staff/contract.ts';
import type { Handler } from '../host/http.ts';
import { postingPage } from './return-from-sign-in.ts';

/** As for people: a Strict cookie does not come along from the directory, so a page of ours posts on to where it does. */
export const handleReturnFromStaffSignIn: Handler<typeof contract> = async (_, asked) =>
  postingPage(asked, '/api/staff/signin/complete');
