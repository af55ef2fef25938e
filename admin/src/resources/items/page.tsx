import { useGetIdentity } from "@refinedev/core";
import { useQuery } from "@tanstack/react-query";
import { Alert, Button, Card, Descriptions, Typography } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { PartnerItem } from "../../../../client/admin.ts";
import type { PartnerItemQuery } from "../../../../client/admin.ts";
import { api } from "../../api.ts";
import type { Viewer } from "../../auth-provider.ts";
import { Failure } from "../../components/failure.tsx";
import { Loading } from "../../components/loading.tsx";
import { useOfferWords } from "../../components/offers/use-offer-words.ts";
import { PageHeader } from "../../components/page-header.tsx";
import { ChangesInWords } from "../../components/versions/change.tsx";
import "../../components/versions/versions.css";
import { NotFound } from "../../pages/not-found.tsx";
import { useFormats } from "../../program.tsx";
import { RewardCard } from "../rewards/reward-card.tsx";
import { rewardChange } from "../rewards/reward-change.ts";
import { NEW_REWARD } from "../rewards/reward-form.ts";
import type { RewardValues } from "../rewards/reward-form.ts";
import "../rewards/rewards.css";
import { ApproveDialog, SendBackDialog } from "./decision-dialogs.tsx";
import { ItemTag } from "./list.tsx";

/** An item of a partner, as the program looks at it. */
export type Item = NonNullable<PartnerItemQuery["partnerItem"]>;

/** An item of a partner: what it says, what would change, and the decision about it. */
export function ItemPage() {
  const { id } = useParams();
  const { i18n } = useTranslation();
  const { data, error, refetch } = useQuery({
    queryKey: ["items", id, i18n.language],
    queryFn: () => api.query(PartnerItem, { id: id! }),
  });
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={8} />;
  return data.partnerItem ? <ItemView item={data.partnerItem} /> : <NotFound />;
}

function ItemView({ item }: { item: Item }) {
  const { t } = useTranslation();
  const { data: viewer } = useGetIdentity<Viewer>();
  const mayDecide = viewer?.permissions.includes("partners:write") === true;
  const [open, setOpen] = useState<"approve" | "sendBack" | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <PageHeader
        title={item.title}
        aside={<ItemTag status={item.status} />}
        text={item.partner.name}
        actions={
          <>
            {item.rewardId && (
              <Link to={`/rewards/${item.rewardId}`}>
                <Button type={item.status === "APPROVED" ? "primary" : "default"}>
                  {t("items.openReward")}
                </Button>
              </Link>
            )}
            {mayDecide && item.status === "SUBMITTED" && (
              <>
                <Button onClick={() => setOpen("sendBack")}>{t("items.sendBack.menu")}</Button>
                <Button type="primary" onClick={() => setOpen("approve")}>
                  {t("items.approve.menu")}
                </Button>
              </>
            )}
          </>
        }
      />
      <Next item={item} />
      <div className="editor">
        <div>
          <Changes item={item} />
          <Facts item={item} />
        </div>
        <div className="editor-side">
          <RewardCard values={cardOf(item)} />
        </div>
      </div>
      {open === "approve" && <ApproveDialog item={item} close={close} />}
      {open === "sendBack" && <SendBackDialog item={item} close={close} />}
    </>
  );
}

/** What happens next with an item, and why it was sent back. */
function Next({ item: { status, partner, isOffered, reason } }: { item: Item }) {
  const { t } = useTranslation();
  const offered = isOffered && status !== "PUBLISHED" ? ` ${t("items.offered")}` : "";
  return (
    <Alert
      type={status === "SUBMITTED" ? "warning" : "info"}
      showIcon
      style={{ marginBottom: 24 }}
      message={t(`items.next.${status}`, { partner: partner.name }) + offered}
      description={reason && t("items.reason", { reason })}
    />
  );
}

function Changes({ item: { changes, isOffered } }: { item: Item }) {
  const { t } = useTranslation();
  const words = useOfferWords();
  return (
    <Card title={t("items.changes")}>
      <Typography.Paragraph type="secondary">
        {t(isOffered ? "items.changesOffered" : "items.changesNone")}
      </Typography.Paragraph>
      {isOffered && (
        <ChangesInWords changes={changes} say={(change) => rewardChange(change, words)} />
      )}
    </Card>
  );
}

function Facts({ item }: { item: Item }) {
  const { t } = useTranslation();
  const { number, money, dateTime } = useFormats();
  const { value, suggestedCost, link, validFrom, validUntil, terms, hasOwnCodes, kind } = item;
  const facts = [
    [t("rewards.fields.kind"), t(`rewards.kinds.${kind}`)],
    [t("rewards.fields.value"), value ? money(value) : "–"],
    [t("items.columns.suggested"), suggestedCost == null ? "–" : number(suggestedCost)],
    [t("items.codes.name"), t(hasOwnCodes ? "items.codes.own" : "items.codes.program")],
    [t("rewards.fields.validFrom"), validFrom ? dateTime(validFrom) : "–"],
    [t("rewards.fields.validUntil"), validUntil ? dateTime(validUntil) : "–"],
    [t("rewards.fields.link"), link ?? "–"],
    [t("rewards.fields.terms"), terms ?? "–"],
    [t("items.columns.updated"), dateTime(item.updatedAt)],
  ] as const;
  return (
    <Card title={t("items.facts")}>
      <Descriptions
        column={1}
        size="small"
        items={facts.map(([label, children]) => ({
          key: label,
          label,
          children: <span style={{ overflowWrap: "anywhere" }}>{children}</span>,
        }))}
      />
    </Card>
  );
}

/** The item as the card of its reward shows it. */
function cardOf({ kind, suggestedCost, imageUrl, translations }: Item): RewardValues {
  const texts = translations.map(({ locale, title, description }) => [
    locale,
    { title, ...(description && { description }) },
  ]);
  return {
    ...NEW_REWARD,
    kind,
    cost: suggestedCost ?? null,
    imageUrl: imageUrl ?? null,
    texts: Object.fromEntries(texts),
  };
}
