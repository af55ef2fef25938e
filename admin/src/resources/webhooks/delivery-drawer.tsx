import { App, Button, Drawer, Flex, Typography } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ResendWebhookDelivery } from "../../../../client/admin.ts";
import { useWrite } from "../../components/use-write.ts";
import { useFormats } from "../../program.tsx";
import { DeliveryStatus } from "./delivery-status.tsx";
import type { Delivery } from "./list.tsx";

interface DeliveryDrawerProps {
  readonly delivery: Delivery;
  readonly mayEdit: boolean;
  close(): void;
}

/** A delivery: what is sent, each attempt, and the way to send it again. */
export function DeliveryDrawer({ delivery, mayEdit, close }: DeliveryDrawerProps) {
  const { t } = useTranslation();
  const { dateTime, number } = useFormats();
  const { eventType, status, endpoint, payload, attempts, nextAttemptAt, messageId } = delivery;
  const payloadText = JSON.stringify(payload, null, 2);
  return (
    <Drawer
      open
      title={eventType}
      width={560}
      styles={{ wrapper: { maxWidth: "100vw" } }}
      onClose={close}
      extra={mayEdit && <Resend id={delivery.id} />}
    >
      <Flex vertical gap={20}>
        <Flex vertical gap={6} align="start">
          <DeliveryStatus status={status} />
          <span style={{ overflowWrap: "anywhere" }}>{endpoint.url}</span>
          <Typography.Text type="secondary" copyable={{ text: messageId }}>
            {messageId}
          </Typography.Text>
          {nextAttemptAt && (
            <Typography.Text type="secondary">
              {t("webhooks.deliveries.next", { at: dateTime(nextAttemptAt) })}
            </Typography.Text>
          )}
        </Flex>
        <section>
          <Typography.Title level={3} style={{ fontSize: 15, marginBottom: 8 }}>
            {t("webhooks.deliveries.payload")}
          </Typography.Title>
          <pre className="payload" tabIndex={0}>
            {payloadText}
          </pre>
        </section>
        <section>
          <Typography.Title level={3} style={{ fontSize: 15, marginBottom: 8 }}>
            {t("webhooks.deliveries.attempts")}
          </Typography.Title>
          {attempts.length === 0 && (
            <Typography.Text type="secondary">{t("webhooks.deliveries.notTried")}</Typography.Text>
          )}
          <ul style={{ listStyle: "none", margin: 0, padding: 0 }}>
            {attempts.map((attempt) => (
              <li key={attempt.number} style={{ marginBottom: 12 }}>
                <Typography.Text strong>{attempt.status ?? attempt.error}</Typography.Text>{" "}
                <Typography.Text type="secondary">
                  {dateTime(attempt.at)} · {number(attempt.tookMs)} ms
                </Typography.Text>
                {attempt.response && (
                  <pre className="payload" tabIndex={0}>
                    {attempt.response}
                  </pre>
                )}
              </li>
            ))}
          </ul>
        </section>
      </Flex>
    </Drawer>
  );
}

function Resend({ id }: { id: string }) {
  const { t } = useTranslation();
  const { notification } = App.useApp();
  const resend = useWrite(ResendWebhookDelivery, { isRepeatable: false });
  const [isRunning, setIsRunning] = useState(false);
  const run = async () => {
    setIsRunning(true);
    try {
      const [refused] = await resend({ id });
      if (refused) void notification.error({ message: refused.message });
      else void notification.success({ message: t("webhooks.deliveries.resent") });
    } catch {
      void notification.error({ message: t("shell.failure.offline") });
    } finally {
      setIsRunning(false);
    }
  };
  return (
    <Button type="primary" loading={isRunning} onClick={() => void run()}>
      {t("webhooks.deliveries.resend")}
    </Button>
  );
}
