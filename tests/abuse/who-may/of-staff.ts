/** The table of expectations (`expectations.ts`) for staff. */
export const ofStaff = `
    route                      act             nobody  staff

    show-staff-session         anyone          y       y
    start-staff-sign-in        anyone          y       y
    return-from-staff-sign-in  anyone          y       y
    complete-staff-sign-in     anyone          y       y
    open-break-glass           anyone          y       y

    list-companies             company.list    s       y
    set-up-company             company.set-up  s       y
    invite-first-hr            company.invite-hr s     y
    show-company-access        access.ask      s       y
    ask-access                 access.ask      s       y
    leave-company              access.leave    s       y

    list-vendors               vendor.read             s  y
    show-vendor                vendor.read             s  y
    plan-review                vendor.change           s  y
    record-agreement           vendor.change           s  y
    upload-agreement-file      vendor.change           s  y
    download-agreement-file    vendor.read             s  y
    sign-agreement             vendor.change           s  y
    renew-agreement            vendor.change           s  y
    list-changes               sub-processor.read      s  y
    propose-change             sub-processor.propose   s  y
    withdraw-change            sub-processor.propose   s  y
    answer-objection           sub-processor.answer    s  y
    list-watched-secrets       secret.list             s  y

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

    show-operations            operations.read         s  y
    list-dead-letters          operations.read         s  y
    acknowledge-alert          alert.acknowledge       s  y
    redrive-dead-letters       dead-letter.redrive     s  y

    end-staff-session          signed-in       s       y
  `;
