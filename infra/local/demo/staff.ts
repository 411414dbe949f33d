import type { Person } from '../peers/openid/person.ts';

/** The platform's own directory at the identity provider. */
export const staffTenant = '2b8d6a44-7c1e-4f0a-9d33-5e1c0a7b5f02';

type Member = Person & { readonly staff: string };

/** Who operates the platform of the demo. They are made up; one of them has no second factor, and does not get in. */
export const staff: readonly Member[] = [
  {
    oid: '0c0ffee0-0000-4000-8000-0000000000f1',
    staff: '01940000-0000-7000-8000-00000000f001',
    tid: staffTenant,
    name: 'Signe Falk',
    email: 'signe.falk@clvr.example',
    role: 'Plattform',
    company: 'CLVR',
  },
  {
    oid: '0c0ffee0-0000-4000-8000-0000000000f2',
    staff: '01940000-0000-7000-8000-00000000f002',
    tid: staffTenant,
    name: 'Otto Kvist',
    email: 'otto.kvist@clvr.example',
    role: 'Plattform',
    company: 'CLVR',
    secondFactor: false,
  },
];

/** As the identity provider's picker shows them, where staff sign in and nowhere else. */
export const staffPeople: readonly Person[] = staff.map((member) => ({ ...member, ownAddressOnly: true }));
