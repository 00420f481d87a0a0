import type { QueryClient } from '@tanstack/react-query';
import { createRouter } from '@tanstack/react-router';
import { acceptedReportRoute } from './accepted-report/accepted-report.route.ts';
import { accountsRoute } from './accounts/accounts.route.ts';
import { groupRobotsRoute } from './group-robots/group-robots.route.ts';
import { mailSettingsRoute } from './mail-settings/mail-settings.route.ts';
import { officeSettingsRoute } from './office-settings/office-settings.route.ts';
import { passwordRulesRoute } from './accounts/password-rules/password-rules.route.ts';
import { agenciesRoute } from './agencies/agencies.route.ts';
import { sectorsRoute } from './agencies/sectors/sectors.route.ts';
import { areaHandUpRoute } from './area-hand-ups/area-hand-up.route.ts';
import { areaWorkbookRoute } from './area-workbook/area-workbook.route.ts';
import { auditRoute } from './audit/audit.route.ts';
import { batchImportRoute } from './batch-imports/one-import/batch-import.route.ts';
import { batchImportsRoute } from './batch-imports/batch-imports.route.ts';
import { checkingRoute } from './checking/checking.route.ts';
import { collectionRoundsRoute } from './collection-rounds/collection-rounds.route.ts';
import { roundRoute } from './collection-rounds/one-round/round.route.ts';
import { leavingRoute } from './leaving-sample-area/leaving.route.ts';
import { shellRoute } from './shell/shell.route.tsx';
import { NotFoundPage } from './page/without-content/not-found-page.tsx';
import { PageError } from './page/without-content/page-error.tsx';
import { PageSkeleton } from './page/without-content/page-skeleton.tsx';
import { rootRoute } from './address/root.route.tsx';
import { historyRoute } from './history/history.route.ts';
import { myReportRoute } from './my-report/my-report.route.ts';
import { notificationsRoute } from './notifications/notifications.route.ts';
import { pastYearLoadRoute } from './past-years/one-load/past-year-load.route.ts';
import { pastYearsRoute } from './past-years/past-years.route.ts';
import { circularRoute } from './progress/circular/circular.route.ts';
import { progressRoute } from './progress/progress.route.ts';
import { rectificationRoute, rectificationTaskRoute } from './rectification-ledger/rectification.route.ts';
import { reviewQueueRoute } from './review/queue/review-queue.route.ts';
import { reviewRoute } from './review/review.route.ts';
import { newPasswordRoute } from './sign-in/new-password.route.ts';
import { signInRoute } from './sign-in/sign-in.route.ts';
import { startRoute } from './sign-in/start.route.ts';
import { selfCheckRoute } from './self-check/self-check.route.ts';
import { systemStateRoute } from './system-state/system-state.route.ts';
import { dashboardRoute } from './statistics/dashboard.route.ts';
import { reconciliationRoute } from './statistics/reconciliation/reconciliation.route.ts';

const routes = rootRoute.addChildren([
  signInRoute,
  newPasswordRoute,
  selfCheckRoute,
  shellRoute.addChildren([
    startRoute,
    myReportRoute,
    checkingRoute,
    historyRoute,
    progressRoute,
    circularRoute,
    areaHandUpRoute,
    rectificationRoute,
    rectificationTaskRoute,
    reviewQueueRoute,
    reviewRoute,
    batchImportsRoute,
    batchImportRoute,
    pastYearsRoute,
    pastYearLoadRoute,
    dashboardRoute,
    reconciliationRoute,
    acceptedReportRoute,
    agenciesRoute,
    sectorsRoute,
    areaWorkbookRoute,
    accountsRoute,
    passwordRulesRoute,
    officeSettingsRoute,
    mailSettingsRoute,
    groupRobotsRoute,
    collectionRoundsRoute,
    roundRoute,
    notificationsRoute,
    auditRoute,
    systemStateRoute,
    leavingRoute,
  ]),
]);

/** Every page and its address. */
export const createPageRouter = (queries: QueryClient) =>
  createRouter({
    routeTree: routes,
    context: { queries },
    // Inside the shell: sidebar and place stay, so that there is a way on.
    defaultErrorComponent: PageError,
    defaultNotFoundComponent: NotFoundPage,
    defaultPendingComponent: PageSkeleton,
    defaultPendingMs: 150,
    defaultPreload: false,
    scrollRestoration: true,
  });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createPageRouter>;
  }
}
