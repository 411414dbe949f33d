import type { CallerKind } from '../../../shared/kernel/endpoint.ts';

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
 *   o  is not allowed, because it is the asker's own (403 own-claim)
 *   .  is told that there is no such thing (404 not-found)
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
    end-sessions-at-provider anyone                   y       y         y        y        y       y
    show-invitation          anyone                   y       y         y        y        y       y
    start-invited-sign-in    anyone                   y       y         y        y        y       y
    start-bankid             anyone                   y       y         y        y        y       y
    collect-bankid           anyone                   y       y         y        y        y       y
    choose-bankid-company    anyone                   y       y         y        y        y       y
    cancel-bankid            anyone                   y       y         y        y        y       y

    list-benefits            benefits.read            s       y         y        y        y       y
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

    list-queue               queue.read               s       n         n        n        n       y
    find-in-queue            queue.read               s       n         n        n        n       y
    decide-expense           expense.decide           s       n         n        n        n       oy.
    revert-expense           expense.revert           s       n         n        n        n       oy.

    list-notifications       notification.read        s       y         y        y        y       y
    read-notifications       notification.read        s       y         y        y        y       y

    list-employees           employee.list            s       n         n        n        n       y
    find-employees           employee.list            s       n         n        n        n       y
    list-departments         employee.list            s       n         n        n        n       y
    find-employee            employee.list            s       n         n        n        n       y
    show-private-details     employee.read-details    s       n         n        n        n       yy.
    change-private-details   employee.change-details  s       n         n        n        n       yy.
    add-employee             employee.add             s       n         n        n        n       y
    export-employees         employee.export          s       n         n        n        n       y
    make-staff-import        employee.import          s       n         n        n        n       y
    show-staff-import        employee.import          s       n         n        n        n       yy.
    list-staff-import-lines  employee.import          s       n         n        n        n       yy.
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

    show-keys                keys.read                s       n         n        n        n       y
    list-api-keys            api-key.list             s       n         n        n        n       y
    make-api-key             api-key.make             s       n         n        n        n       y
    revoke-api-key           api-key.revoke           s       n         n        n        n       yy.
    show-provisioning        provisioning.read        s       n         n        n        n       y
    make-provisioning-token  provisioning.make-token  s       n         n        n        n       y
    map-directory-group      provisioning.map-group   s       n         n        n        n       yy.
    revoke-provisioning-token provisioning.revoke-token s     n         n        n        n       yy.
    list-access              access.read              s       n         n        n        n       y
    end-access               access.end               s       n         n        n        n       yy.
    list-sessions            session.read             s       y         y        y        y       y

    remove-receipt           receipt.remove           s       y..       y..      y..      y..     y..
    end-one-session          session.end              s       y..       y..      y..      y..     y..
    end-other-sessions       session.end              s       y         y        y        y       y
    end-session              signed-in                s       y         y        y        y       y
    discard-staff-import     employee.import          s       n         n        n        n       yy.
    disable-employee         employee.disable         s       n         n        n        n       yy.
    enable-employee          employee.enable          s       n         n        n        n       yy.
  `,
  staff: `
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

    end-staff-session          signed-in       s       y
  `,
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
    route         act                  nobody  people.read

    show-api-key  api-key.show-itself  s       y
    read-people   people.read          s       y
  `,
};
