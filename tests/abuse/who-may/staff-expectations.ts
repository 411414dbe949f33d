/** What staff reach, as `expectations.ts` says it. */
export const staffMay = `
    route                      act             nobody  staff

    show-staff-session         anyone          y       y
    start-staff-sign-in        anyone          y       y
    return-from-staff-sign-in  anyone          y       y
    complete-staff-sign-in     anyone          y       y
    open-break-glass           anyone          y       y

    list-companies             company.list    s       y
    set-up-company             company.set-up  s       y
    show-company-access        access.ask      s       y
    ask-access                 access.ask      s       y
    leave-company              access.leave    s       y

    list-incidents             incident.read            s       y
    open-incident              incident.open            s       y
    show-incident              incident.read            s       y
    record-on-incident         incident.record          s       y
    scope-incident             incident.record          s       y
    tell-customers             incident.tell-customers  s       y
    propose-close              incident.close           s       y
    withdraw-close             incident.close           s       y
    confirm-close              incident.close           s       y
    reopen-incident            incident.record          s       y

    end-staff-session          signed-in       s       y
`;
