import {
  AuditOutlined,
  BarcodeOutlined,
  CheckSquareOutlined,
  CodeOutlined,
  CrownOutlined,
  ApiOutlined,
  BookOutlined,
  CalculatorOutlined,
  FormOutlined,
  GiftOutlined,
  HeartOutlined,
  IdcardOutlined,
  InboxOutlined,
  KeyOutlined,
  LineChartOutlined,
  MailOutlined,
  PercentageOutlined,
  RiseOutlined,
  ShopOutlined,
  SettingOutlined,
  ShareAltOutlined,
  SwapOutlined,
  TagsOutlined,
  TeamOutlined,
  ShoppingOutlined,
  ThunderboltOutlined,
  UnorderedListOutlined,
} from "@ant-design/icons";
import type { ReactNode } from "react";
import type english from "./locales/english.ts";

/** A page in the menu; its name is the text `shell.menu.<key>`. */
interface MenuItem {
  readonly key: keyof typeof english.shell.menu;
  readonly path: string;
  readonly icon: ReactNode;
  /** The scope without which the page is not shown. */
  readonly permission: string;
}

/** The menu, in the groups of the map (docs/map.md), lowest first. */
export const menu: readonly {
  group: keyof typeof english.shell.groups;
  items: readonly MenuItem[];
}[] = [
  {
    group: "home",
    items: [
      {
        key: "overview",
        path: "/overview",
        icon: <LineChartOutlined />,
        permission: "program:read",
      },
      {
        key: "settings",
        path: "/settings",
        icon: <SettingOutlined />,
        permission: "program:read",
      },
    ],
  },
  {
    group: "foundation",
    items: [
      { key: "members", path: "/members", icon: <TeamOutlined />, permission: "members:read" },
      { key: "staff", path: "/staff", icon: <IdcardOutlined />, permission: "staff:read" },
      { key: "keys", path: "/keys", icon: <KeyOutlined />, permission: "keys:read" },
      { key: "partners", path: "/partners", icon: <ShopOutlined />, permission: "partners:read" },
    ],
  },
  {
    group: "value",
    items: [
      { key: "ledger", path: "/ledger", icon: <BookOutlined />, permission: "ledger:read" },
      {
        key: "entries",
        path: "/entries",
        icon: <UnorderedListOutlined />,
        permission: "members:read",
      },
      {
        key: "approvals",
        path: "/approvals",
        icon: <CheckSquareOutlined />,
        permission: "approvals:read",
      },
      { key: "tiers", path: "/tiers", icon: <CrownOutlined />, permission: "program:read" },
    ],
  },
  {
    group: "offers",
    items: [
      { key: "terms", path: "/terms", icon: <CalculatorOutlined />, permission: "program:read" },
      { key: "rules", path: "/rules", icon: <RiseOutlined />, permission: "program:read" },
      { key: "rewards", path: "/rewards", icon: <GiftOutlined />, permission: "program:read" },
      {
        key: "redemptions",
        path: "/redemptions",
        icon: <SwapOutlined />,
        permission: "members:read",
      },
      { key: "coupons", path: "/coupons", icon: <TagsOutlined />, permission: "codes:read" },
      {
        key: "promotions",
        path: "/promotions",
        icon: <PercentageOutlined />,
        permission: "promotions:read",
      },
      { key: "items", path: "/items", icon: <InboxOutlined />, permission: "partners:read" },
      { key: "pools", path: "/pools", icon: <BarcodeOutlined />, permission: "codes:read" },
      {
        key: "referrals",
        path: "/referrals",
        icon: <ShareAltOutlined />,
        permission: "members:read",
      },
    ],
  },
  {
    group: "commerce",
    items: [
      {
        key: "purchases",
        path: "/purchases",
        icon: <ShoppingOutlined />,
        permission: "members:read",
      },
    ],
  },
  {
    group: "service",
    items: [
      { key: "jobs", path: "/jobs", icon: <ThunderboltOutlined />, permission: "jobs:read" },
      { key: "audit", path: "/audit", icon: <AuditOutlined />, permission: "audit:read" },
    ],
  },
  {
    group: "outbound",
    items: [
      { key: "webhooks", path: "/webhooks", icon: <ApiOutlined />, permission: "webhooks:read" },
      { key: "messages", path: "/messages", icon: <MailOutlined />, permission: "messages:read" },
      {
        key: "templates",
        path: "/templates",
        icon: <FormOutlined />,
        permission: "messages:read",
      },
    ],
  },
  {
    group: "system",
    items: [
      { key: "health", path: "/health", icon: <HeartOutlined />, permission: "program:read" },
      { key: "requests", path: "/requests", icon: <CodeOutlined />, permission: "keys:read" },
    ],
  },
];

/**
 * The page on which somebody's day begins: how the program is doing, for those who also see the
 * books behind its figures; the members, for those who answer them.
 */
export function startOf(permissions: readonly string[]): string {
  const isFor = (scope: string) => permissions.includes(scope);
  return isFor("members:read") && !isFor("ledger:read") ? "/members" : "/overview";
}
