import { Tag } from "antd";
import { useTranslation } from "react-i18next";
import type { WebhookDeliveryStatus } from "../../../../client/admin.ts";

const COLORS = { WAITING: "warning", DELIVERED: "success", FAILED: "error" } as const;

/** How far a delivery has come. */
export function DeliveryStatus({ status }: { status: WebhookDeliveryStatus }) {
  const { t } = useTranslation();
  return (
    <Tag bordered={false} color={COLORS[status]}>
      {t(`webhooks.status.${status}`)}
    </Tag>
  );
}
