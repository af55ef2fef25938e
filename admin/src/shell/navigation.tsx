import { useQuery } from "@tanstack/react-query";
import { Menu } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useLocation } from "react-router";
import { WaitingApprovals, WaitingItems } from "../../../client/admin.ts";
import { api } from "../api.ts";
import { menu } from "../menu.tsx";

/** The menu, as far as the user may use it; the server decides about every request again. */
export function Navigation({ permissions }: { permissions: readonly string[] }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const { data } = useQuery({
    queryKey: ["approvals", "waiting"],
    queryFn: () => api.query(WaitingApprovals),
    enabled: permissions.includes("approvals:write"),
  });
  const { data: items } = useQuery({
    queryKey: ["items", "waiting"],
    queryFn: () => api.query(WaitingItems),
    enabled: permissions.includes("partners:write"),
  });
  const waiting: Readonly<Record<string, number | undefined>> = {
    approvals: data?.approvals.totalCount,
    items: items?.partnerItems.totalCount,
  };
  const groups = menu
    .map(({ group, items }) => ({
      group,
      items: items.filter(({ permission }) => permissions.includes(permission)),
    }))
    .filter(({ items }) => items.length > 0);
  const current = groups
    .flatMap(({ items }) => items)
    .find(({ path }) => pathname === path || pathname.startsWith(`${path}/`));
  return (
    <nav aria-label={t("shell.menuLabel")}>
      <Menu
        mode="inline"
        selectedKeys={current ? [current.key] : []}
        style={{ borderInlineEnd: "none", paddingInline: 8 }}
        items={groups.map(({ group, items }) => ({
          type: "group",
          key: group,
          label: t(`shell.groups.${group}`),
          children: items.map(({ key, path, icon }) => ({
            key,
            icon,
            label: (
              <Link to={path} className="menu-link">
                <span>{t(`shell.menu.${key}`)}</span>
                {waiting[key] !== undefined && waiting[key] > 0 && <Waiting count={waiting[key]} />}
              </Link>
            ),
          })),
        }))}
      />
    </nav>
  );
}

function Waiting({ count }: { count: number }) {
  const { t, i18n } = useTranslation();
  return (
    <span className="menu-count" role="img" aria-label={t("shell.waiting", { count })}>
      {new Intl.NumberFormat(i18n.language).format(count)}
    </span>
  );
}
