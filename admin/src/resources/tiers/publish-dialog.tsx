import { Form, Input, Typography } from "antd";
import { useTranslation } from "react-i18next";
import { PublishTierSet } from "../../../../client/admin.ts";
import type { TierSetEditorQuery } from "../../../../client/admin.ts";
import { ActionDialog } from "../../components/action-dialog.tsx";
import { useWrite } from "../../components/use-write.ts";
import { useFormats } from "../../program.tsx";
import { Changes } from "./changes.tsx";
import { draftChanges } from "./draft-changes.ts";

interface PublishDialogProps {
  readonly tierSet: NonNullable<TierSetEditorQuery["program"]["tierSet"]>;
  readonly version: number;
  close(): void;
}

/** Publishes the draft, now or from a day on, after its differences were read. */
export function PublishDialog({ tierSet, version, close }: PublishDialogProps) {
  const { t } = useTranslation();
  const { startOfDay } = useFormats();
  const publish = useWrite(PublishTierSet);
  return (
    <ActionDialog<{ at?: string }>
      title={t("tiers.publishing.title")}
      submit={t("tiers.publishing.submit")}
      done={t("tiers.publishing.done")}
      text={
        <>
          <Typography.Text strong>{t("tiers.publishing.changes")}</Typography.Text>
          <Changes changes={draftChanges(tierSet)} />
        </>
      }
      run={({ at }) => publish({ id: tierSet.id, version, ...(at && { at: startOfDay(at) }) })}
      close={close}
    >
      <Form.Item name="at" label={t("tiers.publishing.at")} extra={t("tiers.publishing.atHint")}>
        <Input type="date" style={{ width: 200 }} />
      </Form.Item>
    </ActionDialog>
  );
}
