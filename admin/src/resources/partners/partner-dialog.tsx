import { Form, Input, Radio } from "antd";
import { useTranslation } from "react-i18next";
import { SavePartner } from "../../../../client/admin.ts";
import type { PartnerStatus } from "../../../../client/admin.ts";
import { ActionDialog } from "../../components/action-dialog.tsx";
import { useWrite } from "../../components/use-write.ts";
import type { Partner } from "./list.tsx";

interface PartnerValues {
  readonly name: string;
  readonly source?: string;
  readonly status?: PartnerStatus;
}

/** Adds a partner, or edits the one that is given. */
export function PartnerDialog({ partner, close }: { partner: Partner | null; close(): void }) {
  const { t } = useTranslation();
  const save = useWrite(SavePartner, { isRepeatable: false });
  const action = partner ? "edit" : "add";
  return (
    <ActionDialog<PartnerValues>
      title={t(`partners.${action}.title`)}
      submit={t(`partners.${action}.submit`)}
      done={t(`partners.${action}.done`)}
      initialValues={
        partner
          ? { name: partner.name, source: partner.source ?? "", status: partner.status }
          : { status: "ACTIVE" }
      }
      run={({ source, ...values }) =>
        save({
          ...values,
          source: source?.trim() || null,
          ...(partner && { id: partner.id, version: partner.version }),
        })
      }
      close={close}
    >
      <Form.Item
        name="name"
        label={t("partners.columns.name")}
        rules={[{ required: true, message: t("members.actions.required") }]}
      >
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item
        name="source"
        label={t("partners.columns.source")}
        extra={t("partners.sourceHint")}
      >
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="status" label={t("partners.columns.status")} required>
        <StatusChoice />
      </Form.Item>
    </ActionDialog>
  );
}

interface StatusChoiceProps {
  readonly id?: string;
  readonly value?: PartnerStatus;
  readonly onChange?: (status: PartnerStatus) => void;
}

function StatusChoice({ id, value, onChange }: StatusChoiceProps) {
  const { t } = useTranslation();
  return (
    <Radio.Group
      id={id!}
      value={value}
      options={(["ACTIVE", "ARCHIVED"] as const).map((status) => ({
        value: status,
        label: t(`partners.status.${status}`),
      }))}
      onChange={(event) => onChange?.(event.target.value as PartnerStatus)}
    />
  );
}
