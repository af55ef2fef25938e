import { Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import { ApproveMovement, DeclineMovement } from "../../../../client/admin.ts";
import { ActionDialog } from "../../components/action-dialog.tsx";
import { useWrite } from "../../components/use-write.ts";
import { useFormats } from "../../program.tsx";
import type { ApprovalRow } from "./list.tsx";

interface DecisionDialogProps {
  readonly action: "approve" | "decline";
  readonly row: ApprovalRow;
  close(): void;
}

/** Approves a movement that waits, or declines it with a reason. */
export function DecisionDialog({ action, row, close }: DecisionDialogProps) {
  const { t } = useTranslation();
  const { signed, number } = useFormats();
  const [approve, decline] = [useWrite(ApproveMovement), useWrite(DeclineMovement)];
  const { id, kind, points, member, requestedBy } = row;
  const shown = kind === "ADJUSTMENT" ? signed(points) : number(points);
  return (
    <ActionDialog<{ note?: string }>
      title={t(`approvals.${action}.title`, { name: member.displayName })}
      text={
        action === "approve"
          ? t("approvals.approve.text", { points: shown, by: requestedBy.name })
          : t("approvals.decline.text")
      }
      submit={t(`approvals.${action}.submit`)}
      done={t(`approvals.${action}.done`)}
      isDanger={action === "decline"}
      run={({ note }) =>
        action === "approve" ? approve({ id }) : decline({ id, ...(note && { note }) })
      }
      close={close}
    >
      {action === "decline" && (
        <Form.Item name="note" label={t("approvals.decline.note")}>
          <Input maxLength={255} />
        </Form.Item>
      )}
    </ActionDialog>
  );
}
