import type { CallerKind } from '../../../shared/kernel/endpoint.ts';
import { ofStaff } from './of-staff.ts';

/**
 * Who gets how far with every route: one table for each kind of caller, and one row for each route that is for that kind.
 * A request by any other kind of caller is nobody's. Rows are tried from top to bottom, so what takes something away stands last.
 *
 * Where a route names something by an id, a cell has three letters: for the asker's own, for a colleague's, for another company's.
 * One letter stands for all of them, and for a route without an id.
 *
 *   y  gets through to the verb
 *   s  is asked to sign in (401 not-signed-in)
 *   n  is not allowed, by role (403 not-allowed)
 *   o  is not allowed, because it is the asker's own (403 own-claim, own-allowance, own-request)
 *   .  is told that there is no such thing (404 not-found), also of a claim that is not assigned to the asker
 *   x  is refused for another reason (401, 403 or 404)
 */
export const whoMay: Readonly<Record<CallerKind, string>> = {
  person: `
    route                    act                      nobody  employee  manager  finance  salary  hr

    show-health              anyone                   y       y         y        y        y       y
    show-openapi             anyone                   y       y         y        y        y       y
    start-sign-in            anyone                   y       y         y        y        y       y
    return-from-sign-in      anyone                   y       y         y        y        y       y
    complete-sign-in         anyone                   y       y         y        y        y       y
    show-session             anyone                   y       y         y        y        y       y
    show-security-contact    anyone                   y       y         y        y        y       y
    show-trust-page          anyone                   y       y         y        y        y       y
    show-trust-controls      anyone                   y       y         y        y        y       y
    show-trust-oscal         anyone                   y       y         y        y        y       y
    show-trust-changes       anyone                   y       y         y        y        y       y
    show-trust-feed          anyone                   y       y         y        y        y       y
    show-trust-anchors       anyone                   y       y         y        y        y       y
    ask-trust                anyone                   y       y         y        y        y       y
    show-trust-report        trust-report.read        s       n         n        n        n       y
    end-sessions-at-provider anyone                   y       y         y        y        y       y
    show-invitation          anyone                   y       y         y        y        y       y
    start-invited-sign-in    anyone                   y       y         y        y        y       y
    start-bankid             anyone                   y       y         y        y        y       y
    collect-bankid           anyone                   y       y         y        y        y       y
    choose-bankid-company    anyone                   y       y         y        y        y       y
    cancel-bankid            anyone                   y       y         y        y        y       y
    show-sub-processors      anyone                   y       y         y        y        y       y
    show-sub-processor-feed  anyone                   y       y         y        y        y       y
    show-sub-processor-json-feed anyone               y       y         y        y        y       y
    subscribe                anyone                   y       y         y        y        y       y
    confirm-subscription     anyone                   y       y         y        y        y       y
    unsubscribe              anyone                   y       y         y        y        y       y
    unsubscribe-at-once      anyone                   y       y         y        y        y       y

    list-sub-processor-changes sub-processor.read     s       n         n        n        n       y
    object-to-change         sub-processor.object     s       n         n        n        n       yy.
    show-demo-form           anyone                   y       y         y        y        y       y
    ask-demo                 anyone                   y       y         y        y        y       y

    list-benefits            benefits.read            s       y         y        y        y       y
    show-own-allowance       benefits.read            s       y         y        y        y       y
    list-expenses            expense.read             s       y         y        y        y       y
    find-expenses            expense.read             s       y         y        y        y       y
    show-expense             expense.read             s       y..       y..      y..      y..     yy.
    create-expense           expense.create           s       y         y        y        y       y
    edit-expense             expense.edit             s       y..       y..      y..      y..     y..
    upload-receipt           receipt.upload           s       y..       y..      y..      y..     y..
    download-receipt         receipt.read             s       y..       y..      y..      y..     yy.
    show-receipt-page        receipt.read             s       y..       y..      y..      y..     yy.
    submit-expense           expense.submit           s       y..       y..      y..      y..     y..
    ask-person               expense.ask-person       s       y..       y..      y..      y..     y..
    withdraw-expense         expense.withdraw         s       y..       y..      y..      y..     y..
    comment-on-expense       expense.comment          s       y..       y..      y..      y..     yy.
    list-alike               duplicate.read           s       n         n        n        n       yy.
    answer-duplicate         duplicate.answer         s       n         n        n        n       oy.
    list-inbound-secrets     inbound-secret.list      s       n         n        n        n       y
    make-inbound-secret      inbound-secret.make      s       n         n        n        n       y
    end-inbound-secret       inbound-secret.end       s       n         n        n        n       yy.
    list-decisions           oversight.read           s       n         n        n        n       y
    show-decision            oversight.read           s       n         n        n        n       yy.
    answer-decision          oversight.answer         s       n         n        n        n       oy.
    draw-sample              oversight.answer         s       n         n        n        n       y
    list-person-requests     oversight.read           s       n         n        n        n       y
    show-agreement           oversight.read           s       n         n        n        n       y
    show-dashboard           dashboard.read           s       n         n        n        n       y
    list-allowances          allowance.read           s       n         n        n        n       y
    show-allowances          allowance.read           s       n         n        n        n       yy.
    show-allowance-preview   allowance.read           s       n         n        n        n       yy.
    adjust-allowance         allowance.adjust         s       n         n        n        n       oy.
    show-yearly-amount       allowance.read           s       n         n        n        n       y
    apply-yearly-amount      allowance.apply-yearly-amount s  n         n        n        n       y
    list-leavers             allowance.read           s       n         n        n        n       y
    decide-leaver-deduction  allowance.decide-deduction s     n         n        n        n       oy.
    list-queue               queue.read               s       y         y        y        y       y
    find-in-queue            queue.read               s       y         y        y        y       y
    show-queue-count         queue.read               s       y         y        y        y       y
    ask-opinion              opinion.ask              s       o..       o..      o..      o..     oy.
    answer-opinion           opinion.answer           s       o..       o..      o..      o..     o..
    withdraw-opinion         opinion.withdraw         s       o..       o..      o..      o..     oy.
    re-route-expense         expense.re-route         s       n         n        n        n       oy.
    decide-expense           expense.decide           s       o..       o..      o..      o..     oy.
    approve-several          expense.decide           s       y         y        y        y       y
    revert-expense           expense.revert           s       n         n        n        n       oy.
    correct-payment          expense.correct          s       n         n        n        n       oy.
    list-payroll-runs        payroll-run.read         s       n         n        n        y       y
    open-payroll-run         payroll-run.open         s       n         n        n        y       n
    show-payroll-run         payroll-run.read         s       n         n        n        yy.     yy.
    list-payroll-lines       payroll-run.read         s       n         n        n        yy.     yy.
    propose-payroll-run      payroll-run.propose      s       n         n        n        yy.     n
    withdraw-run-proposal    payroll-run.propose      s       n         n        n        yy.     n
    lock-payroll-run         payroll-run.lock         s       n         n        n        yy.     n
    mark-run-exported        payroll-run.export       s       n         n        n        yy.     n
    confirm-payroll-run      payroll-run.confirm      s       n         n        n        yy.     n
    reject-payroll-line      payroll-run.reject       s       n         n        n        yy.     n
    show-payroll-settings    payroll-settings.read    s       n         n        n        y       y
    change-payroll-settings  payroll-settings.change  s       n         n        n        n       y
    list-approval-flows      approval-flow.read       s       n         n        n        n       y
    show-approval-preview    approval-flow.read       s       n         n        n        n       y
    add-approval-flow        approval-flow.change     s       n         n        n        n       y
    map-approval-flow        approval-flow.change     s       n         n        n        n       y
    change-approval-flow     approval-flow.change     s       n         n        n        n       yy.
    list-stand-ins           stand-in.read            s       y         y        y        y       y
    name-stand-in            stand-in.name            s       y         y        y        y       y
    find-colleagues          colleague.find           s       y         y        y        y       y
    list-notifications       notification.read        s       y         y        y        y       y
    read-notifications       notification.read        s       y         y        y        y       y
    show-notification-choices notification.read       s       y         y        y        y       y
    choose-notifications     notification.choose      s       y         y        y        y       y
    list-saved-filters       saved-filter.read        s       y         y        y        y       y
    save-filter              saved-filter.change      s       y         y        y        y       y
    remove-filter            saved-filter.change      s       y..       y..      y..      y..     y..

    list-categories          category.list            s       n         n        n        n       y
    create-category          category.create          s       n         n        n        n       y
    change-category          category.change          s       n         n        n        n       yy.
    reorder-categories       category.reorder         s       n         n        n        n       y
    open-category            category.open            s       n         n        n        n       yy.
    close-category           category.close           s       n         n        n        n       yy.
    delete-category          category.delete          s       n         n        n        n       yy.

    list-employees           employee.list            s       n         n        n        n       y
    find-employees           employee.list            s       n         n        n        n       y
    list-departments         employee.list            s       n         n        n        n       y
    find-employee            employee.list            s       n         n        n        n       y
    show-private-details     employee.read-details    s       n         n        n        n       yy.
    change-private-details   employee.change-details  s       n         n        n        n       yy.
    add-employee             employee.add             s       n         n        n        n       y
    export-expenses          expense.export           s       y         y        y        y       y
    export-queue             queue.export             s       y         y        y        y       y
    export-allowances        allowance.export         s       n         n        n        n       y
    export-leavers           allowance.export         s       n         n        n        n       y
    export-decisions         oversight.export         s       n         n        n        n       y
    export-person-requests   oversight.export         s       n         n        n        n       y
    export-employees         employee.export          s       n         n        n        n       y
    make-staff-import        employee.import          s       n         n        n        n       y
    show-staff-import        employee.import          s       n         n        n        n       yy.
    list-staff-import-lines  employee.import          s       n         n        n        n       yy.
    export-staff-import      employee.export          s       n         n        n        n       yy.
    change-staff-import      employee.import          s       n         n        n        n       yy.
    leave-out-lines          employee.import          s       n         n        n        n       yy.
    apply-staff-import       employee.import          s       n         n        n        n       yy.
    show-employment          employee.read-employment s       n         n        n        n       yy.
    change-employment        employee.change-employment s     n         n        n        n       yy.
    change-roles             employee.change-roles    s       n         n        n        n       yy.
    show-person-invitation   employee.invite          s       n         n        n        n       yy.
    invite-person            employee.invite          s       n         n        n        n       yy.
    withdraw-invitation      employee.invite          s       n         n        n        n       yy.
    show-own-details         profile.read             s       y         y        y        y       y
    change-own-details       profile.change           s       y         y        y        y       y
    choose-language          profile.change           s       y         y        y        y       y

    list-policy-files        policy.read              s       n         n        n        n       y
    upload-policy-file       policy.upload            s       n         n        n        n       y
    show-policy-file         policy.read              s       n         n        n        n       yy.
    download-policy-file     policy.read              s       n         n        n        n       yy.
    find-policy-excerpts     policy.read              s       n         n        n        n       y
    publish-policy-file      policy.publish           s       n         n        n        n       yy.
    withdraw-policy-file     policy.withdraw          s       n         n        n        n       yy.

    show-keys                keys.read                s       n         n        n        n       y
    list-audit-entries       audit.read               s       n         n        n        n       y
    show-last-seal           audit.read               s       n         n        n        n       y
    show-audit-proof         audit.read               s       n         n        n        n       yy.
    export-audit-entries     audit.export             s       n         n        n        n       y
    export-audit-file        audit.export             s       n         n        n        n       y
    show-payroll-profile     payroll-profile.read     s       n         n        n        y       y
    change-payroll-profile   payroll-profile.change   s       n         n        n        y       y
    download-sample-file     payroll-profile.read     s       n         n        n        y       y
    show-sample-preview      payroll-profile.read     s       n         n        n        y       y
    download-payroll-file    payroll-file.take        s       n         n        n        yy.     yy.
    show-payroll-file-preview payroll-file.take       s       n         n        n        yy.     yy.
    show-ai-settings         ai-settings.read         s       n         n        n        n       y
    list-ai-changes          ai-settings.read         s       n         n        n        n       y
    show-what-is-sent        ai-settings.read         s       n         n        n        n       y
    change-ai-settings       ai-settings.change       s       n         n        n        n       y
    acknowledge-dpia         ai-settings.acknowledge-dpia s   n         n        n        n       y
    list-api-keys            api-key.list             s       n         n        n        n       y
    make-api-key             api-key.make             s       n         n        n        n       y
    revoke-api-key           api-key.revoke           s       n         n        n        n       yy.
    show-provisioning        provisioning.read        s       n         n        n        n       y
    make-provisioning-token  provisioning.make-token  s       n         n        n        n       y
    map-directory-group      provisioning.map-group   s       n         n        n        n       yy.
    revoke-provisioning-token provisioning.revoke-token s     n         n        n        n       yy.
    show-export-link         anyone                   y       y         y        y        y       y
    download-export          anyone                   y       y         y        y        y       y
    show-own-rights          own-rights.read          s       y         y        y        y       y
    ask-right                own-rights.ask           s       y         y        y        y       y
    make-export-link         own-rights.take          s       y..       y..      y..      y..     y..
    list-rights-requests     rights-request.read      s       n         n        n        n       y
    show-rights-request      rights-request.read      s       n         n        n        n       yy.
    enter-rights-request     rights-request.enter     s       n         n        n        n       y
    verify-identity          rights-request.answer    s       n         n        n        n       oy.
    extend-rights-request    rights-request.answer    s       n         n        n        n       oy.
    decide-rights-request    rights-request.answer    s       n         n        n        n       oy.
    carry-out-rights-request rights-request.answer    s       n         n        n        n       oy.
    close-rights-request     rights-request.answer    s       n         n        n        n       oy.
    lift-limit               rights-request.lift      s       n         n        n        n       oy.
    list-access              access.read              s       n         n        n        n       y
    list-company-incidents   incident-notice.read     s       n         n        n        n       y
    end-access               access.end               s       n         n        n        n       yy.
    list-holds               legal-hold.read          s       n         n        n        n       y
    place-hold               legal-hold.place         s       n         n        n        n       y
    show-retention           retention.read           s       n         n        n        n       y
    choose-retention         retention.choose         s       n         n        n        n       y
    choose-financial-year    retention.choose         s       n         n        n        n       y
    end-hold                 legal-hold.end           s       n         n        n        n       yy.
    show-contract-end        contract.read-end        s       n         n        n        n       y
    ask-contract-end         contract.ask-end         s       n         n        n        n       y
    withdraw-contract-end    contract.ask-end         s       n         n        n        n       y
    list-erasures            erasure.read             s       n         n        n        n       y
    show-erasure             erasure.read             s       n         n        n        n       yy.
    export-erasure           erasure.export           s       n         n        n        n       yy.
    list-sessions            session.read             s       y         y        y        y       y

    remove-receipt           receipt.remove           s       y..       y..      y..      y..     y..
    list-webhook-endpoints   webhook.read             s       n         n        n        y       y
    add-webhook-endpoint     webhook.change           s       n         n        n        n       y
    change-webhook-endpoint  webhook.change           s       n         n        n        n       yy.
    rotate-webhook-secret    webhook.change           s       n         n        n        n       yy.
    switch-webhook-endpoint  webhook.change           s       n         n        n        n       yy.
    try-webhook-endpoint     webhook.change           s       n         n        n        n       yy.
    replay-webhook-range     webhook.replay           s       n         n        n        yy.     yy.
    list-webhook-deliveries  webhook.read             s       n         n        n        y       y
    show-webhook-delivery    webhook.read             s       n         n        n        yy.     yy.
    replay-webhook-delivery  webhook.replay           s       n         n        n        yy.     yy.
    withdraw-own-request     own-rights.ask           s       y..       y..      y..      y..     y..
    end-one-session          session.end              s       y..       y..      y..      y..     y..
    end-other-sessions       session.end              s       y         y        y        y       y
    end-session              signed-in                s       y         y        y        y       y
    end-stand-in             stand-in.end             s       y..       y..      y..      y..     yy.
    remove-webhook-endpoint  webhook.change           s       n         n        n        n       yy.
    remove-approval-flow     approval-flow.change     s       n         n        n        n       yy.
    discard-staff-import     employee.import          s       n         n        n        n       yy.
    disable-employee         employee.disable         s       n         n        n        n       yy.
    enable-employee          employee.enable          s       n         n        n        n       yy.
  `,
  staff: ofStaff,
  // What a grant of one scope opens. Every path names a company: of the second a visitor of the first hears nothing.
  visitor: `
    route                    act            nobody  people  claims  receipts
    visit-list-employees     employee.list  s       yy.     nn.     nn.
    visit-list-queue         queue.read     s       nn.     yy.     nn.
    visit-show-expense       expense.read   s       nn.     yy.     nn.
    visit-download-receipt   receipt.read   s       nn.     nn.     yy.
    visit-show-receipt-page  receipt.read   s       nn.     nn.     yy.
  `,
  provisioner: `
    route              act              nobody  directory

    show-scim-config   directory.read   s       y
    list-scim-types    directory.read   s       y
    list-scim-schemas  directory.read   s       y
    list-scim-users    directory.read   s       y
    show-scim-user     directory.read   s       yy.
    add-scim-user      directory.write  s       y
    patch-scim-user    directory.write  s       yy.
    list-scim-groups   directory.read   s       y
    show-scim-group    directory.read   s       yy.
    add-scim-group     directory.write  s       y
    patch-scim-group   directory.write  s       yy.
    remove-scim-user   directory.write  s       yy.
    remove-scim-group  directory.write  s       yy.
  `,
  key: `
    route                   act                      nobody  people.read  people.personnummer  payroll.read  payroll.confirm

    show-api-key            api-key.show-itself      s       y            y                    y             y
    read-people             people.read              s       y            n                    n             n
    list-partner-runs       partner-run.read         s       n            n                    y             n
    show-partner-run        partner-run.read         s       n            n                    yy.           n
    list-partner-lines      partner-run.read         s       n            n                    yy.           n
    list-partner-employees  partner-people.read      s       n            n                    yy.           n
    acknowledge-run         partner-run.acknowledge  s       n            n                    n             yy.
    confirm-payment         partner-run.confirm      s       n            n                    n             yy.
    reject-payment          partner-run.reject       s       n            n                    n             yy.
  `,
  signer: `
    route          act                    nobody  payroll-system

    receive-event  payroll-event.receive  s       yys
  `,
};
