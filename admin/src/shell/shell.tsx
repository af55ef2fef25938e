import { MenuOutlined } from "@ant-design/icons";
import { useGetIdentity } from "@refinedev/core";
import { Button, Grid, Layout, theme } from "antd";
import { Suspense, lazy, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Outlet, useLocation } from "react-router";
import type { Viewer } from "../auth-provider.ts";
import { Failure } from "../components/failure.tsx";
import { Loading } from "../components/loading.tsx";
import { Logo } from "../components/logo.tsx";
import { ProgramProvider } from "../program.tsx";
import { Account } from "./account.tsx";
import { Navigation } from "./navigation.tsx";
import { OpenPalette } from "./open-palette.tsx";
import { ProgramChoice } from "./program-choice.tsx";
import { RunningJobs } from "./running-jobs.tsx";
import { StaleNotice } from "./stale-notice.tsx";

// On phones alone.
const Drawer = lazy(() => import("antd/es/drawer"));

const SIDE_WIDTH = 236;

/** The frame around every page of staff that are signed in. */
export function Shell() {
  const { t } = useTranslation();
  const { token } = theme.useToken();
  const { data: viewer, error } = useGetIdentity<Viewer>();
  const isWide = Grid.useBreakpoint().lg ?? true;
  const [isMenuOpen, setIsMenuOpen] = useState(false);
  const { pathname } = useLocation();
  const content = useRef<HTMLElement>(null);
  useEffect(() => {
    setIsMenuOpen(false);
    scrollTo({ top: 0 });
  }, [pathname]);
  if (error && !viewer) return <Failure error={error} />;
  if (!viewer) return <Loading isWholePage />;

  const line = `1px solid ${token.colorBorderSecondary}`;
  const navigation = <Navigation permissions={viewer.permissions} />;
  return (
    <Layout style={{ minHeight: "100dvh", background: token.colorBgContainer }}>
      <a
        className="skip-link"
        href="#content"
        style={{ background: token.colorPrimary, color: token.colorBgContainer }}
        onClick={(event) => {
          event.preventDefault();
          content.current?.focus();
        }}
      >
        {t("shell.skip")}
      </a>
      {isWide ? (
        <Layout.Sider
          width={SIDE_WIDTH}
          theme="light"
          style={{
            position: "sticky",
            top: 0,
            height: "100dvh",
            overflow: "auto",
            background: "var(--surface)",
            borderInlineEnd: line,
          }}
        >
          <div style={{ padding: "18px 20px 10px" }}>
            <Logo />
          </div>
          {navigation}
        </Layout.Sider>
      ) : (
        <Suspense>
          <Drawer
            placement="left"
            width={280}
            open={isMenuOpen}
            onClose={() => setIsMenuOpen(false)}
            title={<Logo />}
            styles={{ body: { padding: 0 } }}
          >
            {navigation}
          </Drawer>
        </Suspense>
      )}
      <Layout style={{ background: "transparent", minWidth: 0 }}>
        <Layout.Header
          style={{
            position: "sticky",
            top: 0,
            zIndex: 10,
            height: 56,
            lineHeight: "normal",
            display: "flex",
            alignItems: "center",
            gap: 8,
            paddingInline: isWide ? 32 : 12,
            background: token.colorBgContainer,
            borderBottom: line,
          }}
        >
          {!isWide && (
            <Button
              type="text"
              icon={<MenuOutlined />}
              aria-label={t("shell.openMenu")}
              onClick={() => setIsMenuOpen(true)}
            />
          )}
          <ProgramChoice programs={viewer.programs} />
          <span style={{ flex: 1 }} />
          {viewer.permissions.includes("jobs:read") && <RunningJobs />}
          <OpenPalette permissions={viewer.permissions} />
          <Account viewer={viewer} />
        </Layout.Header>
        <main
          id="content"
          ref={content}
          tabIndex={-1}
          style={{
            outline: "none",
            width: "100%",
            maxWidth: 1360,
            marginInline: "auto",
            boxSizing: "border-box",
            padding: isWide ? "28px 32px 64px" : "20px 16px 48px",
          }}
        >
          <StaleNotice />
          <ProgramProvider>
            <Suspense fallback={<Loading rows={8} />}>
              <Outlet />
            </Suspense>
          </ProgramProvider>
        </main>
      </Layout>
    </Layout>
  );
}
