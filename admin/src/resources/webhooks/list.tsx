import { useGetIdentity } from "@refinedev/core";
import { useQuery } from "@tanstack/react-query";
import { Button, Empty, Tag, Typography } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { WebhookEndpoints } from "../../../../client/admin.ts";
import type { WebhookDeliveryListQuery } from "../../../../client/admin.ts";
import { api } from "../../api.ts";
import type { Viewer } from "../../auth-provider.ts";
import { Failure } from "../../components/failure.tsx";
import { ChoiceFilter, DayRangeFilter } from "../../components/listing/filters.tsx";
import { ListingView } from "../../components/listing/listing-view.tsx";
import type { Column } from "../../components/listing/listing-view.tsx";
import { daysOf, useListing } from "../../components/listing/use-listing.ts";
import { Loading } from "../../components/loading.tsx";
import { rangeOf } from "../../components/listing/views/view-state.ts";
import { PageHeader } from "../../components/page-header.tsx";
import { ShownOnce } from "../../components/shown-once.tsx";
import { useFormats } from "../../program.tsx";
import { DeliveryDrawer } from "./delivery-drawer.tsx";
import { DeliveryStatus } from "./delivery-status.tsx";
import { CreateEndpointDialog } from "./endpoint-dialogs.tsx";
import { Endpoints } from "./endpoints.tsx";

export type Delivery = WebhookDeliveryListQuery["webhookDeliveries"]["nodes"][number];

/** Where the program's events are sent, and what became of each. */
export function Webhooks() {
  const { t } = useTranslation();
  const { data: viewer } = useGetIdentity<Viewer>();
  const mayEdit = viewer?.permissions.includes("webhooks:write") === true;
  const [isAdding, setIsAdding] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: ["webhook-endpoints"],
    queryFn: () => api.query(WebhookEndpoints, { first: 100 }),
  });
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={8} />;
  const endpoints = data.webhookEndpoints.nodes;
  const eventTypes = data.eventTypes.map(({ name }) => name);
  return (
    <>
      <PageHeader
        title={t("webhooks.title")}
        text={t("webhooks.text")}
        actions={
          mayEdit && (
            <Button type="primary" onClick={() => setIsAdding(true)}>
              {t("webhooks.create.menu")}
            </Button>
          )
        }
      />
      {endpoints.length === 0 ? (
        <Empty description={t("webhooks.empty.title")}>
          <Typography.Text type="secondary">{t("webhooks.empty.text")}</Typography.Text>
        </Empty>
      ) : (
        <Endpoints {...{ endpoints, eventTypes, mayEdit }} onSecret={setSecret} />
      )}
      <Typography.Title level={2} style={{ fontSize: 18, margin: "32px 0 12px" }}>
        {t("webhooks.deliveries.title")}
      </Typography.Title>
      <Deliveries {...{ endpoints, eventTypes, mayEdit }} />
      {isAdding && (
        <CreateEndpointDialog
          eventTypes={eventTypes}
          close={() => setIsAdding(false)}
          onSecret={setSecret}
        />
      )}
      {secret && (
        <ShownOnce
          title={t("webhooks.secret.title")}
          text={t("webhooks.secret.text")}
          secret={secret}
          close={() => setSecret(null)}
        />
      )}
    </>
  );
}

interface DeliveriesProps {
  readonly endpoints: readonly { id: string; url: string }[];
  readonly eventTypes: readonly string[];
  readonly mayEdit: boolean;
}

const STATUSES = ["WAITING", "DELIVERED", "FAILED"] as const;

function Deliveries({ endpoints, eventTypes, mayEdit }: DeliveriesProps) {
  const { t } = useTranslation();
  const { startOfDay } = useFormats();
  const [openId, setOpenId] = useState<string | null>(null);
  const listing = useListing<Delivery>({
    resource: "deliveries",
    where: (filters) => ({
      endpointIds: filters.endpoint?.split(","),
      statuses: filters.status?.split(","),
      eventTypes: filters.event?.split(","),
      createdAt: daysOf(filters, "made", startOfDay),
    }),
  });
  const columns = useColumns();
  const open = listing.rows.find(({ id }) => id === openId);
  return (
    <>
      <ListingView<Delivery>
        listing={listing}
        label={t("webhooks.deliveries.title")}
        head={{
          key: "event",
          title: t("webhooks.deliveries.event"),
          render: ({ id, eventType }) => (
            <Typography.Link onClick={() => setOpenId(id)}>{eventType}</Typography.Link>
          ),
        }}
        columns={columns}
        views={{ status: STATUSES, endpoint: "any", event: eventTypes, ...rangeOf("made") }}
        filters={
          <>
            <ChoiceFilter
              name="status"
              label={t("webhooks.deliveries.status")}
              listing={listing}
              choices={STATUSES.map((value) => ({ value, label: t(`webhooks.status.${value}`) }))}
            />
            <ChoiceFilter
              name="endpoint"
              label={t("webhooks.deliveries.endpoint")}
              listing={listing}
              choices={endpoints.map(({ id, url }) => ({ value: id, label: url }))}
            />
            <ChoiceFilter
              name="event"
              label={t("webhooks.deliveries.event")}
              listing={listing}
              choices={eventTypes.map((value) => ({ value, label: value }))}
            />
            <DayRangeFilter name="made" label={t("webhooks.deliveries.at")} listing={listing} />
          </>
        }
        empty={
          <Empty description={t("webhooks.deliveries.empty.title")}>
            <Typography.Text type="secondary">
              {t("webhooks.deliveries.empty.text")}
            </Typography.Text>
          </Empty>
        }
      />
      {open && <DeliveryDrawer delivery={open} mayEdit={mayEdit} close={() => setOpenId(null)} />}
    </>
  );
}

function useColumns(): Column<Delivery>[] {
  const { t } = useTranslation();
  const { dateTime, number } = useFormats();
  return [
    {
      key: "status",
      title: t("webhooks.deliveries.status"),
      render: ({ status }) => <DeliveryStatus status={status} />,
    },
    {
      key: "answer",
      title: t("webhooks.deliveries.answer"),
      render: ({ attempts: [last] }) =>
        last ? <Tag bordered={false}>{last.status ?? last.error}</Tag> : "–",
    },
    {
      key: "attempts",
      title: t("webhooks.deliveries.attempts"),
      isNumber: true,
      render: ({ attempts }) => number(attempts.length),
    },
    {
      key: "endpoint",
      title: t("webhooks.deliveries.endpoint"),
      render: ({ endpoint }) => <span style={{ overflowWrap: "anywhere" }}>{endpoint.url}</span>,
    },
    {
      key: "at",
      title: t("webhooks.deliveries.at"),
      sort: "CREATED_AT",
      isNumber: true,
      render: ({ createdAt }) => dateTime(createdAt),
    },
  ];
}
