import { Tag } from "antd";
import { useTranslation } from "react-i18next";
import type { SettlementStatus } from "../../../../client/admin.ts";

/** Whether a settlement can still change. */
export function SettlementTag({ status }: { status: SettlementStatus }) {
  const { t } = useTranslation();
  return (
    <Tag bordered={false} color={status === "OPEN" ? "processing" : "success"}>
      {t(`settlements.status.${status}`)}
    </Tag>
  );
}
