import { Form, Input, InputNumber } from "antd";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { ApproveCatalogItem, SendBackCatalogItem } from "../../../../client/admin.ts";
import { ActionDialog } from "../../components/action-dialog.tsx";
import { useWrite } from "../../components/use-write.ts";
import type { Item } from "./page.tsx";

interface DecisionProps {
  readonly item: Item;
  close(): void;
}

/** Approves an item for a cost, and leads to the reward that is to be published. */
export function ApproveDialog({
  item: { id, version, title, suggestedCost },
  close,
}: DecisionProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const approve = useWrite(ApproveCatalogItem, {
    onDone: ({ approveCatalogItem: { reward } }) => {
      if (reward) void navigate(`/rewards/${reward.id}`);
    },
  });
  return (
    <ActionDialog<{ cost?: number | null }>
      title={t("items.approve.title", { title })}
      text={t("items.approve.text")}
      submit={t("items.approve.submit")}
      done={t("items.approve.done")}
      initialValues={{ cost: suggestedCost ?? null }}
      run={({ cost }) => approve({ id, version, ...(cost && { cost }) })}
      close={close}
    >
      <Form.Item
        name="cost"
        label={t("items.approve.cost")}
        extra={t("items.approve.costHint")}
        rules={[{ required: true, message: t("members.actions.required") }]}
      >
        <InputNumber min={1} precision={0} style={{ width: 160 }} />
      </Form.Item>
    </ActionDialog>
  );
}

/** Sends an item back to its partner, with a reason. */
export function SendBackDialog({ item: { id, version, title, partner }, close }: DecisionProps) {
  const { t } = useTranslation();
  const sendBack = useWrite(SendBackCatalogItem);
  return (
    <ActionDialog<{ reason: string }>
      title={t("items.sendBack.title", { title })}
      text={t("items.sendBack.text", { partner: partner.name })}
      submit={t("items.sendBack.submit")}
      done={t("items.sendBack.done")}
      run={({ reason }) => sendBack({ id, version, reason })}
      close={close}
    >
      <Form.Item
        name="reason"
        label={t("items.sendBack.reason")}
        rules={[{ required: true, message: t("members.actions.required") }]}
      >
        <Input.TextArea maxLength={1000} autoSize={{ minRows: 3, maxRows: 8 }} />
      </Form.Item>
    </ActionDialog>
  );
}
