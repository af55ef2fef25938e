import { useGetIdentity } from "@refinedev/core";
import { Button, Empty, Tag, Typography } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router";
import type { EarningRuleListQuery } from "../../../../client/admin.ts";
import type { Viewer } from "../../auth-provider.ts";
import { ChoiceFilter } from "../../components/listing/filters.tsx";
import { ListingView } from "../../components/listing/listing-view.tsx";
import type { Column } from "../../components/listing/listing-view.tsx";
import { useListing } from "../../components/listing/use-listing.ts";
import { PageHeader } from "../../components/page-header.tsx";
import { SecondaryLine } from "../../components/secondary-line.tsx";
import { StatusTag } from "../../components/versions/status-tag.tsx";
import { useFormats } from "../../program.tsx";
import { RuleOrder } from "./order.tsx";
import "./rules.css";

export type ListedRule = EarningRuleListQuery["program"]["earningRules"][number];

const STATUSES = ["PUBLISHED", "PAUSED", "SCHEDULED", "DRAFT", "ARCHIVED"] as const;

/** The rules by which members earn, and the order in which they go. */
export function RuleList() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { data: viewer } = useGetIdentity<Viewer>();
  const mayEdit = viewer?.permissions.includes("rules:write") === true;
  const [isOrdering, setIsOrdering] = useState(false);
  const listing = useListing<ListedRule>({
    resource: "rules",
    where: ({ status }) => ({ statuses: status?.split(",") }),
  });
  const columns = useColumns();
  const add = () => void navigate("/rules/new");
  if (isOrdering) return <RuleOrder close={() => setIsOrdering(false)} />;
  return (
    <>
      <PageHeader
        title={t("rules.title")}
        text={t("rules.text")}
        actions={
          mayEdit && (
            <>
              <Button onClick={() => setIsOrdering(true)}>{t("rules.order.open")}</Button>
              <Button type="primary" onClick={add}>
                {t("rules.add")}
              </Button>
            </>
          )
        }
      />
      <ListingView<ListedRule>
        listing={listing}
        label={t("rules.title")}
        searchLabel={t("rules.search")}
        head={{
          key: "title",
          title: t("rules.columns.rule"),
          render: ({ id, title, sentence }) => (
            <div className="rule-head">
              <Link to={`/rules/${id}`}>{title}</Link>
              {sentence !== title && <SecondaryLine>{sentence}</SecondaryLine>}
            </div>
          ),
        }}
        columns={columns}
        pathOf={({ id }) => `/rules/${id}`}
        views={{ status: STATUSES }}
        filters={
          <ChoiceFilter
            name="status"
            label={t("rules.columns.status")}
            listing={listing}
            choices={STATUSES.map((value) => ({ value, label: t(`versions.status.${value}`) }))}
          />
        }
        empty={
          <Empty description={t("rules.empty.title")}>
            <Typography.Paragraph type="secondary">{t("rules.empty.text")}</Typography.Paragraph>
            {mayEdit && (
              <Button type="primary" onClick={add}>
                {t("rules.empty.button")}
              </Button>
            )}
          </Empty>
        }
      />
    </>
  );
}

function useColumns(): Column<ListedRule>[] {
  const { t } = useTranslation();
  const { dateTime, number } = useFormats();
  const schedule = ({ validFrom, validUntil }: ListedRule) => {
    if (validFrom && validUntil) return `${dateTime(validFrom)} – ${dateTime(validUntil)}`;
    if (validFrom) return t("rules.since", { at: dateTime(validFrom) });
    return validUntil ? t("rules.until", { at: dateTime(validUntil) }) : t("rules.always");
  };
  return [
    {
      key: "status",
      title: t("rules.columns.status"),
      render: ({ status, draft, scheduled }) => (
        <>
          <StatusTag status={status} />
          {draft && <Tag bordered={false}>{t("versions.hasDraft")}</Tag>}
          {scheduled && <Tag bordered={false}>{t("versions.hasScheduled")}</Tag>}
        </>
      ),
    },
    {
      key: "trigger",
      title: t("rules.fields.trigger"),
      isExtra: true,
      render: ({ trigger }) => t(`rules.triggers.${trigger}`),
    },
    { key: "schedule", title: t("rules.columns.schedule"), render: schedule },
    {
      key: "priority",
      title: t("rules.fields.priority"),
      isNumber: true,
      render: ({ priority }) => (
        <>
          <span className="only-in-cards">{t("rules.fields.priority")}: </span>
          {number(priority)}
        </>
      ),
    },
  ];
}
