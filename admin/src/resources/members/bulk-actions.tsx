import { useGetIdentity } from "@refinedev/core";
import { DownOutlined } from "@ant-design/icons";
import { Button, Dropdown } from "antd";
import { Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { MemberFilter } from "../../../../client/admin.ts";
import type { Viewer } from "../../auth-provider.ts";
import { lazyPage } from "../../components/lazy-page.ts";
import { useFormats } from "../../program.tsx";

/** Whom it is done to: those who are ticked, or all whom the list shows on its pages. */
export interface Whom {
  readonly ids: readonly string[];
  readonly search: string;
  readonly where: MemberFilter | undefined;
  readonly count: number;
}

/** What can be done, and the scope that each needs beside that of jobs. */
const SCOPES = {
  adjustPoints: "points:write",
  issueCoupon: "coupons:issue",
  grantTier: "members:write",
  suspendMember: "members:write",
  reactivateMember: "members:write",
} as const;

export type BulkAction = keyof typeof SCOPES;

const BulkDialog = lazyPage(async () => (await import("./bulk-dialog.tsx")).BulkDialog);

interface BulkActionsProps {
  readonly whom: Whom;
  /** Takes all ticks away: by the menu, and once the job is started. */
  untick(): void;
}

/** What is done to many members at once, as a job. */
export function BulkActions({ whom, untick }: BulkActionsProps) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const { data: viewer } = useGetIdentity<Viewer>();
  // Whom it was opened for: the list behind it may be read anew meanwhile.
  const [open, setOpen] = useState<{ action: BulkAction; whom: Whom } | null>(null);
  const actions = (Object.keys(SCOPES) as BulkAction[]).filter((it) =>
    viewer?.permissions.includes(SCOPES[it]),
  );
  const { count, ids } = whom;
  if (actions.length === 0 || count === 0) return null;
  const isTicked = ids.length > 0;
  const text = isTicked ? "members.bulk.ticked" : "members.bulk.all";
  return (
    <>
      <Dropdown
        trigger={["click"]}
        menu={{
          items: [
            ...actions.map((key) => ({ key, label: t(`members.bulk.${key}`) })),
            ...(isTicked
              ? [{ type: "divider" as const }, { key: "untick", label: t("members.bulk.untick") }]
              : []),
          ],
          onClick: ({ key }) =>
            key === "untick" ? untick() : setOpen({ action: key as BulkAction, whom }),
        }}
      >
        <Button type={isTicked ? "primary" : "default"} ghost={isTicked}>
          {t(text, { count, shown: number(count) })} <DownOutlined style={{ fontSize: 10 }} />
        </Button>
      </Dropdown>
      <Suspense>
        {open && <BulkDialog {...open} started={untick} close={() => setOpen(null)} />}
      </Suspense>
    </>
  );
}
