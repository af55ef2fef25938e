import { DownOutlined } from "@ant-design/icons";
import { useGetIdentity } from "@refinedev/core";
import { Button, Dropdown } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Viewer } from "../../../auth-provider.ts";
import type { MemberOnPage } from "../show.tsx";
import { AdjustPointsDialog, TransferPointsDialog } from "./points-dialogs.tsx";
import { GrantTierDialog, IssueCouponDialog } from "./gift-dialogs.tsx";
import {
  CloseDialog,
  MergeDialog,
  ReactivateDialog,
  ReopenDialog,
  SuspendDialog,
} from "./account-dialogs.tsx";

export interface DialogProps {
  readonly member: MemberOnPage;
  close(): void;
}

interface Action {
  readonly permission: string;
  /** In which states of the account it makes sense. */
  readonly when: readonly string[];
  readonly isDanger?: boolean;
  readonly Dialog: (props: DialogProps) => React.ReactNode;
}

const OPEN = ["ACTIVE", "SUSPENDED"];
const ACTIONS = {
  adjust: { permission: "points:write", when: OPEN, Dialog: AdjustPointsDialog },
  grantTier: { permission: "members:write", when: OPEN, Dialog: GrantTierDialog },
  issueCoupon: { permission: "coupons:issue", when: OPEN, Dialog: IssueCouponDialog },
  transfer: { permission: "points:write", when: ["ACTIVE"], Dialog: TransferPointsDialog },
  merge: { permission: "members:write", when: ["ACTIVE"], Dialog: MergeDialog },
  suspend: { permission: "members:write", when: ["ACTIVE"], Dialog: SuspendDialog },
  reactivate: { permission: "members:write", when: ["SUSPENDED"], Dialog: ReactivateDialog },
  close: { permission: "members:write", when: OPEN, isDanger: true, Dialog: CloseDialog },
  reopen: { permission: "members:write", when: ["CLOSED"], Dialog: ReopenDialog },
} satisfies Record<string, Action>;

type ActionName = keyof typeof ACTIONS;

/** What the user may do for the member now. */
export function MemberActions({ member }: { member: MemberOnPage }) {
  const { t } = useTranslation();
  const { data: viewer } = useGetIdentity<Viewer>();
  const [open, setOpen] = useState<ActionName | null>(null);
  const names = (Object.keys(ACTIONS) as ActionName[]).filter((name) => {
    const { permission, when }: Action = ACTIONS[name];
    return viewer?.permissions.includes(permission) && when.includes(member.status);
  });
  const [first, ...others] = names;
  if (!first) return null;
  const { Dialog }: Partial<Action> = open ? ACTIONS[open] : {};
  return (
    <>
      <Button type="primary" onClick={() => setOpen(first)}>
        {t(`members.actions.${first}.menu`)}
      </Button>
      {others.length > 0 && (
        <Dropdown
          trigger={["click"]}
          menu={{
            items: others.map((key) => ({
              key,
              danger: (ACTIONS[key] as Action).isDanger === true,
              label: t(`members.actions.${key}.menu`),
            })),
            onClick: ({ key }) => setOpen(key as ActionName),
          }}
        >
          <Button>
            {t("members.actions.more")} <DownOutlined style={{ fontSize: 10 }} />
          </Button>
        </Dropdown>
      )}
      {Dialog && <Dialog member={member} close={() => setOpen(null)} />}
    </>
  );
}
