import {
  AuditOutlined,
  CrownOutlined,
  IdcardOutlined,
  KeyOutlined,
  ShareAltOutlined,
  TeamOutlined,
} from "@ant-design/icons";
import type { ReactNode } from "react";

/** A page in the menu; its name is the text `shell.menu.<key>`. */
interface MenuItem {
  readonly key: "audit" | "keys" | "members" | "referrals" | "staff" | "tiers";
  readonly path: string;
  readonly icon: ReactNode;
  /** The scope without which the page is not shown. */
  readonly permission: string;
}

/** The menu, in the groups of the map (docs/map.md), lowest first. */
export const menu: readonly {
  group: "foundation" | "value" | "offers" | "service";
  items: readonly MenuItem[];
}[] = [
  {
    group: "foundation",
    items: [
      { key: "members", path: "/members", icon: <TeamOutlined />, permission: "members:read" },
      { key: "staff", path: "/staff", icon: <IdcardOutlined />, permission: "staff:read" },
      { key: "keys", path: "/keys", icon: <KeyOutlined />, permission: "keys:read" },
    ],
  },
  {
    group: "value",
    items: [{ key: "tiers", path: "/tiers", icon: <CrownOutlined />, permission: "program:read" }],
  },
  {
    group: "offers",
    items: [
      {
        key: "referrals",
        path: "/referrals",
        icon: <ShareAltOutlined />,
        permission: "members:read",
      },
    ],
  },
  {
    group: "service",
    items: [{ key: "audit", path: "/audit", icon: <AuditOutlined />, permission: "audit:read" }],
  },
];
