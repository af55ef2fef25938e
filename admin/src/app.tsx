import { Authenticated, Refine, useGetIdentity } from "@refinedev/core";
import routerProvider, { CatchAllNavigate } from "@refinedev/react-router";
import { App as AntApp, ConfigProvider } from "antd";
import english from "antd/es/locale/en_US";
import vietnamese from "antd/es/locale/vi_VN";
import { Suspense } from "react";
import { useTranslation } from "react-i18next";
import { BrowserRouter, Navigate, Route, Routes } from "react-router";
import { authProvider } from "./auth-provider.ts";
import type { Viewer } from "./auth-provider.ts";
import { Failure } from "./components/failure.tsx";
import { lazyPage } from "./components/lazy-page.ts";
import { Loading } from "./components/loading.tsx";
import { dataProvider } from "./data-provider.ts";
import { startOf } from "./menu.tsx";
import { NotFound } from "./pages/not-found.tsx";
import { useColorMode } from "./preferences/color-mode.ts";
import { paletteOf, themeOf } from "./preferences/theme.ts";
import { MemberList } from "./resources/members/list.tsx";
import { Shell } from "./shell/shell.tsx";

// What is not opened first is loaded when it is opened.
const AccessKeyList = lazyPage(
  async () => (await import("./resources/access/list.tsx")).AccessKeyList,
);
const AccountPage = lazyPage(
  async () => (await import("./resources/account/page.tsx")).AccountPage,
);
const JobList = lazyPage(async () => (await import("./resources/jobs/list.tsx")).JobList);
const ApprovalList = lazyPage(
  async () => (await import("./resources/approvals/list.tsx")).ApprovalList,
);
const AuditList = lazyPage(async () => (await import("./resources/audit/list.tsx")).AuditList);
const CouponPage = lazyPage(async () => (await import("./resources/coupons/list.tsx")).CouponPage);
const EntryPage = lazyPage(async () => (await import("./resources/entries/list.tsx")).EntryPage);
const ForgottenPassword = lazyPage(
  async () => (await import("./pages/new-password.tsx")).ForgottenPassword,
);
const HealthPage = lazyPage(
  async () => (await import("./resources/monitoring/health.tsx")).HealthPage,
);
const Invitation = lazyPage(async () => (await import("./pages/invitation.tsx")).Invitation);
const LedgerPage = lazyPage(async () => (await import("./resources/ledger/page.tsx")).LedgerPage);
const MemberPage = lazyPage(async () => (await import("./resources/members/show.tsx")).MemberPage);
const MessageList = lazyPage(
  async () => (await import("./resources/messages/list.tsx")).MessageList,
);
const OverviewPage = lazyPage(
  async () => (await import("./resources/overview/page.tsx")).OverviewPage,
);
const ItemList = lazyPage(async () => (await import("./resources/items/list.tsx")).ItemList);
const ItemPage = lazyPage(async () => (await import("./resources/items/page.tsx")).ItemPage);
const PartnerList = lazyPage(
  async () => (await import("./resources/partners/list.tsx")).PartnerList,
);
const PartnerPage = lazyPage(
  async () => (await import("./resources/partners/page.tsx")).PartnerPage,
);
const PoolList = lazyPage(async () => (await import("./resources/pools/list.tsx")).PoolList);
const PoolPage = lazyPage(async () => (await import("./resources/pools/page.tsx")).PoolPage);
const PromotionList = lazyPage(
  async () => (await import("./resources/promotions/list.tsx")).PromotionList,
);
const PromotionPage = lazyPage(
  async () => (await import("./resources/promotions/edit.tsx")).PromotionPage,
);
const PurchasePage = lazyPage(
  async () => (await import("./resources/purchases/list.tsx")).PurchasePage,
);
const RedemptionPage = lazyPage(
  async () => (await import("./resources/redemptions/list.tsx")).RedemptionPage,
);
const ReferralList = lazyPage(
  async () => (await import("./resources/referrals/list.tsx")).ReferralList,
);
const ReferralTermsPage = lazyPage(
  async () => (await import("./resources/referrals/terms/edit.tsx")).ReferralTermsPage,
);
const ReferralReview = lazyPage(
  async () => (await import("./resources/referrals/review.tsx")).ReferralReview,
);
const ResetPassword = lazyPage(
  async () => (await import("./pages/new-password.tsx")).ResetPassword,
);
const RequestPage = lazyPage(
  async () => (await import("./resources/monitoring/requests.tsx")).RequestPage,
);
const RewardList = lazyPage(async () => (await import("./resources/rewards/list.tsx")).RewardList);
const RewardPage = lazyPage(async () => (await import("./resources/rewards/edit.tsx")).RewardPage);
const RuleList = lazyPage(async () => (await import("./resources/rules/list.tsx")).RuleList);
const RulePage = lazyPage(async () => (await import("./resources/rules/edit.tsx")).RulePage);
const SettingsPage = lazyPage(
  async () => (await import("./resources/programs/settings.tsx")).SettingsPage,
);
const SettlementPage = lazyPage(
  async () => (await import("./resources/settlements/page.tsx")).SettlementPage,
);
const SignIn = lazyPage(async () => (await import("./pages/sign-in.tsx")).SignIn);
const StaffList = lazyPage(async () => (await import("./resources/staff/list.tsx")).StaffList);
const TemplateList = lazyPage(
  async () => (await import("./resources/templates/list.tsx")).TemplateList,
);
const TemplatePage = lazyPage(
  async () => (await import("./resources/templates/edit.tsx")).TemplatePage,
);
const EarningTermsPage = lazyPage(
  async () => (await import("./resources/programs/terms/edit.tsx")).EarningTermsPage,
);
const TierSetEditor = lazyPage(
  async () => (await import("./resources/tiers/edit.tsx")).TierSetEditor,
);
const Webhooks = lazyPage(async () => (await import("./resources/webhooks/list.tsx")).Webhooks);
const ImportMembers = lazyPage(
  async () => (await import("./resources/imports/members.tsx")).ImportMembers,
);

/** The admin: every address on one screen. */
export function App() {
  const { i18n } = useTranslation();
  const { isDark } = useColorMode();
  const isVietnamese = i18n.language === "vi";
  document.documentElement.style.colorScheme = isDark ? "dark" : "light";
  const { style } = document.documentElement;
  const palette = paletteOf(isDark);
  style.setProperty("--focus", palette.primary);
  style.setProperty("--page", palette.page);
  style.setProperty("--surface", palette.surface);
  style.setProperty("--secondary", palette.secondary);
  style.setProperty("--error", palette.error);
  style.setProperty("--second", palette.warning);
  style.setProperty("--line", palette.lineSoft);
  return (
    <ConfigProvider theme={themeOf(isDark)} locale={isVietnamese ? vietnamese : english}>
      <AntApp notification={{ placement: "bottomRight" }} style={{ minHeight: "100%" }}>
        <BrowserRouter basename="/admin">
          <Refine
            dataProvider={dataProvider}
            authProvider={authProvider}
            routerProvider={routerProvider}
            resources={[{ name: "members", list: "/members" }]}
            options={{
              disableTelemetry: true,
              reactQuery: { clientConfig: { defaultOptions: { queries: { retry: false } } } },
            }}
          >
            <Failure.Boundary>
              <Suspense fallback={<Loading isWholePage />}>
                <Routes>
                  <Route path="/sign-in" element={<SignIn />} />
                  <Route path="/invitation" element={<Invitation />} />
                  <Route path="/forgotten-password" element={<ForgottenPassword />} />
                  <Route path="/reset-password" element={<ResetPassword />} />
                  <Route
                    element={
                      <Authenticated
                        key="staff"
                        fallback={<CatchAllNavigate to="/sign-in" />}
                        loading={<Loading isWholePage />}
                      >
                        <Shell />
                      </Authenticated>
                    }
                  >
                    <Route index element={<Start />} />
                    <Route path="/members" element={<MemberList />} />
                    <Route path="/members/import" element={<ImportMembers />} />
                    <Route path="/members/:id" element={<MemberPage />} />
                    <Route path="/account" element={<AccountPage />} />
                    <Route path="/staff" element={<StaffList />} />
                    <Route path="/ledger" element={<LedgerPage />} />
                    <Route path="/overview" element={<OverviewPage />} />
                    <Route path="/settings" element={<SettingsPage />} />
                    <Route path="/items" element={<ItemList />} />
                    <Route path="/items/:id" element={<ItemPage />} />
                    <Route path="/partners" element={<PartnerList />} />
                    <Route path="/partners/:id" element={<PartnerPage />} />
                    <Route
                      path="/partners/:partnerId/settlements/:id"
                      element={<SettlementPage />}
                    />
                    <Route path="/health" element={<HealthPage />} />
                    <Route path="/requests" element={<RequestPage />} />
                    <Route path="/webhooks" element={<Webhooks />} />
                    <Route path="/messages" element={<MessageList />} />
                    <Route path="/templates" element={<TemplateList />} />
                    <Route path="/templates/:kind" element={<TemplatePage />} />
                    <Route path="/keys" element={<AccessKeyList />} />
                    <Route path="/coupons" element={<CouponPage />} />
                    <Route path="/purchases" element={<PurchasePage />} />
                    <Route path="/entries" element={<EntryPage />} />
                    <Route path="/redemptions" element={<RedemptionPage />} />
                    <Route path="/referrals" element={<ReferralList />} />
                    <Route path="/referrals/terms" element={<ReferralTermsPage />} />
                    <Route path="/referrals/review" element={<ReferralReview />} />
                    <Route path="/approvals" element={<ApprovalList />} />
                    <Route path="/jobs" element={<JobList />} />
                    <Route path="/audit" element={<AuditList />} />
                    <Route path="/pools" element={<PoolList />} />
                    <Route path="/pools/:id" element={<PoolPage />} />
                    <Route path="/promotions" element={<PromotionList />} />
                    <Route path="/promotions/:id" element={<PromotionPage />} />
                    <Route path="/rewards" element={<RewardList />} />
                    <Route path="/rewards/:id" element={<RewardPage />} />
                    <Route path="/terms" element={<EarningTermsPage />} />
                    <Route path="/rules" element={<RuleList />} />
                    <Route path="/rules/:id" element={<RulePage />} />
                    <Route path="/tiers" element={<TierSetEditor />} />
                    <Route path="*" element={<NotFound />} />
                  </Route>
                </Routes>
              </Suspense>
            </Failure.Boundary>
          </Refine>
        </BrowserRouter>
      </AntApp>
    </ConfigProvider>
  );
}

/** Leads to where the work of whoever is signed in begins. */
function Start() {
  const { data: viewer } = useGetIdentity<Viewer>();
  return viewer ? <Navigate to={startOf(viewer.permissions)} replace /> : null;
}
