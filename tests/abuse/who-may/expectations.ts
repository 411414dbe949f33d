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
    find-employee            employee.list            s       n         n        n        n       y
    show-private-details     employee.read-details    s       n         n        n        n       yy.
    change-private-details   employee.change-details  s       n         n        n        n       yy.
    show-own-details         profile.read             s       y         y        y        y       y
    change-own-details       profile.change           s       y         y        y        y       y
    choose-language          profile.change           s       y         y        y        y       y

    show-keys                keys.read                s       n         n        n        n       y

    remove-receipt           receipt.remove           s       y..       y..      y..      y..     y..
    end-session              signed-in                s       y         y        y        y       y
  `,
};
