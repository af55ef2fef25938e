import { Authenticated, Refine } from "@refinedev/core";
import routerProvider, { CatchAllNavigate } from "@refinedev/react-router";
import { App as AntApp, ConfigProvider } from "antd";
import english from "antd/locale/en_US";
import vietnamese from "antd/locale/vi_VN";
import { lazy } from "react";
import { useTranslation } from "react-i18next";
import { BrowserRouter, Navigate, Route, Routes } from "react-router";
import { authProvider } from "./auth-provider.ts";
import { Failure } from "./components/failure.tsx";
import { Loading } from "./components/loading.tsx";
import { dataProvider } from "./data-provider.ts";
import { NotFound } from "./pages/not-found.tsx";
import { Invitation } from "./pages/invitation.tsx";
import { ForgottenPassword, ResetPassword } from "./pages/new-password.tsx";
import { SignIn } from "./pages/sign-in.tsx";
import { useColorMode } from "./preferences/color-mode.ts";
import { paletteOf, themeOf } from "./preferences/theme.ts";
import { MemberList } from "./resources/members/list.tsx";
import { MemberPage } from "./resources/members/show.tsx";
import { Shell } from "./shell/shell.tsx";

const StaffList = lazy(() =>
  import("./resources/staff/list.tsx").then((it) => ({ default: it.StaffList })),
);
const AccessKeyList = lazy(() =>
  import("./resources/access/list.tsx").then((it) => ({ default: it.AccessKeyList })),
);
const ReferralList = lazy(() =>
  import("./resources/referrals/list.tsx").then((it) => ({ default: it.ReferralList })),
);
const ReferralReview = lazy(() =>
  import("./resources/referrals/review.tsx").then((it) => ({ default: it.ReferralReview })),
);
const AuditList = lazy(() =>
  import("./resources/audit/list.tsx").then((it) => ({ default: it.AuditList })),
);
// What lists don't need is loaded when it is opened.
const TierSetEditor = lazy(() =>
  import("./resources/tiers/edit.tsx").then((it) => ({ default: it.TierSetEditor })),
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
                  <Route index element={<Navigate to="/members" replace />} />
                  <Route path="/members" element={<MemberList />} />
                  <Route path="/members/:id" element={<MemberPage />} />
                  <Route path="/staff" element={<StaffList />} />
                  <Route path="/keys" element={<AccessKeyList />} />
                  <Route path="/referrals" element={<ReferralList />} />
                  <Route path="/referrals/review" element={<ReferralReview />} />
                  <Route path="/audit" element={<AuditList />} />
                  <Route path="/tiers" element={<TierSetEditor />} />
                  <Route path="*" element={<NotFound />} />
                </Route>
              </Routes>
            </Failure.Boundary>
          </Refine>
        </BrowserRouter>
      </AntApp>
    </ConfigProvider>
  );
}
