import { Button, Card, Flex, Tag, Typography } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { WebhookEndpointsQuery } from "../../../../client/admin.ts";
import { useFormats } from "../../program.tsx";
import {
  DeleteEndpointDialog,
  EditEndpointDialog,
  RotateSecretDialog,
  SendTestDialog,
} from "./endpoint-dialogs.tsx";

export type Endpoint = WebhookEndpointsQuery["webhookEndpoints"]["nodes"][number];

interface EndpointsProps {
  readonly endpoints: readonly Endpoint[];
  readonly eventTypes: readonly string[];
  readonly mayEdit: boolean;
  onSecret(secret: string): void;
}

type Action = "test" | "edit" | "rotate" | "remove";

/** The addresses that are sent events, with how they are doing. */
export function Endpoints({ endpoints, eventTypes, mayEdit, onSecret }: EndpointsProps) {
  const [open, setOpen] = useState<{ action: Action; endpoint: Endpoint } | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <ul style={{ listStyle: "none", margin: 0, padding: 0 }}>
        {endpoints.map((endpoint) => (
          <li key={endpoint.id} style={{ marginBottom: 12 }}>
            <EndpointCard
              endpoint={endpoint}
              {...(mayEdit && { onAction: (action: Action) => setOpen({ action, endpoint }) })}
            />
          </li>
        ))}
      </ul>
      {open?.action === "test" && (
        <SendTestDialog endpoint={open.endpoint} eventTypes={eventTypes} close={close} />
      )}
      {open?.action === "edit" && (
        <EditEndpointDialog endpoint={open.endpoint} eventTypes={eventTypes} close={close} />
      )}
      {open?.action === "rotate" && (
        <RotateSecretDialog endpoint={open.endpoint} close={close} onSecret={onSecret} />
      )}
      {open?.action === "remove" && <DeleteEndpointDialog endpoint={open.endpoint} close={close} />}
    </>
  );
}

const ACTIONS: readonly Action[] = ["test", "edit", "rotate", "remove"];

interface EndpointCardProps {
  readonly endpoint: Endpoint;
  readonly onAction?: (action: Action) => void;
}

function EndpointCard({ endpoint, onAction }: EndpointCardProps) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const { id, url, description, eventTypes } = endpoint;
  const count = eventTypes.length;
  return (
    <Card size="small">
      <Flex gap="10px 24px" justify="space-between" align="center" wrap>
        <Flex vertical gap={4} style={{ minWidth: 0, flex: "1 1 320px" }}>
          <Flex gap={8} align="center" wrap>
            <Typography.Text strong style={{ overflowWrap: "anywhere" }}>
              {url}
            </Typography.Text>
            <Health endpoint={endpoint} />
          </Flex>
          <Typography.Text type="secondary" style={{ fontSize: 13 }}>
            {[
              description,
              count > 0
                ? t("webhooks.events", { count, shown: number(count) })
                : t("webhooks.everyEvent"),
            ]
              .filter(Boolean)
              .join(" · ")}
          </Typography.Text>
          <Link to={`/webhooks?endpoint=${id}`} style={{ fontSize: 13 }}>
            {t("webhooks.deliveries.ofEndpoint")}
          </Link>
        </Flex>
        {onAction && (
          <Flex gap={8} wrap>
            {ACTIONS.map((action) => (
              <Button
                key={action}
                size="small"
                danger={action === "remove"}
                onClick={() => onAction(action)}
              >
                {t(`webhooks.${action}.menu`)}
              </Button>
            ))}
          </Flex>
        )}
      </Flex>
    </Card>
  );
}

function Health({ endpoint }: { endpoint: Endpoint }) {
  const { t } = useTranslation();
  const { ago } = useFormats();
  const { enabled, disabledReason, failingSince } = endpoint;
  if (!enabled) {
    return (
      <Tag bordered={false} color="error">
        {t(`webhooks.disabled.${disabledReason ?? "STAFF"}`)}
      </Tag>
    );
  }
  return failingSince ? (
    <Tag bordered={false} color="warning">
      {t("webhooks.failing", { since: ago(failingSince) })}
    </Tag>
  ) : (
    <Tag bordered={false} color="success">
      {t("webhooks.working")}
    </Tag>
  );
}
