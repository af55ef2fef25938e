import { useGetIdentity } from "@refinedev/core";
import { App, Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ExportMember } from "../../../../../client/admin.ts";
import { RequestError } from "../../../../../client/request-error.ts";
import { api } from "../../../api.ts";
import type { Viewer } from "../../../auth-provider.ts";
import { MoreActions } from "../../../components/more-actions.tsx";
import { saveFile } from "../../../components/files/save-file.ts";
import type { MemberOnPage } from "../show.tsx";
import { AdjustPointsDialog, TransferPointsDialog } from "./points-dialogs.tsx";
import { GrantTierDialog, IssueCouponDialog, RedeemDialog } from "./gift-dialogs.tsx";
import {
  CloseDialog,
  MergeDialog,
  ReactivateDialog,
  ReopenDialog,
  SuspendDialog,
} from "./account-dialogs.tsx";
import { EditProfileDialog } from "./edit-profile-dialog.tsx";
import { EraseDialog } from "./profile-dialogs.tsx";

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
  redeem: { permission: "redemptions:write", when: ["ACTIVE"], Dialog: RedeemDialog },
  edit: { permission: "members:write", when: OPEN, Dialog: EditProfileDialog },
  grantTier: { permission: "members:write", when: OPEN, Dialog: GrantTierDialog },
  issueCoupon: { permission: "coupons:issue", when: OPEN, Dialog: IssueCouponDialog },
  transfer: { permission: "points:write", when: ["ACTIVE"], Dialog: TransferPointsDialog },
  merge: { permission: "members:write", when: ["ACTIVE"], Dialog: MergeDialog },
  suspend: { permission: "members:write", when: ["ACTIVE"], Dialog: SuspendDialog },
  reactivate: { permission: "members:write", when: ["SUSPENDED"], Dialog: ReactivateDialog },
  close: { permission: "members:write", when: OPEN, isDanger: true, Dialog: CloseDialog },
  reopen: { permission: "members:write", when: ["CLOSED"], Dialog: ReopenDialog },
  erase: {
    permission: "members:write",
    when: [...OPEN, "CLOSED"],
    isDanger: true,
    Dialog: EraseDialog,
  },
} satisfies Record<string, Action>;

type ActionName = keyof typeof ACTIONS;

/** What the menu calls an action. */
function useMenuTexts(): (name: ActionName) => string {
  const { t } = useTranslation();
  return (name) => {
    if (name === "redeem" || name === "edit" || name === "erase") {
      return t(`memberPage.${name}.menu`);
    }
    return t(`members.actions.${name}.menu`);
  };
}

/** What the user may do for the member now. */
export function MemberActions({ member }: { member: MemberOnPage }) {
  const { t } = useTranslation();
  const { data: viewer } = useGetIdentity<Viewer>();
  const [open, setOpen] = useState<ActionName | null>(null);
  const names = (Object.keys(ACTIONS) as ActionName[]).filter((name) => {
    const { permission, when }: Action = ACTIONS[name];
    return viewer?.permissions.includes(permission) && when.includes(member.status);
  });
  const menuText = useMenuTexts();
  const exportData = useExport(member);
  const [first, ...others] = names;
  if (!first) return null;
  const { Dialog }: Partial<Action> = open ? ACTIONS[open] : {};
  return (
    <>
      <Button type="primary" onClick={() => setOpen(first)}>
        {menuText(first)}
      </Button>
      {others.length > 0 && (
        <MoreActions
          items={[
            ...others
              .filter((key) => !isDangerous(key))
              .map((key) => ({ key, label: menuText(key) })),
            { key: EXPORT, label: t("memberPage.export.menu") },
            { type: "divider" },
            ...others
              .filter(isDangerous)
              .map((key) => ({ key, danger: true, label: menuText(key) })),
          ]}
          choose={(key) => (key === EXPORT ? void exportData() : setOpen(key as ActionName))}
        />
      )}
      {Dialog && <Dialog member={member} close={() => setOpen(null)} />}
    </>
  );
}

const EXPORT = "export";

function isDangerous(name: ActionName): boolean {
  return (ACTIONS[name] as Action).isDanger === true;
}

/** Saves everything that is stored of the member as a file. */
function useExport({ id, memberNumber }: MemberOnPage): () => Promise<void> {
  const { t } = useTranslation();
  const { notification } = App.useApp();
  return async () => {
    try {
      const { exportMember } = await api.query(ExportMember, { memberId: id });
      const content = JSON.stringify(exportMember, null, 2);
      const file = new Blob([content], { type: "application/json" });
      saveFile(file, `member-${memberNumber.replaceAll(" ", "")}.json`);
      void notification.success({ message: t("memberPage.export.done") });
    } catch (error) {
      const message = error instanceof RequestError ? error.message : t("shell.failure.offline");
      void notification.error({ message });
    }
  };
}
